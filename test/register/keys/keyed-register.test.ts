import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { PassphraseSource } from "../../../src/register/keys/passphrase-source.js";
import {
  openRegister,
  type OpenOptions,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchFolder } from "../registers.js";

const scratch = scratchFolder();
const WORDS = "قمح نافذة بحر دراجة فانوس";

const knows = (words: string): PassphraseSource => ({
  existing: () => Promise.resolve(words),
  fresh: () => Promise.resolve(words),
});

async function make(name: string, options: Partial<OpenOptions> = {}) {
  const register = await openRegister(name, { create: true, ...options });
  await storeReports(register, [arrival()]);
  const { id, keys, protection } = register;
  await register.close();
  return { id, keys, protection };
}

const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => "opened",
    (error: { readonly code?: string }) => error.code,
  );

const open = (name: string, words?: string) =>
  openRegister(name, {
    create: false,
    busyMillis: 50,
    ...(words === undefined ? {} : { passphrase: knows(words) }),
  });

test("what is stored is not readable, and the passphrase brings it back", async () => {
  const name = scratch();
  const made = await make(name, { passphrase: knows(WORDS) });
  expect(made.protection).toBe("passphrase");
  for (const file of readdirSync(name)) {
    const bytes = readFileSync(path.join(name, file));
    expect(bytes.includes("سالم"), file).toBe(false);
    expect(bytes.includes("report_version"), file).toBe(false);
  }
  const register = await open(name, WORDS);
  const rows = await register.store.selectFrom("report").selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(register.id).toBe(made.id);
  expect(register.keys).toEqual(made.keys);
  await register.close();
});

test("without or with another passphrase nothing opens and nothing changes", async () => {
  const name = scratch();
  await make(name, { passphrase: knows(WORDS) });
  const bytes = () =>
    readdirSync(name).map((file) => readFileSync(path.join(name, file)));
  const before = bytes();
  expect(await codeOf(open(name))).toBe("REG-PASSPHRASE-NEEDED");
  expect(await codeOf(open(name, `${WORDS}.`))).toBe("REG-WRONG-PASSPHRASE");
  expect(bytes()).toEqual(before);
});

test("no passphrase: encrypted all the same, with the key beside it", async () => {
  const name = scratch();
  expect((await make(name)).protection).toBe("open");
  const database = readFileSync(path.join(name, "register.sqlite"));
  expect(database.includes("سالم")).toBe(false);
  expect(await codeOf(open(name))).toBe("opened");
});

test("one passphrase in composed and decomposed letters is one", async () => {
  const name = scratch();
  await make(name, { passphrase: knows("أحمد آل سعيد إلى البئر") });
  const typed = "أحمد آل سعيد إلى البئر".normalize("NFD");
  expect(await codeOf(open(name, typed))).toBe("opened");
});

test("the keys of the parts differ from each other and between registers", async () => {
  const [one, two] = [await make(scratch()), await make(scratch())];
  const all = [one, two].flatMap(({ keys }) =>
    Object.values(keys).map((key: Uint8Array) =>
      Buffer.from(key).toString("hex"),
    ),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((key) => key.length === 64)).toBe(true);
});

test("only the owner may read the files", async () => {
  const name = scratch();
  const register = await openRegister(name, { create: true });
  await storeReports(register, [arrival()]);
  expect(statSync(name).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(name)) {
    expect(statSync(path.join(name, file)).mode & 0o077, file).toBe(0);
  }
  await register.close();
});

test("a plain register of an earlier version opens, as what it is", async () => {
  const name = scratch();
  await make(name, { plain: true });
  rmSync(path.join(name, "register.key"));
  const first = await open(name);
  expect(first.protection).toBe("plain");
  await first.close();
  const second = await open(name);
  expect(second.keys).toEqual(first.keys);
  await second.close();
});

test("two files in one folder have a key each", async () => {
  const folder = scratch();
  const names = ["north.sqlite", "south.sqlite"].map((file) =>
    path.join(folder, file),
  );
  const made = await Promise.all(names.map((name) => make(name)));
  expect(made[0]?.id).not.toBe(made[1]?.id);
  expect(existsSync(path.join(folder, "north.sqlite.key"))).toBe(true);
});

test("several programs that make one register at once make one", async () => {
  const name = scratch();
  const made = await Promise.all([make(name), make(name), make(name)]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

test("a kill after the key and before the database leaves a register that opens", async () => {
  const name = scratch();
  const { id } = await make(name, { passphrase: knows(WORDS) });
  rmSync(path.join(name, "register.sqlite"));
  writeFileSync(path.join(name, "register.key.part-00"), "{");
  expect(await codeOf(open(name, WORDS))).toBe("REG-MISSING");
  const again = await make(name, { passphrase: knows(WORDS) });
  expect(again.id).toBe(id);
});

test("a key that is gone, broken or another's is named; nothing is made", async () => {
  const [name, other] = [scratch(), scratch()];
  await make(name);
  await make(other);
  const key = path.join(name, "register.key");
  rmSync(key);
  expect(await codeOf(open(name))).toBe("REG-NO-KEY");
  expect(await codeOf(openRegister(name, { create: true }))).toBe("REG-NO-KEY");
  expect(existsSync(key)).toBe(false);
  writeFileSync(key, "{}");
  expect(await codeOf(open(name))).toBe("REG-BAD-KEY-FILE");
  writeFileSync(key, readFileSync(path.join(other, "register.key")));
  expect(await codeOf(open(name))).toBe("REG-KEY-MISMATCH");
});

test("a stranger's database gets no key beside it", async () => {
  const folder = scratch();
  mkdirSync(folder);
  const file = path.join(folder, "letter.db");
  writeFileSync(file, "لا قاعدة هنا".repeat(90));
  expect(await codeOf(openRegister(file, { create: true }))).toBe(
    "REG-NOT-A-REGISTER",
  );
  expect(readdirSync(folder)).toEqual(["letter.db"]);
});
