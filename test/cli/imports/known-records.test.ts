import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { captureTeller } from "../../../src/operations/importing/captures.js";
import { importReports } from "../../../src/operations/importing/import-run.js";
import { knownRecords } from "../../../src/operations/coding/known-records.js";
import { parseHere } from "../../../src/operations/coding/parse-ahead.js";
import { findInputs } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { readRecords } from "../../../src/importers/read-records.js";
import type { Imported } from "../../../src/importers/importer.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { logImport } from "../../../src/register/log/import-entry.js";
import { undoImport } from "../../../src/register/imports/undo-import.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { scrubErased } from "../../../src/register/withdrawal/scrub.js";
import { withdrawReports } from "../../../src/register/withdrawal/withdraw.js";
import { ownPage, pageFolder } from "../../e2e/own-pages.js";
import { registerDump } from "../../register/register-dump.js";
import {
  claimLine,
  plainLinker,
  scratchFolder,
  scratchRegister,
} from "../../register/registers.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();
const PAGES = { "a.html": ownPage("تل الريح"), "b.html": ownPage("كفر الماء") };

const inputsOf = async (...names: readonly string[]) =>
  (await findInputs(names, () => [])).inputs;

/** A reader that reads every report, and counts how often. */
function countingReader() {
  const reader = {
    read: 0,
    coderOf: () => "coder 1",
    ahead: 0,
    async readAll(reports: readonly { readonly id: string }[]) {
      reader.read += reports.length;
      return reports.map(({ id }) => ({
        ok: true as const,
        reading: { coder: "coder 1", line: claimLine(id) },
      }));
    },
  };
  return reader;
}

/** Imports a folder, and counts the pages that were parsed. */
async function run(
  register: Register,
  folder: string,
  { version = "reader 1", namespace = "local" } = {},
) {
  const known = knownRecords(register, namespace, version);
  let parsed = 0;
  const reader = countingReader();
  const items = readReports(await inputsOf(folder), {}, (records) =>
    parseHere(known.replace(records), (record, made) => {
      parsed += 1;
      known.note(record, made);
    }),
  );
  const tally = await importReports(items, register, {
    reader,
    namespace,
    batch: 100,
    captureOf: captureTeller("2024-01-01T00:00:00.000Z"),
    onOutcome: () => undefined,
    onStored: () => known.keep(),
  });
  await logImport(register, { ...tally, namespace });
  await linkRegister(register, plainLinker);
  return { parsed, read: reader.read, ...tally.acknowledged };
}

test("a page that is known is not parsed again, and its register is the same", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), PAGES);
  expect(await run(register, folder)).toMatchObject({
    parsed: 2,
    read: 2,
    "new-report": 2,
  });
  const before = await registerDump(register);
  expect(await run(register, folder)).toMatchObject({
    parsed: 0,
    read: 0,
    unchanged: 2,
  });
  expect(await registerDump(register)).toBe(before);
  await register.close();
});

test("a changed page, another name, another namespace and a newer reader are parsed", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), PAGES);
  await run(register, folder);
  writeFileSync(path.join(folder, "a.html"), ownPage("تل الريح", " وشُيّع."));
  expect(await run(register, folder)).toMatchObject({ parsed: 1 });
  const other = pageFolder(scratch(), { "c.html": PAGES["b.html"] });
  expect(await run(register, other)).toMatchObject({ parsed: 1 });
  expect(await run(register, folder, { namespace: "other" })).toMatchObject({
    parsed: 2,
    "new-report": 2,
  });
  expect(await run(register, folder, { version: "reader 2" })).toMatchObject({
    parsed: 2,
    unchanged: 2,
  });
  expect(await run(register, folder, { version: "reader 2" })).toMatchObject({
    parsed: 0,
  });
  await register.close();
});

test("what was undone is not parsed again and comes back", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), PAGES);
  await run(register, folder);
  const before = await registerDump(register);
  const { id } = await register.store
    .selectFrom("log_entry")
    .select("id")
    .where("kind", "=", "import")
    .executeTakeFirstOrThrow();
  const request = { reason: "خطأ", author: "A1", evenDecided: false };
  await undoImport(register, { import: id, ...request });
  expect(await registerDump(register)).not.toBe(before);
  expect(await run(register, folder)).toMatchObject({
    parsed: 0,
    read: 2,
    "new-report": 2,
  });
  expect(await registerDump(register)).toBe(before);
  await register.close();
});

test("what was withdrawn is parsed again, and refused", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), PAGES);
  await run(register, folder);
  const { report_key: report } = await register.store
    .selectFrom("report")
    .select("report_key")
    .executeTakeFirstOrThrow();
  await withdrawReports(register, { report, reason: "طلب", author: "A1" });
  await scrubErased(register);
  expect(await run(register, folder)).toMatchObject({
    parsed: 1,
    withdrawn: 1,
    unchanged: 1,
  });
  await register.close();
});

test("a row that somebody changed is not believed", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), PAGES);
  await run(register, folder);
  const rows = await register.store
    .selectFrom("parsed_record")
    .selectAll()
    .execute();
  // Each record is said to hold the report of the other.
  for (const [at, { parse_key }] of rows.entries())
    await register.store
      .updateTable("parsed_record")
      .set({ reports: rows[1 - at]!.reports })
      .where("parse_key", "=", parse_key)
      .execute();
  expect(await run(register, folder)).toMatchObject({
    parsed: 2,
    unchanged: 2,
  });
  await register.close();
});

test("a page without an article is rejected each time", async () => {
  const register = await openRegister(newRegister(), { create: true });
  const folder = pageFolder(scratch(), { "a.html": "<html><p>لا شيء</p>" });
  const seen: Imported[] = [];
  for (let time = 0; time < 2; time += 1) {
    const known = knownRecords(register, "local", "reader 1");
    const records = readRecords(await inputsOf(folder));
    for await (const item of parseHere(known.replace(records), (record, made) =>
      known.note(record, made),
    ))
      seen.push(item);
    await known.keep();
  }
  expect(seen.map(({ ok }) => ok)).toEqual([false, false]);
  await register.close();
});

test("the earlier of two copies is kept, whichever came first", async () => {
  const copies = ["2024-03-01", "2024-02-01"].map((day) => {
    const folder = pageFolder(scratch(), { "a.html": PAGES["a.html"] });
    const at = new Date(`${day}T00:00:00Z`);
    utimesSync(path.join(folder, "a.html"), at, at);
    return folder;
  });
  for (const order of [copies, [...copies].reverse()]) {
    const register = await openRegister(newRegister(), { create: true });
    const parsed: number[] = [];
    for (const folder of order)
      parsed.push((await run(register, folder)).parsed);
    expect(parsed).toEqual([1, 0]);
    const { captured_at } = await register.store
      .selectFrom("capture")
      .select("captured_at")
      .executeTakeFirstOrThrow();
    expect(captured_at).toBe("2024-02-01T00:00:00.000Z");
    await register.close();
  }
});
