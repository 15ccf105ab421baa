import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { doctorCommand } from "../../../src/cli/commands/doctor.js";
import { diagnose } from "../../../src/register/doctor/diagnose.js";
import {
  openRegister,
  type Register,
  inTransaction,
} from "../../../src/register/open-register.js";
import { forgetLinker } from "../../../src/register/linking/link-state.js";
import { acceptEntries } from "../../../src/register/log/accept-entries.js";
import { readDevices, readLog } from "../../../src/register/log/read-log.js";
import { appendEntry } from "../../../src/register/log/append-entry.js";
import { logWriter } from "../../../src/register/log/log-writer.js";
import { runOn, toldRegister } from "../../cli/told-register.js";
import { scratchFolder } from "../registers.js";

const folderOf = scratchFolder();
const DAY = 24 * 60 * 60 * 1000;

async function told(): Promise<string> {
  const folder = folderOf();
  await toldRegister(folder);
  return folder;
}

async function withRegister<T>(
  folder: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const register = await openRegister(folder, { create: false });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

const codes = (
  folder: string,
  options: { readonly now?: number; readonly leastFree?: number } = {},
) =>
  withRegister(folder, async (register) => {
    const found = await diagnose(register, {
      fix: false,
      now: Date.now(),
      ...options,
    });
    return found.map(({ code }) => code);
  });

const log = (folder: string, kind: "backup" | "withdrawal", at: number) =>
  withRegister(folder, (register) =>
    inTransaction(register, (on) =>
      appendEntry(
        on,
        logWriter(register, () => at),
        { author: "A1", kind, body: {} },
      ),
    ),
  );

test("a new register has notices alone and exits 0, in both languages", async () => {
  const folder = await told();
  expect(await codes(folder)).toEqual(["DOC-KEY-OPEN", "DOC-NO-BACKUP"]);
  const { code, out, err } = await runOn(folder, doctorCommand());
  expect(code).toBe(0);
  const [first] = out.split("\n");
  expect(JSON.parse(first!)).toMatchObject({
    severity: "notice",
    code: "DOC-KEY-OPEN",
  });
  expect(err).toContain("faults: 0; notices: 2");
  const table = await runOn(folder, doctorCommand(), "--format", "table");
  expect(table.out).toContain("isnad passphrase --help");
  expect(table.out).toContain("عبارة سر");
});

test("wide rights are a fault and exit 4", async () => {
  const folder = await told();
  chmodSync(path.join(folder, "register.sqlite"), 0o644);
  const { code, out } = await runOn(folder, doctorCommand());
  expect(code).toBe(4);
  expect(out).toContain("register.sqlite (0644)");
});

test("little space is a fault", async () => {
  const folder = await told();
  expect(await codes(folder, { leastFree: Number.MAX_SAFE_INTEGER })).toContain(
    "DOC-DISK-LOW",
  );
});

test("--fix takes leftovers of yesterday away and nothing else", async () => {
  const folder = await told();
  const yesterday = new Date(Date.now() - 2 * DAY);
  const id = randomBytes(16).toString("hex");
  const group = path.join(folder, "evidence", id.slice(0, 2));
  mkdirSync(group, { recursive: true, mode: 0o700 });
  const pack = path.join(group, id);
  const old = path.join(folder, "register.key.part-0123456789ab");
  const fresh = path.join(folder, "register.key.part-ba9876543210");
  const foreign = path.join(folder, "notes.part-0123456789ab");
  for (const file of [pack, old, fresh, foreign])
    writeFileSync(file, "x", { mode: 0o600 });
  for (const file of [old, foreign]) utimesSync(file, yesterday, yesterday);
  const found = await codes(folder);
  expect(found).toContain("DOC-ORPHAN-PACK");
  expect(found.filter((code) => code === "DOC-LEFTOVER")).toHaveLength(1);
  expect(existsSync(old)).toBe(true);
  expect((await runOn(folder, doctorCommand(), "--fix")).code).toBe(0);
  expect([pack, old, fresh, foreign].map((file) => existsSync(file))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(await codes(folder)).toEqual(["DOC-KEY-OPEN", "DOC-NO-BACKUP"]);
});

test("the age of backups, and withdrawals after them", async () => {
  const folder = await told();
  const start = Date.now();
  await log(folder, "backup", start);
  expect(await codes(folder)).toEqual(["DOC-KEY-OPEN"]);
  expect(await codes(folder, { now: start + 31 * DAY })).toContain(
    "DOC-BACKUP-OLD",
  );
  await log(folder, "withdrawal", start + 1000);
  expect(await codes(folder)).toContain("DOC-BACKUP-WITHDRAWN");
});

test("an index of another version and unlinked changes are named", async () => {
  const folder = await told();
  await withRegister(folder, async ({ store }) => {
    await store.updateTable("search_state").set({ version: "0" }).execute();
    await forgetLinker(store);
  });
  const found = await codes(folder);
  expect(found).toContain("DOC-SEARCH-BEHIND");
  expect(found).toContain("DOC-LINK-BEHIND");
});

test("a copied device is a fault", async () => {
  const folder = await told();
  await log(folder, "backup", Date.now());
  const copy = folderOf();
  cpSync(folder, copy, { recursive: true });
  await log(folder, "backup", Date.now());
  await log(copy, "backup", Date.now() + 1);
  const brought = await withRegister(copy, async ({ store }) => ({
    devices: await readDevices(store),
    entries: await readLog(store),
  }));
  await withRegister(folder, (register) =>
    inTransaction(register, (on) => acceptEntries(on, brought, Date.now())),
  );
  expect(await codes(folder)).toContain("DOC-DEVICE-FORKED");
  expect((await runOn(folder, doctorCommand())).code).toBe(4);
});
