import type { ByteStream } from "../importer.js";
import { seenStart } from "../seen.js";
import { byteReader, type ByteReader } from "../byte-reader.js";
import { readHeaders, type Headers } from "./header-block.js";

/** One record of a web archive, its body still to be read. */
export interface WarcRecord {
  readonly is: "record";
  /** Place in the file, from 1. */
  readonly number: number;
  readonly headers: Headers;
  /** Bytes of the body, as the header tells. */
  readonly length: number;
  /** The body; what is not read of it is passed over with the next record. */
  readonly body: ByteReader;
}

/** Bytes between records that belong to none. */
export interface WarcDamage {
  readonly is: "damage";
  /** Number of the record before; 0 at the beginning. */
  readonly after: number;
  readonly count: number;
  readonly seen: string;
}

/** A file that ends inside a record. */
export interface WarcCut {
  readonly is: "cut";
  readonly number: number;
  readonly headers: Headers;
  readonly length: number;
  /** Bytes of the body that are there. */
  readonly count: number;
}

/** What a file of web archive records consists of. */
export type WarcPart = WarcRecord | WarcDamage | WarcCut;

const LINE_BYTES = 64 * 1024;
const START = /^WARC\/[01]\.\d+\s*$/;

const lineText = (line: Uint8Array) =>
  new TextDecoder().decode(line.subarray(0, 200));

/** The body of a record: the file's bytes up to its length. */
function bodyReader(reader: ByteReader, length: number): ByteReader {
  const from = reader.offset();
  const left = () => length - (reader.offset() - from);
  return {
    offset: () => reader.offset() - from,
    piece: async (limit) =>
      left() > 0 ? reader.piece(Math.min(limit, left())) : null,
    line: async (limit) =>
      left() > 0 ? reader.line(Math.min(limit, left())) : null,
  };
}

/** Reads to the next line that begins a record. */
async function findStart(reader: ByteReader): Promise<{
  readonly isFound: boolean;
  readonly count: number;
  readonly seen: string;
}> {
  let count = 0;
  let seen = "";
  for (;;) {
    const line = await reader.line(LINE_BYTES);
    if (line === null) return { isFound: false, count, seen };
    const shown = lineText(line);
    if (START.test(shown)) return { isFound: true, count, seen };
    const isBlank = line.length <= 2 && shown.trim() === "";
    if (isBlank && count === 0) continue;
    if (count === 0) seen = seenStart(shown.trim());
    count += line.length;
  }
}

/** Whole bytes, as no program writes more than a disk holds; else null. */
function contentLength(headers: Headers): number | null {
  const value = headers.get("content-length") ?? "";
  const length = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(length) ? length : null;
}

async function drain(body: ByteReader): Promise<void> {
  while ((await body.piece(Number.MAX_SAFE_INTEGER)) !== null);
}

/**
 * Splits a web archive (WARC 0.17 to 1.1, not compressed) into its records.
 * After damage it goes on at the next line that begins a record. Memory is
 * bounded by one piece of the stream and one header.
 *
 * @source ISO 28500:2017, WARC file format 1.1, clause 4
 */
export async function* warcRecords(
  stream: ByteStream,
): AsyncGenerator<WarcPart> {
  const reader = byteReader(stream);
  let number = 0;
  for (;;) {
    const { isFound, count, seen } = await findStart(reader);
    if (count > 0) yield { is: "damage", after: number, count, seen };
    if (!isFound) return;
    const from = reader.offset();
    const headers = await readHeaders(reader);
    const length = headers && contentLength(headers);
    if (headers === null || length === null) {
      const count = reader.offset() - from;
      const seen = seenStart(headers?.get("content-length") ?? "WARC");
      yield { is: "damage", after: number, count, seen };
      continue;
    }
    number += 1;
    const body = bodyReader(reader, length);
    yield { is: "record", number, headers, length, body };
    await drain(body);
    if (body.offset() < length) {
      yield { is: "cut", number, headers, length, count: body.offset() };
      return;
    }
  }
}
