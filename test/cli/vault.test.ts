import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import type { CommandIo } from "../../src/cli/command.js";
import { vaultCommand } from "../../src/cli/commands/vault.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder } from "../register/registers.js";
import { NUMBER, OTHER, WITNESS, WORDS } from "../register/vault/vaults.js";
import { typing } from "./keyboard.js";
import { testIo, type Screen } from "./terminal.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();

async function run(
  args: readonly string[],
  stdin = "",
  env: Record<string, string> = { ISNAD_VAULT_PASSPHRASE: WORDS },
) {
  const io = { ...testIo(stdin), env: { ...env } };
  const code = await vaultCommand()(args, io);
  return { code, out: io.stdout.text, err: io.stderr.text };
}

async function newRegister(): Promise<string> {
  const name = scratch();
  await (await openRegister(name, { create: true, plain: true })).close();
  return name;
}

const lines = (...values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join("\n");

test("from standard input and back, beside the register", async () => {
  const name = await newRegister();
  const at = ["--register", name];
  const added = await run(["add", ...at], lines(WITNESS, { number: NUMBER }));
  expect(added).toMatchObject({ code: 0, out: '{"code":"P-0001"}\n' });
  expect(readdirSync(name)).toContain("vault.sqlite.key");
  const shown = await run(["show", "W-07", ...at]);
  expect(JSON.parse(shown.out)).toEqual(WITNESS);
  const listed = await run(["list", ...at]);
  expect(JSON.parse(listed.out)).toEqual({
    pseudonym: "W-07",
    consent: "given_unnamed",
  });
  const phones = await run(["list", "--numbers", ...at]);
  expect(JSON.parse(phones.out)).toEqual({ code: "P-0001", number: NUMBER });
  expect((await run(["forget", "W-07", ...at])).code).toBe(0);
  const gone = await run(["show", "W-07", ...at]);
  expect(gone).toMatchObject({ code: 2, out: "" });
  expect(gone.err).toContain("VAULT-UNKNOWN");
});

test("the register's passphrase does not open it, nor does nobody", async () => {
  const name = await newRegister();
  const env = { ISNAD_PASSPHRASE: WORDS };
  const { code, err } = await run(
    ["add", "--register", name],
    lines(WITNESS),
    env,
  );
  expect(code).toBe(2);
  expect(err).toContain("VAULT-PASSPHRASE-NEEDED");
  expect(err).toContain("ISNAD_VAULT_PASSPHRASE_FILE");
  expect(readdirSync(name).filter((file) => /vault/.test(file))).toEqual([]);
});

test("no message repeats a name, and one bad line keeps all out", async () => {
  const folder = scratch();
  mkdirSync(folder);
  const at = ["--vault", folder];
  const bad = { ...WITNESS, pseudonym: "W-08", consent: WITNESS.name };
  const refused = await run(["add", ...at], lines(WITNESS, bad));
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("VAULT-BAD-RECORD");
  expect(refused.err).toContain("2: consent");
  const broken = await run(["add", ...at], `{"name":"${WITNESS.name}"`);
  const argument = await run(["add", WITNESS.name, ...at]);
  for (const { code, err } of [refused, broken, argument]) {
    expect(code).toBe(2);
    expect(err).not.toContain(WITNESS.name);
  }
  expect((await run(["list", ...at])).out).toBe("");
  expect(readdirSync(folder)).toContain(path.basename("vault.sqlite"));
});

test("a person is asked, and sees what is typed but not the passphrase", async () => {
  const file = path.join(scratch(), "vault.sqlite");
  const io: CommandIo & { readonly stderr: Screen } = typing([
    `${WORDS}\r`,
    `${WORDS}\r`,
    "W-01\r",
    `${WITNESS.name}\r`,
    "\r",
    "given\r",
    "\r",
  ]);
  expect(await vaultCommand()(["add", "--vault", file], io)).toBe(0);
  expect(io.stderr.text).toContain(WITNESS.name);
  expect(io.stderr.text).not.toContain("قمح");
  const { out } = await run(["show", "W-01", "--vault", file]);
  expect(JSON.parse(out)).toMatchObject({ name: WITNESS.name, contact: null });
});

test("a script changes its passphrase", async () => {
  const file = path.join(scratch(), "vault.sqlite");
  await run(["add", "--vault", file], lines(WITNESS));
  const both = { ISNAD_VAULT_PASSPHRASE: WORDS, ISNAD_NEW_PASSPHRASE: OTHER };
  const at = ["--vault", file];
  expect((await run(["passphrase", ...at], "", both)).code).toBe(0);
  expect((await run(["list", ...at])).err).toContain("VAULT-WRONG-PASSPHRASE");
  const env = { ISNAD_VAULT_PASSPHRASE: OTHER };
  expect((await run(["list", ...at], "", env)).out).toContain("W-07");
});
