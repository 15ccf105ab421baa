import fc from "fast-check";
import { expect, test } from "vitest";
import { linkableReading } from "../../src/operations/linker.js";
import { linkIncidents } from "../../src/linkage/link-incidents.js";
import type { LinkableReport, LinkDecision } from "../../src/linkage/index.js";
import type { Arrival } from "../../src/register/arrival.js";
import { identify } from "../../src/register/arrival.js";
import { claimSetOf } from "../../src/register/claim-set.js";
import { currentReadings } from "../../src/register/current-readings.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import {
  linkRegister,
  noteChanged,
  relinkRegister,
} from "../../src/register/link-register.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { adversarialReports } from "../linkage/adversarial.js";
import { registerDump } from "./register-dump.js";
import { CAPTURE, plainLinker, scratchRegister } from "./registers.js";

const scratch = scratchRegister();

/** Keys that claims of several reports bear, as equal texts make them. */
const SHARED_KEYS = ["a", "b"].map((digit) => `c${digit.repeat(32)}`);

/** A version of a report, captured at a moment. */
function arrivalOf(one: LinkableReport, variant: number, at: number): Arrival {
  const text = `خبر ${one.id} ${variant}`;
  // Two namespaces share the printed id of every fourth report.
  const number = Number(one.id.slice(1));
  const id = `s${number % 4 === 3 ? 0 : number}`;
  const report = {
    id,
    outlet: one.outlet,
    url: null,
    title: null,
    published: one.published,
    text,
  };
  const of = identify(report, `n${number}`);
  const incidents = one.incidents.slice(variant % 2).map((incident, place) => {
    const { key: _, ...rest } = incident;
    const isShared = (number + place) % 5 === 0;
    return isShared ? { ...rest, key: SHARED_KEYS[place % 2]! } : rest;
  });
  const { publishedInferred, fingerprint } = one;
  const head = { publishedInferred, fingerprint };
  const claims = claimSetOf(
    { id, incidents, ...head },
    of,
    `coder ${variant >> 1}`,
  );
  const capturedAt = new Date(Date.UTC(2023, 5, 1, 0, at)).toISOString();
  return {
    ...of,
    report,
    capture: { ...CAPTURE, capturedAt, container: null },
    claims,
  };
}

/** Takes the claims of a report out, as a withdrawal does. */
async function takeOut(register: Register, reportKey: string): Promise<void> {
  await inTransaction(register, async (store) => {
    await store
      .deleteFrom("claim")
      .where("report_key", "=", reportKey)
      .execute();
    await store
      .deleteFrom("coding")
      .where("report_key", "=", reportKey)
      .execute();
    await noteChanged(store, [reportKey]);
  });
}

const byText = (a: string, b: string) => (a < b ? -1 : 1);

/** What linking all current claims in memory gives, members by report key. */
async function groupsAnew(
  register: Register,
  decisions: readonly LinkDecision[],
): Promise<readonly string[]> {
  const reports: LinkableReport[] = [];
  for await (const reading of currentReadings(register.store))
    reports.push(linkableReading(reading));
  return linkIncidents(reports, { decisions })
    .map(({ id, claims }) => JSON.stringify([id, claims]))
    .sort(byText);
}

async function groupsOf(register: Register): Promise<readonly string[]> {
  return (await findIncidents(register))
    .map(({ id, claims }) => JSON.stringify([id, claims]))
    .sort(byText);
}

const asRead = (decisions: readonly LinkDecision[]) => () =>
  Promise.resolve(decisions);

/** All rows, and then all rows after linking everything anew. */
async function expectSameAsAnew(
  register: Register,
  decisions: readonly LinkDecision[],
): Promise<void> {
  await linkRegister(register, plainLinker, asRead(decisions));
  expect(await linkRegister(register, plainLinker, asRead(decisions))).toBe(
    false,
  );
  const grown = await registerDump(register);
  expect(await groupsOf(register)).toEqual(
    await groupsAnew(register, decisions),
  );
  await relinkRegister(register, plainLinker, asRead(decisions));
  expect(await registerDump(register)).toBe(grown);
}

type Step = readonly [
  way: "put" | "put many" | "out" | "link" | "decide",
  at: number,
  variant: number,
];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0]>(
      "put",
      "put",
      "put many",
      "out",
      "link",
      "link",
      "decide",
    ),
    fc.nat({ max: 11 }),
    fc.nat({ max: 3 }),
  ),
  { minLength: 3, maxLength: 24 },
);

/** Decisions among the claims that stand now, none undoing another. */
async function decisionsOn(
  register: Register,
  seed: number,
): Promise<readonly LinkDecision[]> {
  const rows = await register.store
    .selectFrom("claim")
    .select("claim_key")
    .distinct()
    .where("kind", "=", "incident")
    .orderBy("claim_key")
    .execute();
  const keys = rows.map(({ claim_key }) => claim_key);
  if (keys.length < 6) return [];
  const key = (at: number) => keys[(seed * 7 + at) % keys.length]!;
  const id = (kind: number) => String(seed * 3 + kind).padStart(64, "0");
  const decisions: readonly LinkDecision[] = [
    { id: id(0), kind: "must_link", claims: [key(0), key(1)] },
    {
      id: id(1),
      kind: "cannot_link",
      claims: [],
      sides: [
        [key(0), key(1)],
        [key(2), key(3)],
      ],
    },
    { id: id(2), kind: "cannot_link", claims: [key(4), key(5)] },
  ];
  return decisions.slice(0, 1 + (seed % 3));
}

test("whatever came, changed, went and was decided, in any steps, the register is what linking all of it anew gives", async () => {
  await fc.assert(
    fc.asyncProperty(adversarialReports(12), steps, async (reports, list) => {
      const register = await openRegister(scratch(), { create: true });
      let decisions: readonly LinkDecision[] = [];
      // Linked once while empty, so that all that follows is incremental.
      await linkRegister(register, plainLinker);
      for (const [place, [way, at, variant]] of list.entries()) {
        const one = reports[at % Math.max(reports.length, 1)];
        if (one === undefined) continue;
        const arrived = arrivalOf(one, variant, place);
        if (way === "link")
          await linkRegister(register, plainLinker, asRead(decisions));
        else if (way === "decide") decisions = await decisionsOn(register, at);
        else if (way === "out") await takeOut(register, arrived.reportKey);
        else if (way === "put") await storeReports(register, [arrived]);
        else
          await storeReports(
            register,
            reports.map((each) => arrivalOf(each, variant, place)),
          );
      }
      await expectSameAsAnew(register, decisions);
      await register.close();
    }),
    { numRuns: 60 },
  );
}, 240_000);
