import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  HEADER_BYTES,
  openSegment,
  PACKING,
  SEGMENT_BYTES,
  sealSegment,
  TAG_BYTES,
  type Packing,
} from "./record-cipher.js";

const isPacking = (byte: number | undefined): byte is Packing =>
  byte === PACKING.asIs || byte === PACKING.deflated;

/** Records that are never held whole are never compressed: films are already. */
const WHOLE_BYTES = 64 * 1024 * 1024;

/**
 * Compresses a record, when that makes it smaller.
 *
 * Compressing before encrypting gives secrets away where an attacker can put
 * text of his own beside them and watch the length (CRIME, BREACH). Here each
 * record is compressed alone, by nobody's request, once; its length tells
 * about itself only, and stands in the encrypted database, not in the pack.
 */
function packed(bytes: Uint8Array): readonly [Packing, Uint8Array] {
  if (bytes.length > WHOLE_BYTES) return [PACKING.asIs, bytes];
  const deflated = deflateRawSync(bytes);
  return deflated.length < bytes.length
    ? [PACKING.deflated, deflated]
    : [PACKING.asIs, bytes];
}

/** Seals bytes that are held whole, piece by piece. */
export function* sealRecord(
  key: Uint8Array,
  bytes: Uint8Array,
): Generator<Uint8Array> {
  const [packing, content] = packed(bytes);
  yield Uint8Array.of(packing);
  const count = Math.max(1, Math.ceil(content.length / SEGMENT_BYTES));
  for (let index = 0; index < count; index += 1) {
    const start = index * SEGMENT_BYTES;
    const plain = content.subarray(start, start + SEGMENT_BYTES);
    yield sealSegment(
      key,
      { packing, index, isLast: index + 1 === count },
      plain,
    );
  }
}

/** Cuts a stream into pieces of `size` bytes; the last one may be shorter. */
async function* cutInto(
  size: number,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    let rest = piece;
    while (length + rest.length >= size) {
      const fits = size - length;
      yield Buffer.concat([...parts, rest.subarray(0, fits)], size);
      rest = rest.subarray(fits);
      parts = [];
      length = 0;
    }
    // A reader may use its buffer again.
    if (rest.length > 0) parts.push(Buffer.from(rest));
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(parts, length);
}

/** Seals bytes as they come; one segment of 1 MiB is held. */
export async function* sealStream(
  key: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const packing = PACKING.asIs;
  yield Uint8Array.of(packing);
  let held: Buffer = Buffer.alloc(0);
  let index = -1;
  for await (const plain of cutInto(SEGMENT_BYTES, bytes)) {
    if (index >= 0)
      yield sealSegment(key, { packing, index, isLast: false }, held);
    held = plain;
    index += 1;
  }
  yield sealSegment(
    key,
    { packing, index: Math.max(0, index), isLast: true },
    held,
  );
}

/** What opening a record can find. */
export type OpenTrouble = "cut-off" | "damaged";

/** Thrown by {@link openRecord}. */
export class NotOpened extends Error {
  readonly trouble: OpenTrouble;
  /** @param trouble - what was found */
  constructor(trouble: OpenTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

async function* headed(
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true;
  for await (const piece of sealed) {
    if (isFirst) yield piece.subarray(0, HEADER_BYTES);
    yield isFirst ? piece.subarray(HEADER_BYTES) : piece;
    isFirst = false;
  }
}

/** Inflates what the record promised to be, and not a byte more. */
function inflated(deflated: Uint8Array, bytes: number): Buffer {
  try {
    return inflateRawSync(deflated, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    throw new NotOpened("damaged");
  }
}

/**
 * Opens a sealed record; every piece that comes out is authentic.
 *
 * @param sealed - the record's bytes in its pack
 * @param storedBytes - how many there should be
 * @param bytes - how long the record is said to be
 * @throws NotOpened
 */
export async function* openRecord(
  key: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
  {
    storedBytes,
    bytes,
  }: { readonly storedBytes: number; readonly bytes: number },
): AsyncGenerator<Buffer> {
  const pieces = headed(sealed);
  const head = await pieces.next();
  if (head.done === true) throw new NotOpened("cut-off");
  const [packing] = head.value;
  if (!isPacking(packing)) throw new NotOpened("damaged");
  const size = SEGMENT_BYTES + TAG_BYTES;
  const count = Math.ceil((storedBytes - HEADER_BYTES) / size);
  let index = 0;
  let seen = HEADER_BYTES;
  const whole: Buffer[] = [];
  for await (const segment of cutInto(size, pieces)) {
    seen += segment.length;
    const isLast = index + 1 === count;
    if (isLast && seen < storedBytes) throw new NotOpened("cut-off");
    const plain = openSegment(key, { packing, index, isLast }, segment);
    if (plain === undefined) throw new NotOpened("damaged");
    index += 1;
    if (packing === PACKING.deflated) whole.push(plain);
    else yield plain;
  }
  if (seen < storedBytes) throw new NotOpened("cut-off");
  if (packing === PACKING.deflated) yield inflated(Buffer.concat(whole), bytes);
}
