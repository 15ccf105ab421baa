import type { ByteStream } from "./importer.js";

const HEAD_BYTES = 4096;
const LINE_FEED = 0x0a;

/** The beginning of a stream, and the stream as if nothing had been taken. */
export interface Peeked {
  /** First 4,096 bytes, or all there are; of a live stream its first line. */
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/**
 * Looks at the first bytes of a stream.
 *
 * @param onBytes - told of the length of each piece read
 * @param isLive - whether somebody may be typing: the first line is enough then
 */
export async function peek(
  stream: ByteStream,
  onBytes: (count: number) => void,
  isLive = false,
): Promise<Peeked> {
  const source =
    Symbol.asyncIterator in stream
      ? stream[Symbol.asyncIterator]()
      : stream[Symbol.iterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let done = false;
  let failure: { readonly error: unknown } | null = null;
  while (!done && length < HEAD_BYTES) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await source.next();
    } catch (error) {
      // What came before it is read first.
      failure = { error };
      break;
    }
    if (next.done === true) {
      done = true;
      break;
    }
    onBytes(next.value.length);
    first.push(next.value);
    length += next.value.length;
    if (isLive && next.value.includes(LINE_FEED)) break;
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      if (failure !== null) throw failure.error;
      while (!done) {
        const next = await source.next();
        if (next.done === true) return;
        onBytes(next.value.length);
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  const head = Buffer.concat(first).subarray(0, HEAD_BYTES);
  return { head, bytes: bytes() };
}
