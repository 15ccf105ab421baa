import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openEvidence, openRegister } from "../../src/register/index.js";
import { registerDump } from "../register/register-dump.js";
import { scratchRegister } from "../register/registers.js";
import { decided, folder, idAt, lines, type Register } from "./decided.js";
import { isnad } from "./isnad.js";

const newRegister = scratchRegister();
let files = 0;
const newFile = () => path.join(folder, `exchange-${(files += 1)}`);

/** A key to receive by. */
async function newKey() {
  const identity = newFile();
  const args = ["exchange", "--new-key", identity];
  const { code, out, err } = await isnad(args);
  expect(code, err).toBe(0);
  expect(statSync(identity).mode & 0o077).toBe(0);
  return { identity, recipient: out.trim() };
}

/** Brings all of one register to another. */
async function bring(from: string, to: string, ...more: readonly string[]) {
  const { identity, recipient } = await newKey();
  const file = newFile();
  const sent = await isnad([
    ...["exchange", "--register", from, "--for", "own", "--to", recipient],
    ...["--out", file, "--author", "A1"],
  ]);
  expect(sent.code, sent.err).toBe(0);
  const merge = (...trust: readonly string[]) =>
    isnad([
      ...["merge", file, "--register", to, "--identity", identity],
      ...trust,
      ...more,
    ]);
  return { file, identity, merge };
}

/** Brings it, trusting the device that is named as a stranger. */
async function meet(from: string, to: string) {
  const { merge } = await bring(from, to);
  const first = await merge();
  const [, device] = /--trust ([0-9a-f]{32})/.exec(first.err) ?? [];
  if (device === undefined) {
    expect(first.code, first.err).toBe(0);
    return first;
  }
  const second = await merge("--trust", device);
  expect(second.code, second.err).toBe(0);
  return second;
}

async function withOpen<T>(
  name: string,
  work: (register: Awaited<ReturnType<typeof openRegister>>) => Promise<T>,
) {
  const register = await openRegister(name, { create: true });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

const shown = async (register: string) =>
  (await isnad(["incidents", "--register", register])).out;

async function grade(
  { register }: Pick<Register, "register">,
  id: string,
  to: string,
  author: string,
) {
  const { code, err } = await isnad([
    ...["decide", "grade", id, to, "--register", register],
    ...["--author", author, "--reason", "تحقق"],
  ]);
  expect(code, err).toBe(0);
}

test("two laptops that meet hold the same, and list where they differ", async () => {
  const a = await decided(newRegister);
  const b = { register: newRegister() };
  await meet(a.register, b.register);
  expect(await shown(b.register)).toBe(await shown(a.register));
  const id = await idAt(a, "تل الريح");
  const other = await idAt(a, "كفر الماء");
  await grade(a, id, "confirmed", "A1");
  await grade(b, id, "debunked", "B2");
  await grade(b, other, "one_source", "B2");
  const met = await meet(b.register, a.register);
  const conflicts = lines<{ grade: string; author: string; state: string }>(
    met.out,
  );
  expect(conflicts.map((one) => [one.author, one.grade, one.state])).toEqual([
    ["A1", "confirmed", "outvoted"],
    ["B2", "debunked", "in-force"],
  ]);
  expect(met.err).toContain("conflicts 1");
  const back = await meet(a.register, b.register);
  expect(back.out).toBe(met.out);
  expect(await shown(b.register)).toBe(await shown(a.register));
  expect(await shown(a.register)).toContain('"grade":"debunked"');
  const decisions = async (register: string) =>
    (await isnad(["decisions", "--register", register])).out;
  expect(await decisions(b.register)).toBe(await decisions(a.register));
  // Who decides in knowledge of both ends it.
  await grade(b, id, "in_progress", "B2");
  expect((await meet(b.register, a.register)).out).toBe("");
}, 60_000);

test("the bytes of reports travel, and the same file again changes nothing", async () => {
  const a = await decided(newRegister);
  const b = newRegister();
  const { merge } = await bring(a.register, b);
  const [, device = ""] = /--trust ([0-9a-f]+)/.exec((await merge()).err) ?? [];
  expect(
    await withOpen(b, async (r) => (await registerDump(r)).length > 0),
  ).toBe(true);
  const first = await merge("--trust", device);
  expect(first.err).toContain("new reports 3");
  const dump = () => withOpen(b, (r) => registerDump(r, { withLog: true }));
  const before = await dump();
  const again = await merge();
  expect(again.code).toBe(0);
  expect(again.err).toContain("new reports 0, new versions 0");
  expect(await dump()).toBe(before);
  const read = (name: string) =>
    withOpen(name, async (register) => {
      const rows = await register.store
        .selectFrom("capture")
        .select("sha256")
        .orderBy("sha256")
        .execute();
      const evidence = openEvidence(register);
      const texts = [];
      for (const { sha256 } of rows)
        texts.push(Buffer.from(await evidence.get(sha256 ?? "")).toString());
      return texts;
    });
  const texts = await read(b);
  expect(texts).toHaveLength(3);
  expect(texts.join()).toContain("تل الريح");
  expect(texts).toEqual(await read(a.register));
}, 60_000);

test("what one laptop withdrew is gone from the other after they meet", async () => {
  const a = await decided(newRegister);
  const b = newRegister();
  await meet(a.register, b);
  const place = "تل الريح";
  expect(await shown(b)).toContain(place);
  const [found] = lines<{ members: [string, string][] }>(
    await shown(a.register),
  ).filter((one) => JSON.stringify(one).includes(place));
  const [report] = found!.members[0]!;
  const reason = "طلب الشاهد";
  const gone = await isnad([
    ...["withdraw", report, "--reason", reason, "--author", "A1"],
    ...["--register", a.register],
  ]);
  expect(gone.code, gone.err).toBe(0);
  await meet(a.register, b);
  expect(await shown(b)).toBe(await shown(a.register));
  expect(await shown(b)).not.toContain(place);
  for (const register of [a.register, b]) {
    const { code, out, err } = await isnad(["verify", "--register", register]);
    expect(code, out).toBe(0);
    expect(err).toContain("withdrawn: 1");
    const dump = await withOpen(register, (one) => registerDump(one));
    expect(dump).not.toContain(place);
  }
}, 60_000);

test("a stranger's file, a changed one, a cut one and another's bring nothing", async () => {
  const a = await decided(newRegister);
  const b = newRegister();
  const { file, identity, merge } = await bring(a.register, b);
  const reports = () =>
    withOpen(
      b,
      async ({ store }) =>
        (await store.selectFrom("report").selectAll().execute()).length,
    );
  const stranger = await merge();
  expect([stranger.code, await reports()]).toEqual([2, 0]);
  expect(stranger.err).toContain("REG-EXCHANGE-STRANGER");
  const [, device = ""] = /--trust ([0-9a-f]+)/.exec(stranger.err) ?? [];
  const bytes = readFileSync(file);
  expect(bytes.includes(Buffer.from("تل الريح"))).toBe(false);
  for (const changed of [
    bytes.subarray(0, bytes.length - 40),
    bytes.subarray(0, 260),
    Buffer.from(
      bytes.map((byte, at) => (at === bytes.length - 90 ? byte ^ 1 : byte)),
    ),
    Buffer.from("not a file of age"),
  ]) {
    const other = newFile();
    writeFileSync(other, changed);
    const { code, err } = await isnad([
      ...["merge", other, "--register", b, "--identity", identity],
      ...["--trust", device],
    ]);
    expect([code, await reports()]).toEqual([2, 0]);
    expect(err).toContain("REG-EXCHANGE-DAMAGED");
  }
  const wrong = await newKey();
  const { code, err } = await isnad([
    ...["merge", file, "--register", b, "--identity", wrong.identity],
    ...["--trust", device],
  ]);
  expect([code, await reports()]).toEqual([2, 0]);
  expect(err).toContain("--identity");
  expect(err).not.toContain("AGE-SECRET-KEY-1Q");
}, 60_000);

test.each([
  [["--for", "partner", "--to", "age1x", "--out", "x"], "--to"],
  [["--to", "age1x", "--out", "x", "--author", "A1"], "--to"],
  [["--out", "x", "--author", "A1"], "--to"],
] as const)(
  "exchange %j is refused before anything is opened",
  async ([...args], seen) => {
    const register = path.join(folder, "nowhere");
    const { code, err } = await isnad([
      "exchange",
      ...args,
      "--register",
      register,
    ]);
    expect(code).toBe(2);
    expect(err).toContain("CLI-BAD-OPTION-VALUE");
    expect(err).toContain(seen);
  },
);
