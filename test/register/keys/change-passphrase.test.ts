import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import {
  changePassphrase,
  type PassphraseAction,
} from "../../../src/register/keys/change-passphrase.js";
import {
  newKey,
  nextFile,
  readRing,
  ringOf,
  ringText,
} from "../../../src/register/keys/key-ring.js";
import {
  openRegister,
  type OpenOptions,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { registerDump } from "../register-dump.js";
import { arrival, scratchFolder } from "../registers.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();
const OLD = "قمح نافذة بحر دراجة فانوس";
const NEW = "سلم رغيف غيمة مفتاح زعتر";

const knows = (words: string) => ({
  existing: () => Promise.resolve(words),
  fresh: () => Promise.resolve(words),
});

async function make(options: Partial<OpenOptions> = {}) {
  const name = scratch();
  const register = await openRegister(name, { create: true, ...options });
  await storeReports(register, [arrival(), arrival({ id: "r2", text: "ب" })]);
  const { id, keys } = register;
  await register.close();
  return { name, id, keys };
}

const open = (name: string, words?: string) =>
  openRegister(name, {
    create: false,
    busyMillis: 50,
    ...(words === undefined ? {} : { passphrase: knows(words) }),
  });

/** The code of what is thrown; what was opened is closed. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    const done = await work;
    if (done !== null && typeof done === "object" && "close" in done) {
      await (done as Register).close();
    }
    return "opened";
  } catch (error) {
    return String((error as { readonly code?: string }).code);
  }
}

async function contentOf(name: string, words?: string) {
  const register = await open(name, words);
  // Seals change with the key; what they seal does not.
  const rows = (await registerDump(register)).replace(/"seal":"[^"]*"/g, "");
  const { id, keys, protection } = register;
  await register.close();
  return { rows, id, keys, protection };
}

/** What was closed holds the file until its statements are collected. */
setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;
const collect = async () => {
  gc();
  await setImmediate();
};

const change = async (
  name: string,
  action: PassphraseAction,
  from = OLD,
  to = NEW,
) => {
  await collect();
  return changePassphrase(name, {
    action,
    passphrase: knows(from),
    next: () => Promise.resolve(to),
    busyMillis: 50,
  });
};

const files = (name: string) => readdirSync(name).sort();

test.for([false, true])(
  "a passphrase is set: encrypted anew under new keys (plain before: %s)",
  async (plain) => {
    const { name } = await make({ plain });
    const before = await contentOf(name);
    expect(before.protection).toBe(plain ? "plain" : "open");
    await collect();
    const oldFile = readFileSync(path.join(name, "register.sqlite"));
    const oldRing = readFileSync(path.join(name, "register.key"), "utf8");
    expect(await change(name, "set")).toBe("passphrase");
    expect(files(name)).toEqual(["register.key", "register.sqlite"]);
    expect(await codeOf(open(name))).toBe("REG-PASSPHRASE-NEEDED");
    expect(await codeOf(open(name, OLD))).toBe("REG-WRONG-PASSPHRASE");
    const after = await contentOf(name, NEW);
    expect(after.rows).toEqual(before.rows);
    expect(after.id).toBe(before.id);
    expect(after.keys).not.toEqual(before.keys);
    const bytes = readFileSync(path.join(name, "register.sqlite"));
    expect(bytes.includes("سالم")).toBe(false);
    // The key that lay open opens what was copied then, and nothing since.
    await collect();
    writeFileSync(path.join(name, "register.key"), oldRing);
    expect(await codeOf(open(name))).toBe("REG-KEY-MISMATCH");
    writeFileSync(path.join(name, "register.sqlite"), oldFile);
    expect((await contentOf(name)).rows).toEqual(before.rows);
  },
);

test("another passphrase: the same keys, or new ones when asked for", async () => {
  const { name, keys } = await make({ passphrase: knows(OLD) });
  await change(name, "change");
  expect(await codeOf(open(name, OLD))).toBe("REG-WRONG-PASSPHRASE");
  const changed = await contentOf(name, NEW);
  expect(changed.keys).toEqual(keys);
  await change(name, "renew", NEW, OLD);
  const renewed = await contentOf(name, OLD);
  expect(renewed.keys).not.toEqual(keys);
  expect(renewed.rows).toEqual(changed.rows);
});

test("a passphrase is removed and set again", async () => {
  const { name } = await make({ passphrase: knows(OLD) });
  expect(await change(name, "remove")).toBe("open");
  expect(await codeOf(open(name))).toBe("opened");
  expect(await change(name, "set")).toBe("passphrase");
  expect(await codeOf(open(name, NEW))).toBe("opened");
});

test("what does not fit is refused and changes nothing", async () => {
  const { name } = await make({ passphrase: knows(OLD) });
  const ring = readFileSync(path.join(name, "register.key"));
  expect(await codeOf(change(name, "set"))).toBe("REG-PASSPHRASE-SET");
  expect(await codeOf(change(name, "change", NEW))).toBe(
    "REG-WRONG-PASSPHRASE",
  );
  const { name: bare } = await make();
  expect(await codeOf(change(bare, "change"))).toBe("REG-PASSPHRASE-NOT-SET");
  expect(await codeOf(change(bare, "remove"))).toBe("REG-PASSPHRASE-NOT-SET");
  expect(readFileSync(path.join(name, "register.key"))).toEqual(ring);
});

test("while another program has it open nothing is encrypted anew", async () => {
  const { name } = await make();
  const other = await open(name);
  await other.store.selectFrom("report").selectAll().execute();
  expect(await codeOf(change(name, "set"))).toBe("REG-LOCKED");
  expect(files(name).filter((file) => file.includes("next"))).toEqual([]);
  await storeReports(other, [arrival({ id: "r3" })]);
  await other.close();
  expect((await contentOf(name)).protection).toBe("open");
});

/** States in which a kill can leave the folder, made by hand. */
async function halfway() {
  const { name } = await make();
  const before = await contentOf(name);
  const [file, keyFile] = ["register.sqlite", "register.key"].map((part) =>
    path.join(name, part),
  ) as [string, string];
  const oldRing = readRing(readFileSync(keyFile, "utf8"));
  const aside = scratch();
  const kept = `${aside}.sqlite`;
  await collect();
  copyFileSync(file, kept);
  await change(name, "set");
  const newRing = readRing(readFileSync(keyFile, "utf8"));
  const [old, next] = [oldRing?.keys[0], newRing?.keys[0]];
  if (!oldRing || !newRing || !old || !next) throw new Error("no ring");
  const both = ringText(ringOf(newRing.register, [old, next]));
  return { name, before, file, keyFile, kept, next, both, oldRing };
}

test("killed while the copy is made: as it was", async () => {
  const { name, before, file, keyFile, kept, next, oldRing } = await halfway();
  renameSync(file, nextFile(file, next));
  copyFileSync(kept, file);
  writeFileSync(keyFile, ringText(oldRing));
  expect((await contentOf(name)).rows).toEqual(before.rows);
  expect(await change(name, "set")).toBe("passphrase");
  expect(files(name)).toEqual(["register.key", "register.sqlite"]);
  expect((await contentOf(name, NEW)).rows).toEqual(before.rows);
});

test("killed before the exchange: as it was, and the old key stays the way in", async () => {
  const { name, before, file, keyFile, kept, next, both } = await halfway();
  renameSync(file, nextFile(file, next));
  copyFileSync(kept, file);
  writeFileSync(keyFile, both);
  expect((await contentOf(name)).rows).toEqual(before.rows);
  expect(await change(name, "set")).toBe("passphrase");
  expect((await contentOf(name, NEW)).rows).toEqual(before.rows);
});

test("killed after the exchange: as it is to be, and the open key goes", async () => {
  const { name, before, keyFile, both } = await halfway();
  writeFileSync(keyFile, both);
  expect(await codeOf(open(name))).toBe("REG-PASSPHRASE-NEEDED");
  expect((await contentOf(name, NEW)).rows).toEqual(before.rows);
  expect(readFileSync(keyFile, "utf8")).not.toContain('"open"');
  expect(existsSync(keyFile)).toBe(true);
});

test("a ring of two keys of another register does not open it", async () => {
  const { name, file } = await halfway();
  const [one, two] = [
    await newKey(null, "encrypted"),
    await newKey(null, "encrypted"),
  ];
  const ring = ringOf(one.registerId, [one.entry, two.entry]);
  writeFileSync(path.join(name, "register.key"), ringText(ring));
  const bytes = readFileSync(file);
  expect(await codeOf(open(name))).toBe("REG-KEY-MISMATCH");
  expect(readFileSync(file)).toEqual(bytes);
});
