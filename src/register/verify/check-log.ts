import { ownDevice } from "../log/device.js";
import { verifyLog } from "../log/verify-log.js";
import type { Register, Store } from "../open-register.js";
import type { Findings, VerifyCounts } from "./finding.js";

const table = "log_entry";

/** The key with which this device signs, when another key wrapped it. */
async function* checkOwnKey(store: Store, key: Uint8Array): Findings {
  const own = await store
    .selectFrom("device")
    .select("id")
    .where("private_key", "is not", null)
    .executeTakeFirst();
  if (own === undefined) return;
  try {
    await ownDevice(store, key, 0);
  } catch {
    yield { code: "VER-LOG", table, record: own.id, seen: "private-key" };
  }
}

/** Walks the chain of every device. */
export async function* checkLog(
  { store, keys }: Register,
  counts: VerifyCounts,
): Findings {
  const { entries, faults } = await verifyLog(store);
  counts.entries += entries;
  for (const { device, number, entry, fault } of faults) {
    const seen = [fault, `no. ${number}`, entry ?? ""].join(" ").trim();
    yield { code: "VER-LOG", table, record: device, seen };
  }
  yield* checkOwnKey(store, keys.log);
}
