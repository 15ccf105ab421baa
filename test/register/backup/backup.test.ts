import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { makeBackup } from "../../../src/register/backup/make-backup.js";
import { restoreBackup } from "../../../src/register/backup/restore-backup.js";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import { logHeads } from "../../../src/register/log/heads.js";
import { readLog } from "../../../src/register/log/read-log.js";
import { verifyLog } from "../../../src/register/log/verify-log.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchFolder, scratchRegister } from "../registers.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const place = scratchRegister();
const folder = scratchFolder();
const isSqlite = process.env["ISNAD_TEST_POSTGRES"] === undefined;
const WORDS = "قمح نافذة بحر دراجة فانوس";
/** With ends of lines that only some programs take for such. */
const TEXT = "قُتل سالم\u2028العوض\tفي \\. تل\r\nالريح";

const knows = (words: string) => ({
  existing: () => Promise.resolve(words),
  fresh: () => Promise.resolve(words),
});

async function make() {
  const name = place();
  const options = { create: true, passphrase: knows(WORDS) };
  const register = await openRegister(name, options);
  await storeReports(register, [arrival(), arrival({ id: "r2", text: TEXT })]);
  const bytes = Buffer.from("مادة ملتقطة");
  const evidence = openEvidence(register);
  const [sealed] = await inTransaction(register, (on) =>
    evidence.put(on, [{ bytes, mediaType: "text/plain" }]),
  );
  return { name, register, sha256: sealed?.sha256 ?? "", bytes };
}

const open = (name: string, words = WORDS) =>
  openRegister(name, { create: false, passphrase: knows(words) });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: unknown) => String((error as { readonly code?: string }).code),
  );
}

const textsOf = ({ store }: Register) =>
  store.selectFrom("report_version").selectAll().orderBy("version").execute();

const filesOf = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("what was backed up comes back, as a new device", async () => {
  const { name, register, sha256, bytes } = await make();
  const out = folder();
  const made = await makeBackup(register, { name, folder: out });
  const texts = await textsOf(register);
  expect(made.heads).toEqual(await logHeads(register.store));
  const [entry] = (await readLog(register.store)).slice(-1);
  expect(entry?.kind).toBe("backup");
  expect(entry?.body).toContain(made.id);
  // What comes later is not in it.
  await storeReports(register, [arrival({ id: "r3", text: "لاحق" })]);
  await register.close();

  const again = place();
  const restored = await restoreBackup({
    folder: out,
    name: again,
    passphrase: knows(WORDS),
  });
  expect(restored.id).toBe(made.id);
  const copy = await open(again);
  expect(await textsOf(copy)).toEqual(texts);
  expect(copy.id).toBe(made.register);
  const evidence = openEvidence(copy);
  expect(Buffer.from(await evidence.get(sha256))).toEqual(bytes);
  const log = await readLog(copy.store);
  expect(log.filter(({ kind }) => kind === "restore")).toHaveLength(1);
  const writers = new Set(log.map(({ device }) => device));
  expect(writers.size).toBe(2);
  expect((await verifyLog(copy.store)).faults).toEqual([]);
  await copy.close();
});

test("nothing in a backup can be read without the passphrase", async () => {
  const { name, register, bytes } = await make();
  const out = folder();
  await makeBackup(register, { name, folder: out });
  await register.close();
  for (const file of filesOf(out)) {
    const content = readFileSync(file);
    for (const planted of ["سالم", "الريح", "sahl.example", bytes.toString()])
      expect(content.includes(planted), `${file} ${planted}`).toBe(false);
    expect(statSync(file).mode & 0o077).toBe(0);
  }
  expect(readdirSync(path.dirname(out)).join()).not.toContain(".part-");
  const again = place();
  const asked = {
    folder: out,
    name: again,
    passphrase: knows("غلط".repeat(9)),
  };
  expect(await codeOf(restoreBackup(asked))).toBe("REG-WRONG-PASSPHRASE");
  expect(existsSync(again)).toBe(false);
});

test("a changed bit of any file is found, and nothing is restored", async () => {
  const { name, register } = await make();
  const out = folder();
  await makeBackup(register, { name, folder: out });
  await register.close();
  for (const file of filesOf(out)) {
    const copy = folder();
    cpSync(out, copy, { recursive: true });
    const changed = path.join(copy, path.relative(out, file));
    const content = readFileSync(changed);
    const at = Math.floor(content.length / 2);
    content[at] = (content[at] ?? 0) ^ 1;
    writeFileSync(changed, content);
    const again = place();
    const asked = { folder: copy, name: again, passphrase: knows(WORDS) };
    expect(await codeOf(restoreBackup(asked)), file).toMatch(
      /^REG-(?:BACKUP-DAMAGED|BACKUP-NONE|WRONG-PASSPHRASE)$/,
    );
    expect(await codeOf(open(again))).toBe("REG-MISSING");
    rmSync(changed);
    expect(await codeOf(restoreBackup(asked)), file).toMatch(
      /^REG-BACKUP-(?:DAMAGED|NONE)$/,
    );
  }
});

test("neither command writes where something stands", async () => {
  const { name, register } = await make();
  const out = folder();
  const entries = async () => (await readLog(register.store)).length;
  await makeBackup(register, { name, folder: out });
  const [before, files] = [await entries(), filesOf(out)];
  expect(await codeOf(makeBackup(register, { name, folder: out }))).toBe(
    "REG-BACKUP-PLACE",
  );
  expect(await entries()).toBe(before);
  expect(filesOf(out)).toEqual(files);
  const asked = { folder: out, name, passphrase: knows(WORDS) };
  expect(await codeOf(restoreBackup(asked))).toBe("REG-BACKUP-PLACE");
  expect(await textsOf(register)).toHaveLength(2);
  await register.close();
});

test("no command opens a backup as a register", async () => {
  const { name, register } = await make();
  const out = folder();
  await makeBackup(register, { name, folder: out });
  await register.close();
  expect(await codeOf(open(out))).toBe("REG-NOT-A-REGISTER");
});

test.runIf(isSqlite)("a pack damaged in the register is named", async () => {
  const { name, register } = await make();
  const [pack = ""] = filesOf(path.join(name, "evidence"));
  const content = readFileSync(pack);
  content[5] = (content[5] ?? 0) ^ 1;
  writeFileSync(pack, content);
  const damaged = await makeBackup(register, { name, folder: folder() });
  expect(damaged.damagedPacks).toEqual([path.basename(pack)]);
  rmSync(pack);
  const missing = await makeBackup(register, { name, folder: folder() });
  expect(missing.damagedPacks).toEqual([path.basename(pack)]);
  await register.close();
});
