import { randomBytes } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.js";
import { nextHybridTime, type HybridTime } from "../../model/hybrid-time.js";
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
 * Appends an entry to this device's chain, signed, after everything the
 * register has seen. To be called inside a transaction: it is there when that
 * is committed, with whatever else was written in it.
 *
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`, `REG-DEVICE-KEY`
 */
export async function appendEntry(
  store: Store,
  writer: LogWriter,
  entry: NewEntry,
): Promise<LogEntry> {
  const author = authorCode(entry.author);
  const nowMillis = writer.now();
  const device = await ownDevice(store, writer.key, nowMillis);
  const heads = await logHeads(store);
  const last = heads.find((head) => head.device === device.id);
  const knew: Known = Object.fromEntries(
    heads
      .filter((head) => head.device !== device.id)
      .map((head) => [head.device, head.number]),
  );
  const salt = randomBytes(16).toString("hex");
  const body = canonicalJson(entry.body);
  const head = {
    device: device.id,
    number: (last?.number ?? 0) + 1,
    previous: last?.id ?? null,
    time: nextHybridTime(await latestTime(store), nowMillis),
    knew,
    author,
    kind: entry.kind,
    bodySha256: bodyDigest(salt, body),
  };
  const signature = signatureOf(device, head);
  const whole = { ...head, id: entryId(head), salt, body, signature };
  await store.insertInto("log_entry").values(rowOfEntry(whole)).execute();
  return whole;
}
