import {
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { openRegister } from "../../../src/register/open-register.js";
import { changeVaultPassphrase } from "../../../src/register/vault/change-vault-passphrase.js";
import {
  openVault,
  vaultBeside,
  type Vault,
} from "../../../src/register/vault/open-vault.js";
import {
  phoneNumber,
  readVaultEntry,
} from "../../../src/register/vault/vault-entry.js";
import {
  addToVault,
  forgetInVault,
  vaultNumbers,
  vaultPerson,
  vaultPersons,
} from "../../../src/register/vault/vault-rows.js";
import { scratchFolder } from "../registers.js";
import { bytesUnder, knows, NUMBER, OTHER, WITNESS, WORDS } from "./vaults.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();

function place(): string {
  const folder = scratch();
  mkdirSync(folder, { recursive: true });
  return path.join(folder, "vault.sqlite");
}

const open = (file: string, words: string | null = WORDS, create = true) =>
  openVault(file, { create, passphrase: knows(words), busyMillis: 200 });

/** What was closed holds the file until its statements are collected. */
setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;
async function settled<T>(work: Promise<T>): Promise<T> {
  const done = await work;
  await setImmediate();
  gc();
  await setImmediate();
  return done;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { readonly code?: string }) => error.code,
  );

const put = (vault: Vault, change = false, name: string = WITNESS.name) =>
  addToVault(vault, { persons: [{ ...WITNESS, name }], numbers: [], change });

const filled = () => settled(fill());

async function fill(): Promise<string> {
  const file = place();
  const vault = await open(file);
  await addToVault(vault, {
    persons: [WITNESS],
    numbers: [NUMBER],
    change: false,
  });
  await vault.close();
  return file;
}

test("keeps a person, and its bytes show nothing, also while it is open", async () => {
  const file = place();
  const vault = await open(file);
  await addToVault(vault, {
    persons: [WITNESS],
    numbers: [NUMBER],
    change: false,
  });
  const files = bytesUnder(path.dirname(file));
  expect([...files.keys()].sort()).toContain("vault.sqlite-wal");
  const planted = [...Object.values(WITNESS), NUMBER, "pseudonym", "person"];
  for (const [name, bytes] of files) {
    for (const value of planted) {
      expect(bytes.includes(value), `${value} in ${name}`).toBe(false);
    }
  }
  await vault.close();
  const again = await open(file, WORDS, false);
  expect(await vaultPerson(again, "W-07")).toEqual(WITNESS);
  expect(await vaultPersons(again)).toEqual([
    { pseudonym: "W-07", consent: "given_unnamed" },
  ]);
  await again.close();
  if (process.platform !== "win32") {
    for (const name of [file, `${file}.key`]) {
      expect(statSync(name).mode & 0o777).toBe(0o600);
    }
  }
});

test("without a passphrase there is no vault, and no file of one", async () => {
  const file = place();
  expect(await codeOf(open(file, null))).toBe("VAULT-PASSPHRASE-NEEDED");
  expect(bytesUnder(path.dirname(file)).size).toBe(0);
});

test("opens with its own passphrase alone, and never under an open key", async () => {
  const file = await filled();
  expect(await codeOf(open(file, OTHER))).toBe("VAULT-WRONG-PASSPHRASE");
  expect(await codeOf(open(file, null, false))).toBe("VAULT-PASSPHRASE-NEEDED");
  const key = "A".repeat(43) + "=";
  const slots = [{ kind: "open", key }];
  const id = "0".repeat(32);
  const ring = {
    format: "isnad-register-key",
    version: 1,
    register: id,
    keys: [{ id, database: "encrypted", slots }],
  };
  const planted = place();
  writeFileSync(`${planted}.key`, JSON.stringify(ring));
  expect(await codeOf(open(planted))).toBe("VAULT-NOT-A-VAULT");
});

test("is no register, and a register is no vault", async () => {
  const file = await filled();
  const asRegister = openRegister(file, {
    create: false,
    passphrase: knows(WORDS),
  });
  expect(await codeOf(asRegister)).toBe("REG-NOT-A-REGISTER");
  const folder = scratch();
  const passphrase = knows(WORDS);
  await (await openRegister(folder, { create: true, passphrase })).close();
  const register = path.join(folder, "register.sqlite");
  expect(vaultBeside(folder)).toBe(path.join(folder, "vault.sqlite"));
  const other = path.join(folder, "other.db");
  await (await openRegister(other, { create: true, passphrase })).close();
  expect(await codeOf(open(other))).toBe("VAULT-NOT-A-VAULT");
  expect(vaultBeside(other)).not.toBe(other);
  expect(existsSync(register)).toBe(true);
});

test("a register's slip of the pen makes no vault, and a server has none", () => {
  expect(() => vaultBeside(scratch())).toThrow("REG-MISSING");
  const url = "postgres://a:b@host/db";
  expect(() => vaultBeside(url)).toThrow("VAULT-NO-FOLDER");
});

test("what a kill leaves while it is made: nothing, or a vault that opens", async () => {
  const keyAlone = await filled();
  for (const ending of ["", "-wal", "-shm"]) {
    rmSync(`${keyAlone}${ending}`, { force: true });
  }
  expect(await codeOf(open(keyAlone, WORDS, false))).toBe("VAULT-MISSING");
  writeFileSync(`${keyAlone}.key.part-0123456789ab`, "{");
  const made = await open(keyAlone);
  await put(made);
  await made.close();
  const emptyFile = await filled();
  for (const ending of ["-wal", "-shm"]) {
    rmSync(`${emptyFile}${ending}`, { force: true });
  }
  writeFileSync(emptyFile, "");
  const again = await open(emptyFile);
  await put(again);
  expect(await vaultPerson(again, "W-07")).toEqual(WITNESS);
  await again.close();
});

test("a pseudonym stands for one person for ever", async () => {
  const vault = await open(await filled());
  expect(await codeOf(put(vault))).toBe("VAULT-KNOWN");
  await put(vault, true, "مهيار الدردوري أبو ليث");
  expect((await vaultPerson(vault, "W-07")).name).toContain("أبو ليث");
  await forgetInVault(vault, "W-07");
  expect(await codeOf(vaultPerson(vault, "W-07"))).toBe("VAULT-UNKNOWN");
  expect(await codeOf(put(vault))).toBe("VAULT-FORGOTTEN");
  expect(await codeOf(forgetInVault(vault, "W-07"))).toBe("VAULT-UNKNOWN");
  await vault.close();
});

test("a phone number keeps its code, and a forgotten code is not given again", async () => {
  const vault = await open(await filled());
  const codes = (...numbers: string[]) =>
    addToVault(vault, { persons: [], numbers, change: false });
  expect(await codes("00963 944-000-111", "٠٩٤٤٠٠٠٢٢٢")).toEqual([
    "P-0001",
    "P-0002",
  ]);
  await forgetInVault(vault, "P-0002");
  expect(await codes("0944000333", "0944000222")).toEqual(["P-0003", "P-0004"]);
  expect(await vaultNumbers(vault)).toHaveLength(3);
  expect(await codeOf(codes("0944000444", "لا رقم"))).toBe("VAULT-BAD-RECORD");
  expect(await vaultNumbers(vault)).toHaveLength(3);
  await vault.close();
});

test("a new passphrase, with the same key or encrypted anew", async () => {
  const file = await filled();
  const change = (from: string, to: string, newKey: boolean) =>
    changeVaultPassphrase(file, {
      passphrase: knows(from),
      next: () => Promise.resolve(to),
      newKey,
      busyMillis: 100,
    });
  await settled(change(WORDS, OTHER, false));
  expect(await codeOf(open(file))).toBe("VAULT-WRONG-PASSPHRASE");
  const before = bytesUnder(path.dirname(file)).get("vault.sqlite");
  await change(OTHER, WORDS, true);
  const after = bytesUnder(path.dirname(file)).get("vault.sqlite");
  expect(after?.equals(before!)).toBe(false);
  const vault = await open(file, WORDS, false);
  expect(await vaultPerson(vault, "W-07")).toEqual(WITNESS);
  expect(await vaultNumbers(vault)).toHaveLength(1);
  await vault.close();
});

test("what is wrong with an entry is told by its fields, never its values", () => {
  const faults = [
    { ...WITNESS, consent: "yes" },
    { ...WITNESS, name: " " },
    { ...WITNESS, pseudonym: WITNESS.name },
    { ...WITNESS, address: "تل الريح" },
    { number: "مهيار" },
    "مهيار",
  ].map(readVaultEntry);
  expect(faults).toEqual([
    { fault: "consent" },
    { fault: "name" },
    { fault: "pseudonym" },
    { fault: "JSON" },
    { fault: "number" },
    { fault: "JSON" },
  ]);
  expect(phoneNumber("1234")).toBeNull();
});
