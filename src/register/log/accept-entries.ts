import { IsnadError } from "../../model/errors.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { deviceId, signatureCheck } from "./device.js";
import { bodyDigest, entryId, rowOfEntry, type LogEntry } from "./log-entry.js";

/** Ids in one query. */
const IDS_AT_ONCE = 500;

/** A device whose entries are brought. */
export interface KnownDevice {
  readonly id: string;
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
  /** Null for one's own office, else the partner's code. */
  readonly owner: string | null;
}

/** Chains, or parts of them, as another register has them. */
export interface BroughtLog {
  readonly devices: readonly KnownDevice[];
  readonly entries: readonly LogEntry[];
}

/** What came of bringing them. */
export interface AcceptedLog {
  /** Entries that were not there, by device and number. */
  readonly added: readonly LogEntry[];
  /** Devices that have two entries of one number now: they were copied. */
  readonly forked: readonly string[];
}

function refuse(entry: LogEntry, fault: string): never {
  const { device, number } = entry;
  throw new IsnadError("REG-LOG-REFUSED", { device, number, fault });
}

/**
 * Adds devices that are not there yet.
 *
 * @throws IsnadError `REG-LOG-REFUSED` where an id is not its key's
 */
export async function addDevices(
  store: Store,
  devices: readonly KnownDevice[],
  nowMillis: number,
): Promise<void> {
  for (const { id, publicKey: public_key, owner } of devices) {
    if (deviceId(public_key) !== id)
      throw new IsnadError("REG-LOG-REFUSED", {
        device: id,
        number: 0,
        fault: "device-key",
      });
    const added_at = new Date(nowMillis).toISOString();
    await store
      .insertInto("device")
      .values({ id, public_key, owner, private_key: null, added_at })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}

async function knownIds(
  store: Store,
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const piece of pieces(ids, IDS_AT_ONCE)) {
    const rows = await store
      .selectFrom("log_entry")
      .select("id")
      .where("id", "in", piece)
      .execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** Checks that a new entry is what its device wrote, after one that is there. */
function check(
  entry: LogEntry,
  isSigned: (entry: LogEntry) => boolean,
  known: ReadonlySet<string>,
): void {
  const { id, number, previous, salt, body, bodySha256 } = entry;
  if (entryId(entry) !== id) refuse(entry, "changed-entry");
  if (!isSigned(entry)) refuse(entry, "wrong-signature");
  if ((salt === null) !== (body === null)) refuse(entry, "changed-body");
  const isBody =
    salt === null || body === null || bodyDigest(salt, body) === bodySha256;
  if (!isBody) refuse(entry, "changed-body");
  const isFirst = previous === null && number === 1;
  if (!isFirst && (previous === null || !known.has(previous)))
    refuse(entry, "missing-entry");
}

async function signaturesOf(store: Store) {
  const rows = await store.selectFrom("device").selectAll().execute();
  return new Map(
    rows.map(({ id, public_key }) => [id, signatureCheck(public_key)]),
  );
}

/** Devices of some entries that have two entries of one number. */
async function forkedDevices(
  store: Store,
  added: readonly LogEntry[],
): Promise<readonly string[]> {
  const forked: string[] = [];
  for (const device of new Set(added.map((entry) => entry.device))) {
    const twin = await store
      .selectFrom("log_entry")
      .select("number")
      .where("device_id", "=", device)
      .groupBy("number")
      .having((eb) => eb.fn.countAll(), ">", 1)
      .limit(1)
      .executeTakeFirst();
    if (twin !== undefined) forked.push(device);
  }
  return forked;
}

/**
 * Takes over entries of other devices, each checked. Known ones are passed
 * over: bringing a log twice changes nothing. A device of this register that
 * turns out to have been copied is retired: its next entry begins a new chain.
 * To be called inside a transaction.
 *
 * @throws IsnadError `REG-LOG-REFUSED` at the first wrong link
 */
export async function acceptEntries(
  store: Store,
  { devices, entries }: BroughtLog,
  nowMillis: number,
): Promise<AcceptedLog> {
  await addDevices(store, devices, nowMillis);
  const known = await knownIds(store, [
    ...entries.map(({ id }) => id),
    ...entries.flatMap(({ previous }) => previous ?? []),
  ]);
  const signed = await signaturesOf(store);
  const added: LogEntry[] = [];
  const order = [...entries].sort(
    (a, b) =>
      (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) ||
      a.number - b.number,
  );
  for (const entry of order) {
    if (known.has(entry.id)) continue;
    const isSigned = signed.get(entry.device);
    if (isSigned === undefined) refuse(entry, "device-key");
    check(entry, isSigned, known);
    known.add(entry.id);
    added.push(entry);
  }
  for (const piece of pieces(added.map(rowOfEntry), IDS_AT_ONCE))
    await store.insertInto("log_entry").values(piece).execute();
  const forked = await forkedDevices(store, added);
  if (forked.length > 0)
    await store
      .updateTable("device")
      .set({ private_key: null })
      .where("id", "in", forked)
      .execute();
  return { added, forked };
}
