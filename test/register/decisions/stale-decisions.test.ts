import { expect, test } from "vitest";
import { staleDecisions } from "../../../src/register/decisions/stale-decisions.js";
import { identify } from "../../../src/register/arrival.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { CAPTURE, scratchRegister } from "../registers.js";
import {
  fill,
  incidentOf,
  keyOf,
  link,
  report,
  say,
  withRegister,
} from "./decided-register.js";

const scratch = scratchRegister();

/** The report read anew, its claim under another key and changed as asked. */
function readAnew(key: string, change: object = {}, at = 0) {
  const one = report(1);
  const span = { in: "text", start: at, end: at + 4 };
  const claims = one.claims.claims.map((claim) => {
    if (claim.kind !== "incident") return claim;
    const evidence = { "/type": { citations: [span], confidence: 1 } };
    return {
      ...claim,
      key,
      value: { ...claim.value, ...change, key, evidence },
    };
  });
  return { ...one, claims: { ...one.claims, coder: "coder 2", claims } };
}

const OTHER = `c${"a".repeat(32)}`;

test("a decision finds its claim by its place when a newer coder moves it", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    const made = await say(register, { kind: "grade", grade: "confirmed" }, [
      id,
    ]);
    expect(await staleDecisions(register.store)).toEqual([]);
    await storeReports(register, [readAnew(OTHER)]);
    await link(register);
    expect(await staleDecisions(register.store)).toMatchObject([
      {
        decision: { id: made.id },
        state: "in-force",
        meets: [{ given: keyOf(1), anchor: OTHER, meeting: "another-claim" }],
      },
    ]);
    const row = await register.store
      .selectFrom("incident")
      .select("grade")
      .executeTakeFirstOrThrow();
    expect(row.grade).toBe("confirmed");
    await storeReports(register, [report(1)]);
    expect(await staleDecisions(register.store)).toEqual([]);
  });
});

test("another value of the same claim is listed", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await say(register, { kind: "grade", grade: "confirmed" }, [id]);
    await storeReports(register, [readAnew(keyOf(1), { type: "homicide" })]);
    expect(await staleDecisions(register.store)).toMatchObject([
      { meets: [{ meeting: "another-value" }] },
    ]);
  });
});

test("a decision that meets nothing is listed and not lost", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await say(register, { kind: "grade", grade: "confirmed" }, [id]);
    await storeReports(register, [readAnew(OTHER, {}, 30)]);
    await link(register);
    expect(await staleDecisions(register.store)).toMatchObject([
      { meets: [{ given: keyOf(1), anchor: null, meeting: "none" }] },
    ]);
    await storeReports(register, [report(1)]);
    await link(register);
    expect((await incidentOf(register, 1))?.decided?.grade).toBe("confirmed");
  });
});

test("a decision finds its words in a newer version of the report", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await say(register, { kind: "grade", grade: "contested" }, [id]);
    const before = "عاجل: ";
    const one = readAnew(OTHER, {}, before.length);
    const newer = { ...one.report, text: before + one.report.text };
    const of = identify(newer, "test");
    const capture = { ...CAPTURE, capturedAt: "2023-06-01T00:00:00.000Z" };
    await storeReports(register, [{ ...one, ...of, report: newer, capture }]);
    await link(register);
    expect(await staleDecisions(register.store)).toMatchObject([
      { meets: [{ anchor: OTHER, meeting: "another-claim" }] },
    ]);
    const row = await register.store
      .selectFrom("incident")
      .select("grade")
      .executeTakeFirstOrThrow();
    expect(row.grade).toBe("contested");
  });
});

test("an accepted incident that shows other values is listed", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await say(register, { kind: "accept" }, [id]);
    await storeReports(register, [readAnew(keyOf(1), { weapons: ["sniper"] })]);
    await link(register);
    expect(await staleDecisions(register.store)).toMatchObject([
      {
        meets: [
          { meeting: "another-value" },
          { given: id, meeting: "another-incident" },
        ],
      },
    ]);
  });
});
