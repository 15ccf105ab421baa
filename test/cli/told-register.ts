import { writeFileSync } from "node:fs";
import path from "node:path";
import { programLinker } from "../../src/operations/linker.js";
import type { RunCommand } from "../../src/cli/command.js";
import { claimSetOf, type ClaimLine } from "../../src/register/claim-set.js";
import { linkRegister } from "../../src/register/link-register.js";
import { identify } from "../../src/register/arrival.js";
import { openRegister } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { arrival, plainLinker } from "../register/registers.js";
import { testIo } from "./terminal.js";

/** A report of one killing in a town, and its reading. */
function told(id: string, day: string, town: string, name: string) {
  const incident = {
    id: "i1",
    type: "assassination",
    status: "occurred",
    when: { start: day, end: day, precision: "day" },
    where: { name: town, admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [],
    targets: [],
    weapons: ["gunfire"],
    casualties: [
      { outcome: "killed", min: 1, max: 1, role: "civilian", names: [name] },
    ],
    sources: [],
    background: false,
  };
  const line = {
    id,
    publishedInferred: null,
    incidents: [incident],
    aggregates: [],
    people: [],
  };
  return {
    report: { id, published: day, text: `نص مختلق ${id}` },
    line: line as unknown as ClaimLine,
  };
}

/** A report that one namespace gave its id. */
interface Told extends ReturnType<typeof told> {
  readonly namespace?: string;
}

const REPORTS: readonly Told[] = [
  told("r1", "2023-05-02", "طفس", "سامر عدنان الحامد"),
  told("r2", "2023-05-10", "داعل", "ماهر وليد القاسم"),
];

/** Another killing, under the id that somebody else gave the first. */
export const NAMESAKE: Told = {
  ...told("r1", "2023-06-10", "نوى", "وائل نادر الخطيب"),
  namespace: "partner",
};

/** Makes a register of two invented killings and what is added, linked. */
export async function toldRegister(
  folder: string,
  ...added: readonly Told[]
): Promise<void> {
  const register = await openRegister(folder, { create: true });
  const arrivals = [...REPORTS, ...added].map(({ report, line, namespace }) => {
    const known = arrival(report);
    const own = namespace ? identify(known.report, namespace) : {};
    const one = { ...known, ...own };
    return { ...one, claims: claimSetOf(line, one, "coder 1") };
  });
  await storeReports(register, arrivals);
  // As the program links, but without the packs, which take seconds to read.
  await linkRegister(register, {
    ...plainLinker,
    version: programLinker().version,
  });
  await register.close();
}

/** Writes a file beside a register. */
export function fileIn(folder: string, name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

/** Runs a command on a register. */
export async function runOn(
  folder: string,
  command: RunCommand,
  ...args: readonly string[]
) {
  const io = testIo();
  const code = await command([...args, "--register", folder], io);
  return { code, out: io.stdout.text, err: io.stderr.text };
}
