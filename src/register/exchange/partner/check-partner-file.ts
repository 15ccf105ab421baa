import { createHash } from "node:crypto";
import { IsnadError } from "../../../model/errors.js";
import { deviceId, signatureCheck } from "../../log/device.js";
import { bodyDigest, entryId, type LogEntry } from "../../log/log-entry.js";
import {
  partnerBodySchema,
  partnerLineSchema,
  type PartnerFileLine,
} from "./partner-file.js";

/** A file that is sound: whole, unchanged, and signed by its device. */
export interface CheckedFile {
  readonly owner: string;
  readonly name: string;
  readonly device: string;
  readonly publicKey: string;
  /** The entry of the giving office's log that vouches for it. */
  readonly entry: LogEntry;
  readonly records: number;
  /** SHA-256 of head and records. */
  readonly digest: string;
}

const bad = (number: number, fault: string): never => {
  throw new IsnadError("REG-EXCHANGE-DAMAGED", { number, fault });
};

/**
 * Reads a line of a partner's file.
 *
 * @param number - of the line, from 1
 * @throws IsnadError `REG-EXCHANGE-DAMAGED`
 */
export function readPartnerLine(text: string, number: number): PartnerFileLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(number, "JSON");
  }
  const read = partnerLineSchema.safeParse(value);
  if (read.success) return read.data;
  return bad(number, read.error.issues[0]?.path.join("/") ?? "line");
}

/** Checks that the entry is signed by the device and about these lines. */
function checkEntry(
  entry: LogEntry,
  device: { readonly id: string; readonly publicKey: string },
  seen: {
    readonly owner: string;
    readonly records: number;
    readonly digest: string;
  },
  number: number,
): void {
  const { id, publicKey } = device;
  if (deviceId(publicKey) !== id || entry.device !== id)
    bad(number, "device-key");
  if (entry.kind !== "exchange" || entryId(entry) !== entry.id)
    bad(number, "changed-entry");
  if (!signatureCheck(publicKey)(entry)) bad(number, "wrong-signature");
  const { salt, body, bodySha256 } = entry;
  if (salt === null || body === null || bodyDigest(salt, body) !== bodySha256)
    return bad(number, "changed-body");
  const told = partnerBodySchema.safeParse(JSON.parse(body));
  if (!told.success) return bad(number, "exchange");
  if (told.data.owner !== seen.owner) bad(1, "owner");
  if (told.data.records !== seen.records || told.data.digest !== seen.digest)
    bad(number, "digest");
}

/**
 * Reads a partner's file to its end and checks it, before anything is stored.
 *
 * @throws IsnadError `REG-EXCHANGE-DAMAGED`
 */
export async function checkPartnerFile(
  lines: AsyncIterable<string>,
): Promise<CheckedFile> {
  const hash = createHash("sha256");
  const ids = new Set<string>();
  let number = 0;
  let head: Extract<PartnerFileLine, { line: "head" }> | undefined;
  let device: Extract<PartnerFileLine, { line: "device" }> | undefined;
  let entry: LogEntry | undefined;
  for await (const text of lines) {
    number += 1;
    const line = readPartnerLine(text, number);
    if ((number === 1) !== (line.line === "head")) bad(number, "head");
    if (entry !== undefined) bad(number, "end");
    if (line.line === "head") head = line;
    if (line.line === "device") device = line;
    if (line.line === "entry") entry = line.entry;
    if (line.line === "record") {
      const { owner, name, id } = line.record;
      if (device !== undefined) bad(number, "order");
      if (owner !== head?.owner || name !== head.name) bad(number, "owner");
      // One incident told twice could be told in two ways.
      if (ids.has(id)) bad(number, id);
      ids.add(id);
    }
    if (line.line === "head" || line.line === "record")
      hash.update(`${text}\n`);
  }
  if (head === undefined || device === undefined || entry === undefined)
    return bad(number, "end");
  const { owner, name } = head;
  const seen = { owner, records: ids.size, digest: hash.digest("hex") };
  checkEntry(entry, device, seen, number);
  const { id, publicKey } = device;
  return { ...seen, name, device: id, publicKey, entry };
}
