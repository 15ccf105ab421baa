import type { ByteStream } from "./importer.js";

const LINE_FEED = 0x0a;

/** A stream that is read by lines here and by lengths there. */
export interface ByteReader {
  /** Bytes handed out so far. */
  offset(): number;
  /** The next bytes, at least one and at most `limit`; null at the end. */
  piece(limit: number): Promise<Uint8Array | null>;
  /**
   * The next line with its line end; cut, to be gone on with, where it is
   * longer than `limit`; null at the end.
   */
  line(limit: number): Promise<Uint8Array | null>;
}

/** A reader that takes back what was read too far. */
export interface ReturningReader extends ByteReader {
  /** Takes back the last bytes of the last piece. */
  back(count: number): void;
}

/** Reads a stream from its beginning; holds one piece of it, or one line. */
export function byteReader(stream: ByteStream): ReturningReader {
  const source =
    Symbol.asyncIterator in stream
      ? stream[Symbol.asyncIterator]()
      : stream[Symbol.iterator]();
  let held: Uint8Array = new Uint8Array();
  let at = 0;
  let offset = 0;
  async function fill(): Promise<boolean> {
    while (at >= held.length) {
      const next = await source.next();
      if (next.done === true) return false;
      held = next.value;
      at = 0;
    }
    return true;
  }
  function take(count: number): Uint8Array {
    const taken = held.subarray(at, at + count);
    at += taken.length;
    offset += taken.length;
    return taken;
  }
  return {
    offset: () => offset,
    async piece(limit) {
      return (await fill()) ? take(limit) : null;
    },
    async line(limit) {
      const parts: Uint8Array[] = [];
      let length = 0;
      while (length < limit && (await fill())) {
        const end = held.indexOf(LINE_FEED, at) + 1;
        const most = (end || held.length) - at;
        const part = take(Math.min(most, limit - length));
        parts.push(part);
        length += part.length;
        if (part.at(-1) === LINE_FEED) break;
      }
      if (length === 0) return null;
      const [only] = parts;
      return parts.length === 1 && only ? only : Buffer.concat(parts, length);
    },
    back(count) {
      at -= count;
      offset -= count;
    },
  };
}
