import { canonicalJson } from "../../model/canonical-json.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { deviceId, signatureCheck } from "./device.js";
import { bodyDigest, entryId, entryOfRow, type LogEntry } from "./log-entry.js";

/** What can be wrong with a link of a chain. */
export type LogFaultKind =
  /** The device's public key is not the one of its id. */
  | "device-key"
  /** The entry is not what its id stands for. */
  | "changed-entry"
  | "changed-body"
  /** The body is gone and no withdrawal says so. */
  | "missing-body"
  | "wrong-signature"
  /** The entry of that number is not there, or is not the one meant. */
  | "missing-entry"
  /** Two entries of one number: the device was copied. */
  | "fork";

/** The first wrong link of a chain. */
export interface LogFault {
  readonly device: string;
  /** Where in the chain, from 1; 0 for the device itself. */
  readonly number: number;
  /** Id of the entry, as it stands; null when it is missing. */
  readonly entry: string | null;
  readonly fault: LogFaultKind;
}

/** What walking all chains gave. */
export interface LogReport {
  readonly entries: number;
  readonly devices: number;
  /** Entries whose bodies were erased by a withdrawal. */
  readonly erased: number;
  /** The first of each chain, by device. */
  readonly faults: readonly LogFault[];
}

type Row = RowOf<"log_entry">;
type Check = (entry: LogEntry) => boolean;

/** A row as an entry; null when it is not written as the program writes. */
function readRow(row: Row): LogEntry | null {
  try {
    const entry = entryOfRow(row);
    return canonicalJson(entry.knew) === row.knew ? entry : null;
  } catch {
    return null;
  }
}

/** What is wrong with an entry by itself. */
function faultOfEntry(
  row: Row,
  isSigned: Check,
  erased: ReadonlySet<string>,
): LogFaultKind | null {
  const entry = readRow(row);
  if (entry === null || entryId(entry) !== entry.id) return "changed-entry";
  if (!isSigned(entry)) return "wrong-signature";
  const { salt, body, bodySha256 } = entry;
  if (body === null && salt === null)
    return erased.has(entry.id) ? null : "missing-body";
  if (salt === null || body === null) return "changed-body";
  return bodyDigest(salt, body) === bodySha256 ? null : "changed-body";
}

/** Walks one chain from its beginning. */
function walk(
  device: RowOf<"device">,
  chain: readonly Row[],
  erased: ReadonlySet<string>,
): LogFault | undefined {
  const { id, public_key } = device;
  const fault = (number: number, entry: string | null, kind: LogFaultKind) => ({
    device: id,
    number,
    entry,
    fault: kind,
  });
  let isSigned: Check;
  try {
    const spki = Buffer.from(public_key, "base64").toString("base64");
    if (spki !== public_key || deviceId(public_key) !== id)
      return fault(0, null, "device-key");
    isSigned = signatureCheck(public_key);
  } catch {
    return fault(0, null, "device-key");
  }
  let [number, previous]: [number, string | null] = [0, null];
  for (const row of chain) {
    if (row.number === number) {
      const own = faultOfEntry(row, isSigned, erased);
      return fault(row.number, row.id, own ?? "fork");
    }
    if (row.number !== number + 1) {
      // An entry whose number was changed leaves a gap: name the entry.
      const changed = chain
        .map((other) => [other, faultOfEntry(other, isSigned, erased)] as const)
        .find(([, own]) => own !== null);
      if (changed?.[1] != null)
        return fault(changed[0].number, changed[0].id, changed[1]);
      return fault(number + 1, null, "missing-entry");
    }
    const own = faultOfEntry(row, isSigned, erased);
    if (own !== null) return fault(row.number, row.id, own);
    if (row.previous !== previous)
      return fault(number, row.previous, "missing-entry");
    [number, previous] = [row.number, row.id];
  }
  return undefined;
}

/** Entries that a withdrawal in the log, itself unchanged, says to have erased. */
function erasedEntries(rows: readonly Row[]): ReadonlySet<string> {
  const named = rows.flatMap(({ kind, salt, body, body_sha256 }) => {
    if (kind !== "decision" && kind !== "withdrawal") return [];
    if (salt === null || body?.includes('"entries"') !== true) return [];
    if (bodyDigest(salt, body) !== body_sha256) return [];
    const told = JSON.parse(body) as { readonly entries?: readonly string[] };
    return told.entries ?? [];
  });
  return new Set(named);
}

/** Entries that another chain knew and that are not there. */
function cutOff(
  rows: readonly Row[],
  lengths: ReadonlyMap<string, number>,
): readonly LogFault[] {
  const faults = new Map<string, LogFault>();
  for (const row of rows) {
    const knew = readRow(row)?.knew ?? {};
    for (const [device, number] of Object.entries(knew)) {
      const length = lengths.get(device) ?? 0;
      if (number <= length || faults.has(device)) continue;
      const missing = { device, number: length + 1, entry: null };
      faults.set(device, { ...missing, fault: "missing-entry" });
    }
  }
  return [...faults.values()];
}

/**
 * Walks every chain of the log and names the first wrong link of each. A chain
 * whose end was cut off is seen where another one knew it, else only by its
 * head, as printed with a backup or release.
 */
export async function verifyLog(store: Store): Promise<LogReport> {
  const devices = await store
    .selectFrom("device")
    .selectAll()
    .orderBy("id")
    .execute();
  const rows = await store
    .selectFrom("log_entry")
    .selectAll()
    .orderBy("device_id")
    .orderBy("number")
    .orderBy("id")
    .execute();
  const chains = new Map<string, Row[]>(devices.map(({ id }) => [id, []]));
  for (const row of rows) {
    const chain = chains.get(row.device_id) ?? [];
    chains.set(row.device_id, chain);
    chain.push(row);
  }
  const erased = erasedEntries(rows);
  const found = devices.flatMap(
    (device) => walk(device, chains.get(device.id) ?? [], erased) ?? [],
  );
  const known = new Set(devices.map(({ id }) => id));
  const foreign = [...chains.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ device: id, number: 0, entry: null }))
    .map((place) => ({ ...place, fault: "device-key" as const }));
  const lengths = new Map(
    [...chains].map(([id, chain]) => [id, chain.at(-1)?.number ?? 0]),
  );
  const faulty = new Set(found.map(({ device }) => device));
  const ends = cutOff(rows, lengths).filter(
    ({ device }) => !faulty.has(device),
  );
  return {
    entries: rows.length,
    devices: devices.length,
    erased: rows.filter(({ body }) => body === null).length,
    faults: [...found, ...foreign, ...ends],
  };
}
