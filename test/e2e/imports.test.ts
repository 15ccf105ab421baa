import { expect, test } from "vitest";
import { openRegister } from "../../src/register/index.js";
import { scratchRegister } from "../register/registers.js";
import { verified } from "../register/verify/verified.js";
import { decided, folder, idAt, imports, lines, told } from "./decided.js";
import { isnad } from "./isnad.js";
import path from "node:path";

const newRegister = scratchRegister();
const R4 = told("r4", "تل الريح", "2023-05-01");
const R5 = told("r5", "عين الديب", "2023-09-03");

interface Listed {
  readonly id: string;
  readonly files: readonly string[];
  readonly newReports: number;
  readonly known: number;
  readonly rejected: number;
  readonly undone: { readonly reason: string; readonly author: string } | null;
}

const listed = async (register: string) =>
  lines<Listed>((await isnad(["imports", "--register", register])).out);

const undo = (register: string, id: string, ...more: readonly string[]) =>
  isnad([
    ...["imports", "undo", id, "--register", register],
    ...["--reason", "مجلد خطأ", "--author", "A1", ...more],
  ]);

const incidents = async (register: string) =>
  (await isnad(["incidents", "--register", register])).out;

const found = async (register: string, words: string) =>
  lines<{ readonly reportId: string }>(
    (
      await isnad([
        ...["search", words, "--register", register],
        ...["--in", "reports", "--format", "jsonl"],
      ])
    ).out,
  ).map(({ reportId }) => reportId);

async function faultsOf(name: string) {
  const register = await openRegister(name, { create: false });
  try {
    return (await verified(register)).faults;
  } finally {
    await register.close();
  }
}

test("imports are listed with files, counts and rejects", async () => {
  const { register } = await decided(newRegister);
  await imports(register, R4, R5);
  const [first, second, ...more] = await listed(register);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ newReports: 3, known: 0, rejected: 0 });
  expect(second).toMatchObject({ newReports: 2, undone: null });
  expect(second?.files).toEqual(["r4,r5.jsonl"]);
  const args = ["imports", "--register", register, "--format", "table"];
  const { out } = await isnad(args);
  expect(out).toContain("مواد جديدة");
  expect(out).toContain(second!.id.slice(0, 12));
  expect(out).toContain("r4,r5.jsonl");
});

test("an import that was undone leaves incidents, search and counts, and comes back", async () => {
  const { register } = await decided(newRegister);
  const before = await incidents(register);
  await imports(register, R4, R5);
  const after = await incidents(register);
  expect(after).not.toBe(before);
  expect(await found(register, "عين الديب")).toEqual(["r5"]);
  const [, second] = await listed(register);
  const { code, out, err } = await undo(register, second!.id.slice(0, 8));
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    import: second!.id,
    isAgain: false,
    versions: 2,
    reports: 2,
    decisions: [],
  });
  expect(err).toContain("versions that left 2");
  expect(err).toContain("نسخ خرجت 2");
  expect(await incidents(register)).toBe(before);
  expect(await found(register, "عين الديب")).toEqual([]);
  expect(await faultsOf(register)).toEqual([]);
  const [, undone] = await listed(register);
  expect(undone?.undone).toMatchObject({ reason: "مجلد خطأ", author: "A1" });
  const twice = await undo(register, second!.id);
  expect(JSON.parse(twice.out)).toMatchObject({ isAgain: true });
  // Its evidence is still there to be withdrawn, or to come in again.
  const again = await imports(register, R4, R5);
  expect(again.err).toContain("new reports 2,");
  expect(again.err).toContain("holds 5 reports");
  expect(await incidents(register)).toBe(after);
  expect((await listed(register)).map(({ undone: u }) => u !== null)).toEqual([
    false,
    true,
    false,
  ]);
  expect(await faultsOf(register)).toEqual([]);
});

test("what another import brought too stays", async () => {
  const { register } = await decided(newRegister);
  await imports(register, R4, R5);
  await imports(register, R5);
  // The same report alone is logged too: it is another set of versions.
  expect(await listed(register)).toHaveLength(3);
  const [, second] = await listed(register);
  const { out } = await undo(register, second!.id);
  expect(JSON.parse(out)).toMatchObject({ versions: 1, reports: 1 });
  expect(await found(register, "عين الديب")).toEqual(["r5"]);
});

test("an import that bears decisions is undone only when that is meant", async () => {
  const all = await decided(newRegister);
  const { register, say, told: toldAll } = all;
  await imports(register, R5);
  const id = await idAt(all, "عين الديب");
  const { decision } = await say("grade", id, "confirmed");
  const [, second] = await listed(register);
  const refused = await undo(register, second!.id);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("REG-IMPORT-DECIDED");
  expect(refused.err).toContain(`grade ${decision.slice(0, 12)}`);
  expect(refused.err).toContain("إجراءات المدققين");
  expect(await found(register, "عين الديب")).toEqual(["r5"]);
  const done = await undo(register, second!.id, "--even-decided");
  expect(JSON.parse(done.out)).toMatchObject({
    decisions: [{ id: decision, kind: "grade", author: "A1" }],
  });
  expect(await toldAll("--stale")).toContain(decision);
  await imports(register, R5);
  expect(await toldAll("--stale")).not.toContain(decision);
  expect((await all.one(id)).decided?.grade).toBe("confirmed");
});

test.for([
  [["imports", "undo", "12345678"], "REG-IMPORT-UNKNOWN"],
  [["imports", "undo"], "CLI-BAD-OPTION-VALUE"],
  [["imports", "redo", "12345678"], "CLI-BAD-OPTION-VALUE"],
  [["imports", "--format", "xml"], "CLI-BAD-OPTION-VALUE"],
] as const)("%s is %s", async ([args, code]) => {
  const register = newRegister();
  await imports(register, R5);
  const more = args[1] === "undo" && args[2] ? ["--reason", "خطأ"] : [];
  const answer = await isnad([
    ...[...args, "--register", register, ...more],
    ...["--author", "A1"],
  ]);
  expect(answer.err).toContain(code);
  expect(answer.code).toBe(2);
});

test("an undo travels to another device, whichever came first", async () => {
  const [one, other] = [newRegister(), newRegister()];
  await imports(one, R4, R5);
  const bring = meetings();
  await bring(one, other);
  expect(await found(other, "عين الديب")).toEqual(["r5"]);
  const [first] = await listed(one);
  await undo(one, first!.id);
  await bring(one, other);
  expect(await found(other, "عين الديب")).toEqual([]);
  expect(await incidents(other)).toBe(await incidents(one));
  expect(await faultsOf(other)).toEqual([]);
  // There it is imported again: it counts on both.
  await imports(other, R4, R5);
  expect(await found(other, "عين الديب")).toEqual(["r5"]);
  await bring(other, one);
  expect(await found(one, "عين الديب")).toEqual(["r5"]);
  expect(await incidents(one)).toBe(await incidents(other));
  expect(await faultsOf(one)).toEqual([]);
});

/** Brings all of one register to another, trusting its device. */
function meetings() {
  let files = 0;
  const newFile = () => path.join(folder, `imports-${(files += 1)}`);
  return async (from: string, to: string) => {
    const [identity, file] = [newFile(), newFile()];
    const key = await isnad(["exchange", "--new-key", identity]);
    await isnad([
      ...["exchange", "--register", from, "--for", "own", "--author", "A1"],
      ...["--to", key.out.trim(), "--out", file],
    ]);
    if ((await isnad(["imports", "--register", to])).code !== 0) {
      const register = await openRegister(to, { create: true });
      await register.close();
    }
    const merge = (...trust: readonly string[]) =>
      isnad([
        ...["merge", file, "--register", to, "--identity", identity],
        ...trust,
      ]);
    const first = await merge();
    const [, device] = /--trust ([0-9a-f]{32})/.exec(first.err) ?? [];
    const done = device === undefined ? first : await merge("--trust", device);
    expect(done.code, done.err).toBe(0);
  };
}
