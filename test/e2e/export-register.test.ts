import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openRegister } from "../../src/register/index.js";
import { registerDump } from "../register/register-dump.js";
import { scratchRegister } from "../register/registers.js";
import { decided, folder, idAt, lines } from "./decided.js";
import { isnad } from "./isnad.js";

const newRegister = scratchRegister();
let files = 0;
const newFile = () => path.join(folder, `whole-${(files += 1)}.jsonl`);

const WHOLE = ["--format", "register", "--audience", "internal"] as const;

/** All rows but the shells that a withdrawal leaves: the log tells of it. */
async function dumpOf(name: string) {
  const register = await openRegister(name, { create: false });
  try {
    const dump = await registerDump(register);
    const isShell = /"report_key":"local:r3"|"withdrawn_at":"/;
    const rows = dump.split("\n").filter((row) => !isShell.test(row));
    return rows.join("\n");
  } finally {
    await register.close();
  }
}

test("the lines of a register make the same register again", async () => {
  const a = await decided(newRegister);
  await a.say("grade", await idAt(a, "تل الريح"), "confirmed");
  const gone = await isnad([
    ...["withdraw", "r3", "--reason", "طلب الشاهد", "--author", "A1"],
    ...["--register", a.register],
  ]);
  expect(gone.code, gone.err).toBe(0);
  const file = newFile();
  const written = await isnad([
    ...["export", "--register", a.register, ...WHOLE],
    ...["--author", "A1", "--out", file],
  ]);
  expect(written.code, written.err).toBe(0);
  expect(written.err).toContain("not encrypted");
  expect(statSync(file).mode & 0o077).toBe(0);
  const kinds = new Set(
    lines<{ line: string }>(readFileSync(file, "utf8")).map((one) => one.line),
  );
  expect(kinds).toEqual(
    new Set(["head", "version", "items", "device", "entry", "end"]),
  );

  const b = newRegister();
  const merge = (from: string, ...more: readonly string[]) =>
    isnad(["merge", from, "--register", b, ...more]);
  const stranger = await merge(file);
  const [, device = ""] = /--trust ([0-9a-f]{32})/.exec(stranger.err) ?? [];
  expect(stranger.code).toBe(2);
  // A line less, and nothing comes in.
  const cut = newFile();
  const all = readFileSync(file, "utf8").trimEnd().split("\n");
  writeFileSync(cut, [all[0], ...all.slice(2)].join("\n"));
  expect((await merge(cut, "--trust", device)).err).toContain(
    "REG-EXCHANGE-DAMAGED",
  );
  const merged = await merge(file, "--trust", device);
  expect(merged.code, merged.err).toBe(0);
  expect(await dumpOf(b)).toBe(await dumpOf(a.register));
  const shown = async (register: string) =>
    (await isnad(["incidents", "--register", register])).out;
  expect(await shown(b)).toBe(await shown(a.register));
  expect(await shown(b)).toContain('"grade":"confirmed"');
  const { code, out } = await isnad(["verify", "--register", b]);
  expect(code, out).toBe(0);
}, 240_000);

test.each([
  [["--format", "register", "--author", "A1", "--out", "x"], "--audience"],
  [
    [...WHOLE, "--author", "A1", "--out", "x", "--from", "2023-01-01"],
    "--from",
  ],
  [[...WHOLE, "--out", "x"], "--author"],
  [[...WHOLE, "--author", "A1"], "--out"],
] as const)(
  "export %j is refused before anything is opened",
  async ([...args], seen) => {
    const register = path.join(folder, "nowhere");
    const done = await isnad(["export", ...args, "--register", register]);
    expect(done.code).toBe(2);
    expect(done.err).toContain("CLI-BAD-OPTION-VALUE");
    expect(done.err).toContain(seen);
  },
);
