import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import {
  identify,
  type Arrival,
  type ArrivalCapture,
  type ArrivedReport,
} from "../../src/register/arrival.js";
import { claimSetOf, type ClaimLine } from "../../src/register/claim-set.js";
import type { CurrentReading } from "../../src/register/current-readings.js";
import type { Linker } from "../../src/register/link-register.js";
import { incidentId } from "../../src/model/identity.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";

/**
 * A place for a register of its own for each call: a folder, or under
 * `npm run test:postgres` a schema that is not there yet. Suites that ask here
 * run on both engines.
 */
export function scratchRegister(): () => string {
  const server = process.env["ISNAD_TEST_POSTGRES"];
  if (server === undefined) return scratchFolder();
  return () => `${server}&options=-csearch_path%3Dr${randomUUID().slice(0, 8)}`;
}

/** A folder of its own for each call, removed after the test file. */
export function scratchFolder(): () => string {
  const root = mkdtempSync(path.join(tmpdir(), "isnad-register-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  return () => path.join(root, `r${(count += 1)}`);
}

export const REPORT: ArrivedReport = {
  id: "r1",
  outlet: "شبكة السهل",
  url: "https://sahl.example/1",
  title: "مقتل شاب في تل الريح",
  published: "2023-05-02",
  text: "قُتل الشاب سالم العوض أمس برصاص مجهولين في بلدة تل الريح.",
};

export const CAPTURE: ArrivalCapture = {
  capturedAt: "2023-05-03T06:00:00.000Z",
  container: { name: "a.jsonl", sha256: "a".repeat(64), position: 1 },
};

/** A line of claims with one incident at a place. */
export function claimLine(id: string, place = "تل الريح"): ClaimLine {
  const incident = {
    id: "i1",
    type: "assassination",
    status: "occurred",
    when: { start: "2023-05-01", end: "2023-05-01", precision: "day" },
    where: { name: place, admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [{ id: "unknown", name: "مجهولون" }],
    targets: [{ id: null, name: "سالم العوض" }],
    weapons: ["gunfire"],
    casualties: [
      {
        outcome: "killed",
        min: 1,
        max: 1,
        role: "unknown",
        names: ["سالم العوض"],
      },
    ],
    sources: [],
    background: false,
  };
  const person = {
    name: "سالم العوض",
    aliases: ["أبو ريم"],
    actor: null,
    position: null,
  };
  return { id, incidents: [incident], aggregates: [], people: [person] };
}

/** An arrival of {@link REPORT}, changed as asked. */
export function arrival(
  report: Partial<ArrivedReport> = {},
  capture: Partial<ArrivalCapture> = {},
  coder = "coder 1",
): Arrival {
  const whole = { ...REPORT, ...report };
  const of = identify(whole, "test");
  return {
    ...of,
    report: whole,
    capture: { ...CAPTURE, ...capture },
    claims: claimSetOf(claimLine(whole.id), of, coder),
  };
}

/** A linker that holds everything. */
export function wholeLinker(
  version: string,
  link: (readings: readonly CurrentReading[]) => readonly RegisterIncident[],
): Linker {
  return {
    version,
    begin() {
      const readings: CurrentReading[] = [];
      return {
        put: (reading) => void readings.push(reading),
        async *incidents() {
          yield* link(readings);
        },
      };
    },
  };
}

/** Joins what happened at one place on one day. */
export function linkByPlace(
  readings: readonly CurrentReading[],
): readonly RegisterIncident[] {
  const groups = new Map<string, [string, string, string, object][]>();
  for (const { reportKey, incidents } of readings) {
    for (const { id = "", key, ...incident } of incidents) {
      const { where, when } = incident as unknown as RegisterIncident;
      const at = `${where.name} ${when.start}`;
      const group = groups.get(at) ?? [];
      groups.set(at, group);
      group.push([key, reportKey, id, incident]);
    }
  }
  return [...groups.values()].map((group) => {
    const members = [...group].sort(([a], [b]) => (a < b ? -1 : 1));
    const claims = members.map(([key]) => key);
    const [, , , first] = members[0] ?? ["", "", "", {}];
    const incident: RegisterIncident = {
      ...(first as RegisterIncident),
      id: incidentId(claims),
      members: members.map(([, report, number]) => [report, number]),
      claims,
      independentSources: 1,
      competing: {},
    };
    return incident;
  });
}

/** Joins by place; enough to test the register. */
export const placeLinker = wholeLinker("place 1", linkByPlace);
