import { expect, test } from "vitest";
import type { ArrivalRecord } from "../../../src/register/arrival.js";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import { orphanPacks } from "../../../src/register/evidence/orphan-packs.js";
import { rowSeals } from "../../../src/register/evidence/row-seal.js";
import type { Register } from "../../../src/register/open-register.js";
import { registerSize } from "../../../src/register/register-size.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { registerDump } from "../register-dump.js";
import { arrival, CAPTURE, REPORT, scratchRegister } from "../registers.js";
import { withRegister } from "./records.js";

const scratch = scratchRegister();

const record = (more: object = {}): ArrivalRecord => ({
  bytes: Buffer.from(JSON.stringify({ ...REPORT, ...more })),
  kind: "line",
  format: "jsonl",
  mediaType: "application/json",
});

const EARLY = "2023-05-01T06:00:00.000Z";
const own = arrival({}, { record: record() });
const sooner = arrival({}, { capturedAt: EARLY, record: record({ tag: 1 }) });

async function bytesOf(register: Register): Promise<readonly string[]> {
  const captures = await register.store
    .selectFrom("capture")
    .select("sha256")
    .execute();
  const read = captures.map(async ({ sha256 }) =>
    Buffer.from(await openEvidence(register).get(sha256 ?? "")).toString(),
  );
  return Promise.all(read);
}

test("a capture names the bytes that it was read from", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, [own]);
    expect(await bytesOf(register)).toEqual([JSON.stringify(REPORT)]);
    const [capture] = await register.store
      .selectFrom("capture")
      .selectAll()
      .execute();
    const { bytes } = record();
    const kind = { kind: "line", format: "jsonl", bytes: bytes.length };
    expect(capture).toMatchObject(kind);
    const seals = rowSeals(register.keys.evidence);
    expect(capture?.seal).toBe(seals.capture(capture!, []));
    expect(capture?.seal).not.toBe(
      seals.capture({ ...capture!, captured_at: EARLY }, []),
    );
  });
});

test("the same version again writes nothing, no bytes either", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, [own]);
    const before = await registerDump(register);
    const later = "2023-05-09T06:00:00.000Z";
    const again = { capturedAt: later, record: record({ tag: 2 }) };
    expect(await storeReports(register, [own, arrival({}, again)])).toEqual([
      "unchanged",
      "unchanged",
    ]);
    expect(await registerDump(register)).toBe(before);
    expect((await registerSize(register)).evidence_pack).toBe(1);
  });
});

test("of two arrivals of one version the earlier one's bytes are kept", async () => {
  const dumps: string[] = [];
  for (const order of [
    [own, sooner],
    [sooner, own],
  ]) {
    await withRegister(scratch(), async (register) => {
      for (const one of order) await storeReports(register, [one]);
      expect(await bytesOf(register)).toEqual([
        JSON.stringify({ ...REPORT, tag: 1 }),
      ]);
      dumps.push(await registerDump(register));
    });
  }
  expect(dumps[0]).toBe(dumps[1]);
});

test("a pack whose records gave way is an orphan", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, [own]);
    await storeReports(register, [sooner]);
    expect(await orphanPacks(register, EARLY)).toHaveLength(1);
  });
});

test("bytes that two reports share stand once and stay for both", async () => {
  await withRegister(scratch(), async (register) => {
    const other = arrival({ id: "r2" }, { record: record() });
    await storeReports(register, [own, other]);
    const early = { capturedAt: EARLY, record: record({ tag: 1 }) };
    await storeReports(register, [arrival({ id: "r2" }, early)]);
    const texts = [...(await bytesOf(register))].sort((a, b) => +(a > b));
    expect(new Set(texts)).toEqual(
      new Set([JSON.stringify(REPORT), JSON.stringify({ ...REPORT, tag: 1 })]),
    );
  });
});

test("a register of an earlier version gets the bytes of the same file", async () => {
  await withRegister(scratch(), async (register) => {
    await storeReports(register, [arrival()]);
    expect((await registerSize(register)).evidence).toBe(0);
    const otherFile = {
      ...CAPTURE,
      container: { name: "b", sha256: "b".repeat(64), position: 1 },
      record: record(),
    };
    await storeReports(register, [arrival({}, otherFile)]);
    expect((await registerSize(register)).evidence).toBe(0);
    const touched = "2023-05-09T06:00:00.000Z";
    const same = arrival({}, { capturedAt: touched, record: record() });
    expect(await storeReports(register, [same])).toEqual(["unchanged"]);
    expect(await bytesOf(register)).toEqual([JSON.stringify(REPORT)]);
    const rows = register.store.selectFrom("capture").select("captured_at");
    expect(await rows.execute()).toEqual([{ captured_at: CAPTURE.capturedAt }]);
  });
});
