import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { expect, test } from "vitest";
import { formatError } from "../../src/model/errors.js";
import {
  STORE_MESSAGES,
  storeMessage,
  type StoreCode,
} from "../../src/register/messages.js";
import { MIGRATIONS } from "../../src/register/migrations.generated.js";
import {
  inTransaction,
  openRegister,
} from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { arrival, scratchFolder } from "./registers.js";

const scratch = scratchFolder();

/** The code of what opening throws. */
async function codeOf(name: string, create = false): Promise<string> {
  try {
    const register = await openRegister(name, { create, busyMillis: 20 });
    await register.close();
    return "opened";
  } catch (error) {
    return String((error as { code?: string }).code);
  }
}

test("a register that is not there is not made by a reader", async () => {
  expect(await codeOf(scratch())).toBe("REG-MISSING");
});

test("a folder, a new folder in a new folder, and a file can hold one", async () => {
  const names = [scratch(), path.join(scratch(), "a/b"), `${scratch()}.sqlite`];
  for (const name of names) {
    await (await openRegister(name, { create: true })).close();
    expect(await codeOf(name)).toBe("opened");
  }
});

test("a folder that holds other things is refused", async () => {
  const name = scratch();
  mkdirSync(name);
  writeFileSync(path.join(name, "letter.txt"), "مرحباً");
  expect(await codeOf(name, true)).toBe("REG-NOT-A-REGISTER");
});

test("a file that is no database is refused and untouched", async () => {
  const name = `${scratch()}.txt`;
  writeFileSync(name, "ليس قاعدة بيانات، بل نص طويل بما يكفي".repeat(20));
  const before = readFileSync(name);
  expect(await codeOf(name, true)).toBe("REG-NOT-A-REGISTER");
  expect(readFileSync(name)).toEqual(before);
});

test("another program's database is refused and untouched", async () => {
  const name = `${scratch()}.sqlite`;
  const other = new Database(name);
  other.exec("create table theirs (a text)");
  other.close();
  const before = readFileSync(name);
  expect(await codeOf(name, true)).toBe("REG-NOT-A-REGISTER");
  expect(readFileSync(name)).toEqual(before);
});

test("a newer schema is refused and untouched", async () => {
  const name = scratch();
  const newer = {
    version: 2,
    name: "later",
    sql: "create table later (a text);",
  };
  const migrations = [
    ...MIGRATIONS,
    { ...newer, version: MIGRATIONS.length + 1 },
  ];
  await (await openRegister(name, { create: true, migrations })).close();
  expect(await codeOf(name)).toBe("REG-NEWER-SCHEMA");
  await (await openRegister(name, { create: false, migrations })).close();
});

test("an upgrade keeps what is there", async () => {
  const name = scratch();
  const old = await openRegister(name, { create: true });
  await storeReports(old, [arrival()]);
  await old.close();
  const later = { name: "later", sql: "create table later (a text);" };
  const migrations = [
    ...MIGRATIONS,
    { ...later, version: MIGRATIONS.length + 1 },
  ];
  const register = await openRegister(name, { create: false, migrations });
  const reports = await register.store
    .selectFrom("report")
    .selectAll()
    .execute();
  expect(reports).toHaveLength(1);
  await register.close();
});

test("a register held by another writer says so; nothing is lost", async () => {
  const name = scratch();
  const first = await openRegister(name, { create: true });
  const second = await openRegister(name, { create: false, busyMillis: 30 });
  await inTransaction(first, async () => {
    const storing = storeReports(second, [arrival()]);
    await expect(storing).rejects.toMatchObject({ code: "REG-LOCKED" });
  });
  expect(await storeReports(second, [arrival()])).toEqual(["new-report"]);
  await first.close();
  await second.close();
});

test("an unknown URL names no engine, and its password is not repeated", async () => {
  const opening = openRegister("mysql://user:secret@host/db", { create: true });
  const message = await opening.catch((error: unknown) => String(error));
  expect(message).toMatch(/REG-UNKNOWN-ENGINE/);
  expect(message).not.toMatch(/secret/);
});

test("a server that does not answer is named without its password", async () => {
  const url = "postgres://user:secret@127.0.0.1:1/none";
  const opening = openRegister(url, { create: true });
  const message = await opening.catch((error: unknown) => String(error));
  expect(message).toMatch(/REG-UNREACHABLE/);
  expect(message).not.toMatch(/secret/);
});

test("a transaction that fails leaves nothing", async () => {
  const register = await openRegister(scratch(), { create: true });
  const failing = inTransaction(register, async (store) => {
    await store
      .insertInto("linking")
      .values({ name: "a", input: "b" })
      .execute();
    throw new Error("stop");
  });
  await expect(failing).rejects.toThrow("stop");
  const rows = await register.store.selectFrom("linking").selectAll().execute();
  expect(rows).toEqual([]);
  await register.close();
});

test("every commit is on the disk before it is acknowledged", async () => {
  const name = scratch();
  const register = await openRegister(name, { create: true, plain: true });
  await register.close();
  const database = new Database(path.join(name, "register.sqlite"));
  const mode = database.prepare("pragma journal_mode").get();
  expect(mode).toMatchObject({ journal_mode: "wal" });
  database.close();
});

test.for(Object.keys(STORE_MESSAGES) as StoreCode[])(
  "%s has a message in both languages",
  (code) => {
    const context = { path: "سجل", seen: "X", seconds: 3 };
    for (const language of ["ar", "en"] as const) {
      const text = storeMessage({ code, context }, language);
      expect(text).toMatch(new RegExp(`^${code}: .+\\.$`));
      expect(text).not.toMatch(/[{}?]/);
    }
    expect(formatError(new Error("x"), "ar")).toContain("CLI-UNEXPECTED");
  },
);
