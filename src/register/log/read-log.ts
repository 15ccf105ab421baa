import type { Store } from "../open-register.js";
import type { KnownDevice } from "./accept-entries.js";
import { entryOfRow, type LogEntry } from "./log-entry.js";

/** Entries that are read at a time. */
const ENTRIES_AT_ONCE = 500;

/** All devices, by id. */
export async function readDevices(
  store: Store,
): Promise<readonly KnownDevice[]> {
  return store
    .selectFrom("device")
    .select(["id", "public_key as publicKey", "owner"])
    .orderBy("id")
    .execute();
}

/**
 * The entries of a device by number; of a copied one those of one number by id.
 *
 * @param after - number of the last one that is not wanted
 */
async function* readChain(
  store: Store,
  device: string,
  after = 0,
): AsyncGenerator<LogEntry> {
  let [number, id] = [after, "~"];
  for (;;) {
    const rows = await store
      .selectFrom("log_entry")
      .selectAll()
      .where("device_id", "=", device)
      .where((eb) =>
        eb.or([
          eb("number", ">", number),
          eb.and([eb("number", "=", number), eb("id", ">", id)]),
        ]),
      )
      .orderBy("number")
      .orderBy("id")
      .limit(ENTRIES_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) yield entryOfRow(row);
    [number, id] = [last.number, last.id];
  }
}

/** Every entry of every device. */
export async function readLog(store: Store): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const { id } of await readDevices(store))
    for await (const entry of readChain(store, id)) entries.push(entry);
  return entries;
}
