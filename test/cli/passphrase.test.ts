import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { incidentsCommand } from "../../src/cli/commands/incidents.js";
import { passphraseCommand } from "../../src/cli/commands/passphrase.js";
import { passphraseSource } from "../../src/cli/passphrase/passphrase-source.js";
import { openForCommand } from "../../src/cli/register-command.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder } from "../register/registers.js";
import { typing } from "./keyboard.js";
import { testIo } from "./terminal.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();
const WORDS = "قمح نافذة بحر دراجة فانوس";
const OTHER = "سلم رغيف غيمة مفتاح زعتر";

const withEnv = (env: Record<string, string>) => ({ ...testIo(), env });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { readonly code?: string }) => error.code,
  );
const fresh = (env: Record<string, string>) =>
  passphraseSource(withEnv(env)).fresh("r");

test("the environment gives a passphrase, a file first, and forgets it", async () => {
  const file = `${scratch()}.txt`;
  writeFileSync(file, `${OTHER}\r\n`);
  const env: Record<string, string> = { ISNAD_PASSPHRASE: WORDS };
  expect(await fresh(env)).toBe(WORDS);
  expect(env).toEqual({});
  expect(
    await fresh({ ISNAD_PASSPHRASE: WORDS, ISNAD_PASSPHRASE_FILE: file }),
  ).toBe(OTHER);
  expect(await fresh({})).toBeNull();
});

test("a file that gives none is an error, never an open register", async () => {
  const file = `${scratch()}.txt`;
  const given = () =>
    codeOf((async () => fresh({ ISNAD_PASSPHRASE_FILE: file }))());
  expect(await given()).toBe("REG-PASSPHRASE-FILE");
  for (const content of [
    "",
    "\n",
    `${WORDS}\n${OTHER}\n`,
    Uint8Array.of(0xff),
  ]) {
    writeFileSync(file, content);
    expect(await given()).toBe("REG-PASSPHRASE-FILE");
  }
});

test("a weak or empty one is refused and nothing is made", async () => {
  for (const words of ["", "bahr123", "قمح قمح قمح قمح قمح"]) {
    const name = scratch();
    const io = withEnv({ ISNAD_PASSPHRASE: words });
    expect(await codeOf(openForCommand(name, io, true))).toBe(
      "REG-WEAK-PASSPHRASE",
    );
    expect(existsSync(path.join(name, "register.key"))).toBe(false);
    expect(existsSync(path.join(name, "register.sqlite"))).toBe(false);
  }
});

test("nobody to ask: made with an open key, said once in both languages each time", async () => {
  const name = scratch();
  const io = testIo();
  await (await openForCommand(name, io, true)).close();
  const lines = io.stderr.text.trim().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(`isnad passphrase --set --register ${name}`);
  expect(lines[1]).toContain("دون قفل");
  const again = testIo();
  expect(await incidentsCommand()(["--register", name], again)).toBe(0);
  expect(again.stderr.text).toBe(io.stderr.text);
});

test("a person types it twice on first use, unseen, then once", async () => {
  const name = scratch();
  const io = typing([`${WORDS}\r`, `${WORDS}\r`]);
  const register = await openForCommand(name, io, true);
  expect(register.protection).toBe("passphrase");
  await register.close();
  expect(io.stderr.text).toContain("If you lose it, the register is lost");
  expect(io.stderr.text).toContain("إن ضاعت ضاع السجل");
  expect(io.stderr.text).not.toContain("قمح");
  const later = typing([`${OTHER}\r`, `${WORDS}\r`]);
  await (await openForCommand(name, later, false)).close();
  expect(later.stderr.text).toContain("try again");
  expect(later.stderr.text).not.toContain("قمح");
  expect(later.stdout).toMatchObject({ text: "" });
});

test("typed weak, then differing, then right", async () => {
  const io = typing([
    "12345\r",
    `${WORDS}\r`,
    `${OTHER}\r`,
    `${WORDS}\r`,
    `${WORDS}\r`,
  ]);
  expect(await passphraseSource(io).fresh("r")).toBe(WORDS);
  expect(io.stderr.text).toContain("too weak");
  expect(io.stderr.text).toContain("the two differ");
});

test.for([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s at the question makes no register", async ([, key = ""]) => {
  const name = scratch();
  expect(await codeOf(openForCommand(name, typing([key]), true))).toBe(
    "REG-NO-PASSPHRASE-CHOSEN",
  );
  expect(existsSync(path.join(name, "register.key"))).toBe(false);
});

test("what is corrected while typing counts as corrected", async () => {
  const io = typing([`${WORDS}خطأ\u007f\u007f\u007f\r`, `${WORDS}\r`]);
  expect(await passphraseSource(io).fresh("r")).toBe(WORDS);
});

const run = (args: readonly string[], env: Record<string, string>) => {
  const io = withEnv(env);
  return passphraseCommand()(args, io).then((code) => ({
    code,
    text: io.stderr.text,
  }));
};

test("a script changes a passphrase by two variables", async () => {
  const name = scratch();
  const io = withEnv({ ISNAD_PASSPHRASE: WORDS });
  await (await openForCommand(name, io, true)).close();
  const at = ["--register", name];
  const both = { ISNAD_PASSPHRASE: WORDS, ISNAD_NEW_PASSPHRASE: OTHER };
  expect((await run(["--change", ...at], both)).code).toBe(0);
  const known = { ISNAD_PASSPHRASE: OTHER };
  const alone = await run(["--change", ...at], known);
  expect(alone.text).toContain("REG-NO-PASSPHRASE-CHOSEN");
  const removed = await run(["--remove", ...at], { ISNAD_PASSPHRASE: OTHER });
  expect(removed.code).toBe(0);
  expect(removed.text).toContain("unlocked");
  await (await openRegister(name, { create: false })).close();
});

test("one action must be named, and a new key belongs to a change", async () => {
  const at = ["--register", scratch()];
  for (const flags of [[], ["--set", "--remove"], ["--set", "--new-key"]]) {
    const { code, text } = await run([...flags, ...at], {});
    expect(code).toBe(2);
    expect(text).toContain("CLI-BAD-OPTION-VALUE");
  }
});
