import { randomBytes } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.js";
import { nextHybridTime, type HybridTime } from "../../model/hybrid-time.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { authorCode } from "./author-code.js";
import { ownDevice, signatureOf } from "./device.js";
import { logHeads } from "./heads.js";
import {
  bodyDigest,
  entryId,
  rowOfEntry,
  type Known,
  type LogEntry,
  type LogKind,
} from "./log-entry.js";

/** Rows of one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const ROWS_AT_ONCE = 500;

/** With what a register writes its log. */
export interface LogWriter {
  /** 32 bytes that wrap the device's private key. */
  readonly key: Uint8Array;
  /** Wall clock, milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** What is to be written. */
export interface NewEntry {
  /** A code, never a name. */
  readonly author: string;
  readonly kind: LogKind;
  /** Plain data; kept as canonical JSON. */
  readonly body: object;
}

async function latestTime(store: Store): Promise<HybridTime> {
  const row = await store
    .selectFrom("log_entry")
    .select(["millis", "counter"])
    .orderBy("millis", "desc")
    .orderBy("counter", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? { millis: 0, counter: 0 };
}

/**
 * Appends entries to this device's chain, each signed and after the one before,
 * all after everything the register has seen. To be called inside a transaction:
 * they are there when that is committed, with whatever else was written in it.
 *
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`, `REG-DEVICE-KEY`
 */
export async function appendEntries(
  store: Store,
  writer: LogWriter,
  entries: readonly NewEntry[],
): Promise<readonly LogEntry[]> {
  if (entries.length === 0) return [];
  const nowMillis = writer.now();
  const device = await ownDevice(store, writer.key, nowMillis);
  const heads = await logHeads(store);
  const own = heads.find((head) => head.device === device.id);
  const knew: Known = Object.fromEntries(
    heads
      .filter((head) => head.device !== device.id)
      .map((head) => [head.device, head.number]),
  );
  let last = { number: own?.number ?? 0, id: own?.id ?? null };
  let latest = await latestTime(store);
  const written: LogEntry[] = [];
  for (const { author, kind, body: plain } of entries) {
    const salt = randomBytes(16).toString("hex");
    const body = canonicalJson(plain);
    const head = {
      device: device.id,
      number: last.number + 1,
      previous: last.id,
      time: nextHybridTime(latest, nowMillis),
      knew,
      author: authorCode(author),
      kind,
      bodySha256: bodyDigest(salt, body),
    };
    const signature = signatureOf(device, head);
    const whole = { ...head, id: entryId(head), salt, body, signature };
    written.push(whole);
    last = whole;
    latest = head.time;
  }
  for (const piece of pieces(written, ROWS_AT_ONCE))
    await store.insertInto("log_entry").values(piece.map(rowOfEntry)).execute();
  return written;
}

/** Appends one entry: see {@link appendEntries}. */
export async function appendEntry(
  store: Store,
  writer: LogWriter,
  entry: NewEntry,
): Promise<LogEntry> {
  const [written] = await appendEntries(store, writer, [entry]);
  return written!;
}
