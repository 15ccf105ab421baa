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
import { openRegister } from "../../src/register/open-register.js";
import { codeOf } from "./code-of.js";
import { scratchFolder } from "./registers.js";

const scratch = scratchFolder();

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
    const context = { path: "سجل", seen: "X", seconds: 3, least: 500 };
    for (const language of ["ar", "en"] as const) {
      const text = storeMessage({ code, context }, language);
      expect(text).toMatch(new RegExp(`^${code}: .+\\.$`));
      expect(text).not.toMatch(/[{}?]/);
    }
    expect(formatError(new Error("x"), "ar")).toContain("CLI-UNEXPECTED");
  },
);
