import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { moveCommand } from "../../../src/cli/commands/move.js";
import {
  moveRegister,
  openTarget,
} from "../../../src/register/move/move-register.js";
import { openRegister } from "../../../src/register/open-register.js";
import { testIo } from "../../cli/terminal.js";
import { plainLinker, scratchFolder } from "../registers.js";
import { ask } from "../search/asking.js";
import {
  expectMoved,
  filledAt,
  killedAndMoved,
  moved,
  opened,
  rowsIn,
  saying,
  seenIn,
} from "./moves.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();
const WORDS = "قمح نافذة بحر دراجة فانوس";
const OTHER = "سلم رغيف غيمة مفتاح زعتر";
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { readonly code?: string }) => error.code,
  );

test("everything arrives under another passphrase and signs on", async () => {
  const [from, to] = [scratch(), scratch()];
  await filledAt(from, WORDS);
  const before = await opened(from, WORDS, seenIn);
  const summary = await moved([from, WORDS], [to, OTHER]);
  expect(summary.records).toBe(6);
  expect(summary.rows).toMatchObject({ report_version: 4, sample_verdict: 1 });
  expect(await opened(from, WORDS, seenIn)).toEqual(before);
  expect(await codeOf(opened(to, WORDS, rowsIn))).toBe("REG-WRONG-PASSPHRASE");
  await opened(to, OTHER, async (register) => {
    await expectMoved(register, before);
    const entries = await register.store
      .selectFrom("log_entry")
      .select(["device_id", "kind", "body"])
      .orderBy("number")
      .execute();
    expect(new Set(entries.map(({ device_id }) => device_id)).size).toBe(1);
    const last = entries.at(-1);
    expect(last?.kind).toBe("move");
    expect(JSON.parse(last?.body ?? "")).toEqual({
      from: "sqlite",
      to: "sqlite",
      rows: summary.rows,
      sha256: summary.sha256,
    });
    const { hits } = await ask(register, "مجهولين");
    expect(hits).toHaveLength(3);
  });
});

test("a place that holds anything is refused and stays as it is", async () => {
  const [from, filled, empty] = [scratch(), scratch(), scratch()];
  await filledAt(from, null);
  await filledAt(filled, null);
  const before = await opened(filled, null, seenIn);
  expect(await codeOf(moved([from, null], [filled, null]))).toBe(
    "REG-NOT-EMPTY",
  );
  expect(await codeOf(moved([from, null], [from, null]))).toBe("REG-NOT-EMPTY");
  expect(await opened(filled, null, seenIn)).toEqual(before);
  await (await openRegister(empty, { create: true })).close();
  expect(await codeOf(moved([from, null], [empty, null]))).toBe(
    "REG-NOT-EMPTY",
  );
});

test("a damaged pack is named, and nothing arrives", async () => {
  const [from, to] = [scratch(), scratch()];
  await filledAt(from, null);
  const folder = path.join(from, "evidence");
  const packs = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pack = path.join(folder, packs.find((name) => name.length > 30) ?? "");
  writeFileSync(pack, "x", { flag: "a" });
  const fault = await moved([from, null], [to, null]).catch(String);
  expect(fault).toContain("REG-MOVE-UNSOUND");
  expect(fault).toContain(pack);
  expect(await opened(to, null, rowsIn)).toBe(0);
});

test("a record whose key was changed is named, and nothing arrives", async () => {
  const [from, to] = [scratch(), scratch()];
  await filledAt(from, null);
  await opened(from, null, async ({ store }) => {
    await sql`update evidence set media_type = 'text/html' where sha256 =
      (select min(sha256) from evidence)`.execute(store);
  });
  expect(await codeOf(moved([from, null], [to, null]))).toBe(
    "REG-MOVE-UNSOUND",
  );
  expect(await opened(to, null, rowsIn)).toBe(0);
});

test("a store that writes something else is found out", async () => {
  const [from, to] = [scratch(), scratch()];
  await filledAt(from, null);
  await opened(from, null, async (source) => {
    const target = await openTarget(to, source, saying(null));
    await sql`create trigger other after insert on claim begin
      update claim set value = value || ' ' where rowid = new.rowid; end`.execute(
      target.store,
    );
    const moving = moveRegister(
      { from: source, to: target },
      { linker: plainLinker },
    );
    expect(await codeOf(moving)).toBe("REG-MOVE-DIFFERS");
    expect(await rowsIn(target)).toBe(0);
    await target.close();
  });
});

test.each([1, 2, 3, 20, 50])(
  "killed at step %i, the source is as it was and the next move begins anew",
  async (step) => {
    const [from, to] = [scratch(), scratch()];
    await filledAt(from, null);
    await killedAndMoved(from, to, step);
  },
);

test("the command gives the new register the passphrase of the old one", async () => {
  const [from, to, third] = [scratch(), scratch(), scratch()];
  await filledAt(from, WORDS);
  const io = { ...testIo(), env: { ISNAD_PASSPHRASE: WORDS } };
  const code = await moveCommand()(["--from", from, "--to", to], io);
  expect([code, io.stderr.text]).toEqual([0, expect.stringContaining("moved")]);
  expect(JSON.parse(io.stdout.text)).toMatchObject({
    to,
    engine: "sqlite",
    records: 6,
  });
  expect(io.stderr.text).toContain("نُقل");
  expect(await codeOf(opened(to, null, rowsIn))).toBe("REG-PASSPHRASE-NEEDED");
  expect(await opened(to, WORDS, rowsIn)).toBeGreaterThan(30);
  const env = { ISNAD_PASSPHRASE: WORDS, ISNAD_NEW_PASSPHRASE: OTHER };
  const again = { ...testIo(), env };
  await moveCommand()(["--from", to, "--to", third], again);
  expect(await opened(third, OTHER, rowsIn)).toBeGreaterThan(30);
});
