import { expect, test } from "vitest";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { incidentVersion } from "../../../src/register/decisions/incident-version.js";
import { decide } from "../../../src/register/decisions/decide.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { scratchRegister } from "../registers.js";
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

test("a grade is shown on its incident alone, and undone", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1, 2]);
    const { id } = (await incidentOf(register, 1))!;
    const made = await say(register, { kind: "grade", grade: "confirmed" }, [
      id,
    ]);
    expect((await incidentOf(register, 1))?.decided).toMatchObject({
      grade: "confirmed",
      review: "unreviewed",
      decisions: [{ id: made.id, kind: "grade", author: "A1" }],
    });
    expect((await incidentOf(register, 2))?.decided).toBeUndefined();
    const undo = await say(register, { kind: "undo", decision: made.id });
    expect((await incidentOf(register, 1))?.decided).toBeUndefined();
    await say(register, { kind: "undo", decision: undo.id });
    expect((await incidentOf(register, 1))?.decided?.grade).toBe("confirmed");
  });
});

test("a corrected field is shown beside what was told, and survives linking", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const before = (await incidentOf(register, 1))!;
    await say(
      register,
      { kind: "correct", field: "/type", value: "homicide" },
      [before.id],
    );
    await say(
      register,
      { kind: "correct", field: "/where/name", value: "تل القمح" },
      [before.id],
    );
    await storeReports(register, [report(7)]);
    await link(register);
    const shown = (await incidentOf(register, 1))!;
    expect(shown.type).toBe("homicide");
    expect(shown.where.name).toBe("تل القمح");
    expect(shown.where).not.toHaveProperty("placeId");
    expect(shown.competing["/type"]).toMatchObject({
      shown: "homicide",
      rule: "decided",
      values: [{ value: "homicide", decidedBy: "A1" }, { value: before.type }],
    });
    const row = await register.store
      .selectFrom("incident")
      .select(["type", "computed"])
      .where("id", "=", shown.id)
      .executeTakeFirstOrThrow();
    expect(row.type).toBe("homicide");
    expect(JSON.parse(row.computed!)).toEqual(before);
  });
});

test.for([
  ["/type", "murder", "REG-FIELD-VALUE"],
  ["/when/start", "5 May", "REG-FIELD-VALUE"],
  ["/casualties/0/min", 3, "REG-FIELD-UNKNOWN"],
  ["/members", [], "REG-FIELD-UNKNOWN"],
  ["", {}, "REG-FIELD-UNKNOWN"],
] as const)("a correction of %s is checked", async ([field, value, code]) => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await expect(
      say(register, { kind: "correct", field, value: value as never }, [id]),
    ).rejects.toMatchObject({ code });
    expect((await incidentOf(register, 1))?.decided).toBeUndefined();
  });
});

test("a rejected claim does not count until the rejection is undone", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1, 2]);
    const { id } = (await incidentOf(register, 1))!;
    const made = await say(register, { kind: "reject", ground: "noise" }, [id]);
    expect(await link(register)).toBe(true);
    expect(await findIncidents(register)).toHaveLength(1);
    await say(register, { kind: "undo", decision: made.id });
    await link(register);
    expect(await findIncidents(register)).toHaveLength(2);
    expect(await link(register)).toBe(false);
  });
});

test("a later acceptance outvotes a rejection", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    await say(register, { kind: "reject", claims: [keyOf(1)] });
    await say(register, { kind: "accept", claims: [keyOf(1)] });
    await link(register);
    expect((await incidentOf(register, 1))?.decided?.review).toBe("accepted");
  });
});

test("people join and part what the texts do not", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1, 2, 3]);
    const ids = (await findIncidents(register)).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    const merge = await say(register, { kind: "must_link" }, ids.slice(0, 2));
    await link(register);
    expect(await findIncidents(register)).toHaveLength(2);
    await say(register, { kind: "undo", decision: merge.id });
    await link(register);
    expect(await findIncidents(register)).toHaveLength(3);
  });
});

test("a missed incident is added where its words stand", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const arrived = report(1);
    const [value] = arrived.claims.claims.map((claim) => claim.value);
    const place = {
      report: arrived.reportKey,
      reportVersion: arrived.version,
      span: { in: "text" as const, start: 10, end: 20 },
    };
    const made = await say(register, {
      kind: "add",
      value: {
        ...(value as object),
        type: "raid",
        when: { start: "2023-09-09", end: "2023-09-09", precision: "day" },
      } as never,
      place,
    });
    await link(register);
    const found = await findIncidents(register);
    expect(found.map(({ type }) => type).sort()).toEqual([
      "assassination",
      "raid",
    ]);
    const added = found.find(({ type }) => type === "raid")!;
    expect(added.claims).toEqual(made.claims);
    await say(register, { kind: "grade", grade: "one_source" }, [added.id]);
    await say(register, { kind: "undo", decision: made.id });
    await link(register);
    expect(await findIncidents(register)).toHaveLength(1);
  });
});

test("nothing is decided on an incident that has changed since", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const seen = (await incidentOf(register, 1))!;
    const expects = incidentVersion(seen);
    const accept = { kind: "accept" } as const;
    await say(register, accept, [seen.id], { expects });
    await expect(
      say(register, { kind: "grade", grade: "raw" }, [seen.id], { expects }),
    ).rejects.toMatchObject({ code: "REG-DECISION-OUTDATED" });
    expect((await incidentOf(register, 1))?.decided?.decisions).toHaveLength(1);
  });
});

test("of several decisions all are written or none", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    const good = { kind: "note", text: "x", reason: "x" } as const;
    const request = { author: "A1", decision: good, incidents: [id] };
    const bad = { ...request, incidents: ["inc-ffffffff"] };
    await expect(decide(register, [request, bad])).rejects.toMatchObject({
      code: "REG-INCIDENT-UNKNOWN",
    });
    expect((await incidentOf(register, 1))?.decided).toBeUndefined();
  });
});

test.for([
  [{ kind: "accept" }, "REG-DECISION-UNANCHORED"],
  [{ kind: "must_link", claims: [keyOf(1)] }, "REG-DECISION-UNANCHORED"],
  [{ kind: "accept", claims: [keyOf(9)] }, "REG-CLAIM-UNKNOWN"],
  [{ kind: "undo", decision: "0".repeat(64) }, "REG-DECISION-UNKNOWN"],
  [
    { kind: "cannot_link", claims: [keyOf(1)], others: [keyOf(1)] },
    "REG-DECISION-SIDES",
  ],
  [{ kind: "accept", claims: [keyOf(1)], reason: " " }, "REG-DECISION-INVALID"],
  [
    { kind: "grade", claims: [keyOf(1)], grade: "sure" },
    "REG-DECISION-INVALID",
  ],
] as const)("%j is refused", async ([decision, code]) => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    await expect(say(register, decision as never)).rejects.toMatchObject({
      code,
    });
    const entries = await register.store
      .selectFrom("log_entry")
      .selectAll()
      .execute();
    expect(entries).toEqual([]);
  });
});

test("an acceptance ends where other values are shown than were accepted", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register, [1]);
    const { id } = (await incidentOf(register, 1))!;
    await say(register, { kind: "accept" }, [id]);
    expect((await incidentOf(register, 1))?.decided?.review).toBe("accepted");
    const again = report(1);
    const claims = again.claims.claims.map((claim) => ({
      ...claim,
      value: { ...claim.value, weapons: ["sniper"] },
    }));
    const read = { ...again.claims, coder: "coder 2", claims };
    await storeReports(register, [{ ...again, claims: read }]);
    await link(register);
    const shown = (await incidentOf(register, 1))!;
    expect(shown.weapons).toEqual(["sniper"]);
    expect(shown.decided).toMatchObject({
      review: "unreviewed",
      decisions: [{ kind: "accept" }],
    });
  });
});
