import type { ByteStream } from "./importer.js";

const HEAD_BYTES = 4096;
const LINE_FEED = 0x0a;

/** The beginning of a stream, and the stream as if nothing had been taken. */
export interface Peeked {
  /** First 4,096 bytes, or all there are; of a live stream its first line. */
  readonly head: Uint8Array;
  /** All bytes, the head included; to be read once. */
  readonly bytes: AsyncGenerator<Uint8Array>;
  /** Lets the stream go, however much of it was read. */
  readonly close: () => Promise<void>;
}

type Source = AsyncIterator<Uint8Array> | Iterator<Uint8Array>;

interface Beginning {
  readonly pieces: Uint8Array[];
  readonly isEnd: boolean;
  /** What came before a failure is read first. */
  readonly failure: { readonly error: unknown } | null;
}

async function readBeginning(
  source: Source,
  isEnough: (length: number, piece: Uint8Array) => boolean,
): Promise<Beginning> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await source.next();
    } catch (error) {
      return { pieces, isEnd: true, failure: { error } };
    }
    if (next.done === true) return { pieces, isEnd: true, failure: null };
    pieces.push(next.value);
    length += next.value.length;
    if (isEnough(length, next.value)) {
      return { pieces, isEnd: false, failure: null };
    }
  }
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
  const source: Source =
    Symbol.asyncIterator in stream
      ? stream[Symbol.asyncIterator]()
      : stream[Symbol.iterator]();
  const { pieces, isEnd, failure } = await readBeginning(
    source,
    (length, piece) => {
      onBytes(piece.length);
      return length >= HEAD_BYTES || (isLive && piece.includes(LINE_FEED));
    },
  );
  const head = Buffer.concat(pieces).subarray(0, HEAD_BYTES);
  let isClosed = isEnd;
  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    await source.return?.();
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      // Not kept: a long read would hold the first piece to its end.
      for (;;) {
        const piece = pieces.shift();
        if (piece === undefined) break;
        yield piece;
      }
      if (failure !== null) throw failure.error;
      while (!isClosed) {
        const next = await source.next();
        if (next.done === true) {
          isClosed = true;
          return;
        }
        onBytes(next.value.length);
        yield next.value;
      }
    } finally {
      await close();
    }
  }
  return { head, bytes: bytes(), close };
}
