import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { attachmentsOf } from "../../../src/register/attachment-rows.js";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import { rowSeals } from "../../../src/register/evidence/row-seal.js";
import { changePassphrase } from "../../../src/register/keys/change-passphrase.js";
import { ownDevice } from "../../../src/register/log/device.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { hash, put, record } from "../evidence/records.js";
import { arrival, scratchRegister } from "../registers.js";
import { postArrival } from "../verify/filled-register.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const scratch = scratchRegister();
const WORDS = "قمح نافذة بحر دراجة فانوس";
const source = {
  existing: () => Promise.resolve(WORDS),
  fresh: () => Promise.resolve(WORDS),
};

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

const PHOTO = record("صورة من الموقع");
const device = (register: Register) =>
  inTransaction(register, (on) => ownDevice(on, register.keys.log, 0));

/** Whether each seal is that of its row under the register's key. */
async function sealsOf({ store, keys }: Register) {
  const seals = rowSeals(keys.evidence);
  const captures = await store.selectFrom("capture").selectAll().execute();
  const keysOf = captures.map(({ report_key }) => report_key);
  const came = await attachmentsOf(store, keysOf);
  const codings = await store.selectFrom("coding").selectAll().execute();
  const readings = codings.map(async (row) => {
    const claims = await store
      .selectFrom("claim")
      .select(["claim_key", "kind", "ordinal", "value"])
      .where("report_key", "=", row.report_key)
      .where("version", "=", row.version)
      .orderBy("ordinal")
      .execute();
    return [row.report_key, row.seal === seals.coding(row, claims)] as const;
  });
  // PostgreSQL gives rows that were written last at the end.
  const found = [
    ...captures.map((row) => [
      row.container_name,
      row.seal === seals.capture(row, came(row)),
    ]),
    ...(await Promise.all(readings)),
  ];
  return found.toSorted((a, b) => String(a).localeCompare(String(b)));
}

test("new keys open what the old ones kept; what was changed before stays so", async () => {
  const name = scratch();
  const made = await openRegister(name, { create: true });
  await storeReports(made, [arrival(), arrival({ id: "r2", text: "ب" })]);
  await storeReports(made, [await postArrival(made, "r3")]);
  await put(made, [PHOTO]);
  const { id } = await device(made);
  await made.store
    .updateTable("coding")
    .set({ head: '{"forged":1}' })
    .where("report_key", "=", "test:r2")
    .execute();
  const before = await sealsOf(made);
  expect(before).toContainEqual(["test:r1", true]);
  expect(before).toContainEqual(["test:r2", false]);
  const wrapped = async ({ store }: Register) =>
    (await store.selectFrom("evidence").select("wrapped_key").execute()).map(
      (row) => row.wrapped_key,
    );
  const oldKeys = await wrapped(made);
  await made.close();
  gc();
  await setImmediate();
  await changePassphrase(name, {
    action: "set",
    passphrase: source,
    next: () => Promise.resolve(WORDS),
    busyMillis: 500,
  });
  const register = await openRegister(name, {
    create: false,
    passphrase: source,
  });
  const sha256 = hash(PHOTO.bytes);
  expect(await openEvidence(register).get(sha256)).toEqual(PHOTO.bytes);
  expect(await wrapped(register)).not.toEqual(oldKeys);
  expect(await sealsOf(register)).toEqual(before);
  expect((await device(register)).id).toBe(id);
  await register.close();
});
