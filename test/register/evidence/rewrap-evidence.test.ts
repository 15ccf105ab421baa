import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import { rewrapEvidence } from "../../../src/register/evidence/rewrap-evidence.js";
import { rowSeals } from "../../../src/register/evidence/row-seal.js";
import {
  allCaptures,
  allReadings,
} from "../../../src/register/evidence/sealed-rows.js";
import {
  inTransaction,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchRegister } from "../registers.js";
import { withRegister } from "./records.js";

const scratch = scratchRegister();

const arrivals = Array.from({ length: 320 }, (_, n) =>
  arrival(
    { id: `r${n}` },
    {
      record: {
        bytes: Buffer.from(`{"id":"r${n}"}`),
        kind: "line",
        format: "jsonl",
        mediaType: "application/json",
      },
    },
  ),
);

/** Rows whose seals do not fit under a key. */
async function unfit(register: Register, key: Uint8Array) {
  const seals = rowSeals(key);
  const found: string[] = [];
  let seen = 0;
  for await (const row of allCaptures(register.store)) {
    seen += 1;
    if (row.seal !== seals.capture(row)) found.push(`capture ${row.version}`);
  }
  for await (const { coding, claims } of allReadings(register.store)) {
    seen += 1;
    if (coding.seal !== seals.coding(coding, claims))
      found.push(`coding ${coding.version}`);
  }
  expect(seen).toBe(2 * arrivals.length);
  return found;
}

test("new keys open every record and fit every seal; old ones none", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, arrivals);
    const old = register.keys;
    expect(await unfit(register, old.evidence)).toEqual([]);
    const keys = { ...old, evidence: new Uint8Array(randomBytes(32)) };
    const rewrapped = await inTransaction(register, (on) =>
      rewrapEvidence(on, old, keys),
    );
    expect(rewrapped).toEqual({ records: arrivals.length, left: [] });
    expect(await unfit(register, keys.evidence)).toEqual([]);
    expect(await unfit(register, old.evidence)).toHaveLength(
      2 * arrivals.length,
    );
    const [row] = await register.store
      .selectFrom("evidence")
      .select("sha256")
      .execute();
    const reading = (own: Register) => openEvidence(own).get(row!.sha256);
    await expect(reading(register)).rejects.toMatchObject({
      trouble: "key-differs",
    });
    const bytes = await reading({ ...register, keys });
    expect(Buffer.from(bytes).toString()).toMatch(/^\{"id":"r\d+"\}$/);
  });
});

test("an exchange of keys makes no changed row look genuine", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, arrivals);
    const { store, keys: old } = register;
    const [changed, other] = arrivals as [
      (typeof arrivals)[0],
      (typeof arrivals)[0],
    ];
    await store
      .updateTable("capture")
      .set({ url: "https://elsewhere.example/" })
      .where("report_key", "=", changed.reportKey)
      .execute();
    await store
      .updateTable("claim")
      .set({ value: "{}" })
      .where("report_key", "=", other.reportKey)
      .where("ordinal", "=", 0)
      .execute();
    const evidence = await store
      .selectFrom("evidence")
      .select("sha256")
      .orderBy("sha256")
      .executeTakeFirstOrThrow();
    await store
      .updateTable("evidence")
      .set({ bytes: 1 })
      .where("sha256", "=", evidence.sha256)
      .execute();
    const keys = { ...old, evidence: new Uint8Array(randomBytes(32)) };
    const rewrapped = await inTransaction(register, (on) =>
      rewrapEvidence(on, old, keys),
    );
    expect(rewrapped).toEqual({
      records: arrivals.length - 1,
      left: [evidence.sha256],
    });
    expect(await unfit(register, keys.evidence)).toEqual([
      `capture ${changed.version}`,
      `coding ${other.version}`,
    ]);
  });
});
