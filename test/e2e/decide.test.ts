import { beforeAll, describe, expect, test } from "vitest";
import { decided, idAt, lines, type Register } from "./decided.js";
import { scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const newRegister = scratchRegister();

describe("one register", () => {
  let register: Register;
  let first: string;
  let second: string;
  beforeAll(async () => {
    register = await decided(newRegister);
    first = await idAt(register, "تل الريح");
    second = await idAt(register, "كفر الماء");
  }, 60_000);

  test("an accepted incident is shown as accepted, by whom and when", async () => {
    const { say, one } = register;
    const { decision, incidents, kind } = await say("accept", first);
    expect(kind).toBe("accept");
    const shown = await one(first);
    expect(shown.decided).toMatchObject({ review: "accepted", grade: "raw" });
    expect(shown.decided?.decisions).toMatchObject([
      { id: decision, author: "A1" },
    ]);
    expect(incidents).toEqual([{ id: first, version: shown.version }]);
  });

  test("a correction keeps what the claims tell beside it", async () => {
    const { say, one } = register;
    await say(
      ...["correct", first, "--field", "/type"],
      ...["--value", "armed_attack", "--cite", "r1:text:0-9"],
    );
    const shown = await one(first);
    expect(shown.type).toBe("armed_attack");
    expect(shown.decided?.review).toBe("corrected");
    const values = shown.competing["/type"]?.values ?? [];
    expect(values.map(({ value }) => value)).toEqual([
      "armed_attack",
      "assassination",
    ]);
    expect(values[0]).toMatchObject({ decidedBy: "A1" });
  });

  test("the table of one incident says review, grade and who corrected what", async () => {
    await register.say("grade", first.slice(0, 12), "confirmed");
    const args = ["--register", register.register, "--id", first];
    const { out } = await isnad(["incidents", ...args, "--format", "table"]);
    expect(out).toContain("التدقيق: مصحّحة");
    expect(out).toContain("درجة التحقق: مؤكدة");
    expect(out).toMatch(/تصحيح\s+\/type\s+A1/);
  });

  test("an undo gives back what was shown", async () => {
    const { say, one } = register;
    const before = await one(second);
    const { decision, incidents } = await say("grade", second, "contested");
    expect((await one(second)).decided?.grade).toBe("contested");
    expect(incidents[0]?.version).not.toBe(before.version);
    const undone = await say("undo", decision.slice(0, 12));
    expect(undone.incidents).toEqual([{ id: second, version: before.version }]);
    expect(await one(second)).toEqual(before);
  });

  test("notes, names, days and answers stand with the incident", async () => {
    const { decide, say, one } = register;
    const note = await decide(["note", second, "--text", "يُسأل المصدر"]);
    expect(note.code).toBe(0);
    await say("withhold", second, "--field", "/targets/0/name");
    await say("release", second, "--field", "/targets/0/name");
    await say(
      ...["classify", second, "--field", "/targets/0"],
      ...["--class", "protected"],
    );
    await say("embargo", second, "--until", "2030-01-31");
    await say(
      ...["reply", second, "--asked", "2023-06-20"],
      ...["--answer", "لا رد"],
    );
    const shown = await one(second);
    expect(shown.decided?.embargoUntil).toBe("2030-01-31T00:00:00.000Z");
    const kinds = shown.decided?.decisions.map(({ kind }) => kind);
    expect(kinds).toEqual(["note", "release", "classify", "embargo", "reply"]);
    await say("embargo", second, "--until", "none");
    expect((await one(second)).decided?.embargoUntil).toBeNull();
  });

  test("decisions of one incident are listed with what became of them", async () => {
    const out = await register.told("--incident", second);
    const listed = lines<{ kind: string; state: string; reason: string }>(out);
    expect(listed.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "grade undone",
      "undo in-force",
      "note in-force",
      "withhold outvoted",
      "release in-force",
      "classify in-force",
      "embargo outvoted",
      "reply in-force",
      "embargo in-force",
    ]);
    expect(listed[2]?.reason).toBe("يُسأل المصدر");
    const table = await register.told(
      "--incident",
      second,
      "--format",
      "table",
    );
    expect(table.split("\n")[0]).toMatch(/^الوقت\s+الإجراء/);
    expect(table).toContain("رُجع عنه");
    expect(await register.told("--conflicts")).toBe("");
    expect(await register.told("--stale")).toBe("");
  });

  test("who decides on an older version is refused", async () => {
    const { decide, one, say } = register;
    const { version } = await one(first);
    await say("grade", first, "in_progress", "--if-version", version);
    const late = ["grade", first, "raw", "--reason", "تحقق"];
    const { code, err, out } = await decide([...late, "--if-version", version]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("REG-DECISION-OUTDATED");
    expect((await one(first)).decided?.grade).toBe("in_progress");
  });
});

test("two incidents become one, and two again", async () => {
  const register = await decided(newRegister);
  const { say, incidents, decide } = register;
  const [a, b] = [
    await idAt(register, "تل الريح"),
    await idAt(register, "كفر الماء"),
  ];
  const { decision, incidents: now } = await say("merge", a, b);
  expect(now).toHaveLength(1);
  const merged = (await incidents()).find(({ id }) => id === now[0]?.id);
  expect(merged?.members.map(([id]) => id).sort()).toEqual(["r1", "r2"]);
  // The former id leads to the joined incident.
  const key = merged!.claims[0]!;
  expect((await say("split", b, "--claims", key)).incidents).toHaveLength(2);
  expect(await incidents()).toHaveLength(3);
  const listed = lines<{ kind: string; conflict: number }>(
    await register.told("--conflicts"),
  );
  expect(listed.map(({ kind, conflict }) => [conflict, kind])).toEqual([
    [1, "must_link"],
    [1, "cannot_link"],
  ]);
  await say("undo", decision);
  expect(await incidents()).toHaveLength(3);
  const alone = await decide(["merge", a, "--reason", "x"]);
  expect(alone.code).toBe(2);
  expect(alone.err).toContain("CLI-BAD-OPTION-VALUE");
});

test("a rejected incident is gone, and back when that is undone", async () => {
  const register = await decided(newRegister);
  const { say, incidents, told } = register;
  const id = await idAt(register, "وادي السهل");
  const { decision, incidents: now } = await say(
    ...["reject", id, "--ground", "noise"],
  );
  expect(now).toEqual([]);
  expect(await incidents()).toHaveLength(2);
  expect(await told()).toContain('"ground":"noise"');
  expect((await say("undo", decision)).incidents).toMatchObject([{ id }]);
  expect(await incidents()).toHaveLength(3);
});
