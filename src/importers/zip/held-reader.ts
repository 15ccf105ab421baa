import { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";
import type { HeldBytes } from "../held-bytes.js";

/** Reads ranges of held bytes; the pieces are never joined, which would double them. */
class HeldReader extends RandomAccessReader {
  readonly #pieces: readonly Uint8Array[];
  readonly #starts: readonly number[];

  constructor({ pieces }: HeldBytes) {
    super();
    this.#pieces = pieces;
    const starts: number[] = [];
    let at = 0;
    for (const piece of pieces) {
      starts.push(at);
      at += piece.length;
    }
    this.#starts = starts;
  }

  /** Index of the piece that holds the byte at `at`. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  *#range(start: number, end: number): Generator<Uint8Array> {
    for (let at = this.#indexAt(start); at < this.#pieces.length; at += 1) {
      const from = this.#starts[at] ?? 0;
      if (from >= end) return;
      const piece = this.#pieces[at]?.subarray(
        Math.max(0, start - from),
        end - from,
      );
      if (piece !== undefined && piece.length > 0) yield piece;
    }
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }
}

/** A reader for yauzl. */
export function heldReader(held: HeldBytes): RandomAccessReader {
  return new HeldReader(held);
}
