import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  decided,
  folder,
  idAt,
  imports,
  lines,
  R1,
  told,
  type Written,
} from "./decided.js";
import { scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const newRegister = scratchRegister();

describe("a missed incident", () => {
  const value = path.join(folder, "value.json");
  writeFileSync(
    value,
    JSON.stringify({
      type: "abduction",
      when: { start: "2023-05-02", end: "2023-05-02", precision: "day" },
      where: {
        name: "عين الغزال",
        admin1: "درعا",
        country: "SY",
        precision: "town",
      },
    }),
  );

  test("is added from the words of a report", async () => {
    const { say, one } = await decided(newRegister);
    const { incidents } = await say(
      ...["add", "--report", "r1", "--span", "text:10-20", "--value", value],
    );
    const added = await one(incidents[0]!.id);
    expect(added.type).toBe("abduction");
    expect(added.members.map(([id]) => id)).toEqual(["r1"]);
  });

  test("is added by hand, with its text as a report that is kept", async () => {
    const register = await decided(newRegister);
    const { decide, one } = register;
    const text = "اتصل شاهد وقال إن مسلحين خطفوا رجلاً في عين الغزال.";
    const args = ["add", "--text", "-", "--value", value, "--reason", "هاتف"];
    const { code, out, err } = await decide(args, text);
    expect(code, err).toBe(0);
    const [{ incidents }] = lines<Written>(out) as [Written];
    const added = await one(incidents[0]!.id);
    expect(added.type).toBe("abduction");
    expect(added.where.name).toBe("عين الغزال");
    const again = await decide(args, text);
    expect(again.code).toBe(0);
    expect(await register.incidents()).toHaveLength(4);
  });

  test("with a value that is none writes nothing, its text neither", async () => {
    const register = await decided(newRegister);
    const wrong = path.join(folder, "wrong.json");
    writeFileSync(wrong, JSON.stringify({ type: "picnic" }));
    const { code, err } = await register.decide([
      ...["add", "--text", "نص", "--value", wrong, "--reason", "هاتف"],
    ]);
    expect(code).toBe(2);
    expect(err).toContain("REG-DECISION-INVALID");
    expect(err).toContain("/value/");
    const { err: size } = await imports(register.register, R1);
    expect(size).toContain("holds 3 reports");
  });
});

test("of a batch all is written, or nothing", async () => {
  const register = await decided(newRegister);
  const { decide, one, told: listed } = register;
  const [a, b] = [
    await idAt(register, "تل الريح"),
    await idAt(register, "كفر الماء"),
  ];
  const grade = { kind: "grade", grade: "confirmed", reason: "تحقق" };
  const good = { ...grade, incidents: [a], author: "B2" };
  const batch = (...all: readonly object[]) =>
    decide(["--batch", "-"], all.map((x) => JSON.stringify(x)).join("\n"));
  for (const [bad, code] of [
    [{ ...grade, incidents: ["inc-00000000"] }, "REG-INCIDENT-UNKNOWN"],
    [{ ...grade, incidents: [b], grade: "sure" }, "CLI-BAD-OPTION-VALUE"],
    [{ ...grade, incidents: [b], field: "/type" }, "CLI-BAD-OPTION-VALUE"],
    [{ ...grade, incidents: [b], ifVersion: "0" }, "REG-DECISION-OUTDATED"],
    [{ ...grade, incidents: [b], author: "سالم العوض" }, "REG-AUTHOR-IS-NO"],
  ] as const) {
    const { code: exit, err, out } = await batch(good, bad);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(code);
    if (!code.startsWith("REG-AUTHOR")) expect(err).toContain("line 2");
    expect(await listed()).toBe("");
  }
  const { code, out } = await batch(good, { ...grade, incidents: [b] });
  expect(code).toBe(0);
  expect(lines<Written>(out)).toMatchObject([
    { author: "B2" },
    { author: "A1" },
  ]);
  expect((await one(b)).decided?.grade).toBe("confirmed");
});

test("a name is no author, and nobody is no author either", async () => {
  const { register } = await decided(newRegister);
  const line = ["decide", "accept", "inc-00000000", "--register", register];
  const nobody = await isnad([...line, "--reason", "تحقق"]);
  expect(nobody.code).toBe(2);
  expect(nobody.err).toContain("ISNAD_AUTHOR");
});

test.each([
  [["fly", "inc-00000000", "--reason", "x"], "KIND"],
  [["accept", "inc-00000000"], "--reason"],
  [["grade", "inc-00000000", "sure", "--reason", "x"], "GRADE"],
  [["note", "inc-00000000"], "--"],
  [
    ["accept", "inc-00000000", "--class", "private", "--reason", "x"],
    "--class",
  ],
  [["correct", "inc-00000000", "--field", "type", "--reason", "x"], "--field"],
  [["--batch", "x.jsonl"], "--batch"],
  [["accept", "--batch", "-"], "--batch"],
] as const)(
  "%j is refused before anything is opened",
  async ([...args], seen) => {
    const register = path.join(folder, "nowhere");
    const { code, err } = await isnad([
      ...["decide", ...args, "--register", register, "--author", "A1"],
    ]);
    expect(code).toBe(2);
    expect(err).toContain("CLI-BAD-OPTION-VALUE");
    expect(err).toContain(seen);
  },
);

test("a new report that repeats what was debunked is warned of", async () => {
  const register = await decided(newRegister);
  const id = await idAt(register, "تل الريح");
  await register.say("grade", id, "debunked");
  const other = await imports(
    register.register,
    told("r8", "عين الغزال", "2023-09-09"),
  );
  expect(other.err).not.toContain("warning");
  const again = await imports(
    register.register,
    told("r9", "تل الريح", "2023-05-01"),
  );
  const [at] = /repeat (inc-[0-9a-f]+)/.exec(again.err)?.slice(1) ?? [];
  // The id is of the smallest claim; the former one leads to it.
  expect((await register.one(id)).id).toBe(at);
  expect(again.err).toContain("مدحوضة");
  const unchanged = await imports(register.register, R1);
  expect(unchanged.err).not.toContain("warning");
});
