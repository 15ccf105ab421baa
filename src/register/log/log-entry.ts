import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.js";
import type { HybridTime } from "../../model/hybrid-time.js";
import type { RowOf } from "../tables.js";

/** What entries of the log tell. */
export const LOG_KINDS = [
  "decision",
  "import",
  "backup",
  "restore",
  "release",
  "withdrawal",
  "exchange",
  "merge",
  "move",
  "undo-import",
  "timestamp",
] as const;

/** What an entry tells. */
export type LogKind = (typeof LOG_KINDS)[number];

/** Number of the last known entry, by device. */
export type Known = Readonly<Record<string, number>>;

/** An entry of the log. */
export interface LogEntry {
  /** SHA-256 of {@link headOf}. */
  readonly id: string;
  readonly device: string;
  /** Place in the device's chain, from 1. */
  readonly number: number;
  readonly previous: string | null;
  readonly time: HybridTime;
  readonly knew: Known;
  readonly author: string;
  readonly kind: LogKind;
  readonly bodySha256: string;
  /** 32 hexadecimal digits; null when the body was erased. */
  readonly salt: string | null;
  /** Canonical JSON; null when it was erased. */
  readonly body: string | null;
  /** Ed25519 over {@link headOf}, base64. */
  readonly signature: string;
}

type Head = Omit<LogEntry, "id" | "salt" | "body" | "signature">;

const sha256 = (text: string) =>
  createHash("sha256").update(text, "utf8").digest("hex");

/** What is hashed and signed; the body stands in it as its hash. */
export function headOf(entry: Head): string {
  const { device, number, previous, time, knew, author, kind, bodySha256 } =
    entry;
  const about = { device, number, previous, time, knew, author, kind };
  return canonicalJson({ schema: "isnad.log/1", ...about, bodySha256 });
}

/** Id of an entry. */
export const entryId = (entry: Head): string => sha256(headOf(entry));

/** The salt keeps an erased body from being guessed by its hash. */
export const bodyDigest = (salt: string, body: string): string =>
  sha256(`${salt} ${body}`);

/** The row of an entry. */
export function rowOfEntry(entry: LogEntry): RowOf<"log_entry"> {
  const { id, number, previous, author, kind, salt, body, signature } = entry;
  return {
    id,
    device_id: entry.device,
    number,
    previous,
    millis: entry.time.millis,
    counter: entry.time.counter,
    author,
    kind,
    body_sha256: entry.bodySha256,
    salt,
    body,
    knew: canonicalJson(entry.knew),
    signature,
  };
}

/** An entry as its row tells it. */
export function entryOfRow(row: RowOf<"log_entry">): LogEntry {
  const { id, number, previous, author, salt, body, signature } = row;
  return {
    id,
    device: row.device_id,
    number,
    previous,
    time: { millis: row.millis, counter: row.counter },
    knew: JSON.parse(row.knew) as Known,
    author,
    kind: row.kind as LogKind,
    bodySha256: row.body_sha256,
    salt,
    body,
    signature,
  };
}
