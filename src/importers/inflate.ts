import {
  createBrotliDecompress,
  createInflate,
  createInflateRaw,
} from "node:zlib";
import type { ReturningReader } from "./byte-reader.js";

/** Compressions that tell where they end. */
export type Compression = "deflate" | "deflate-raw" | "br";

const ENGINES = {
  deflate: createInflate,
  "deflate-raw": createInflateRaw,
  br: createBrotliDecompress,
};

/** Written at a time, so that a thousandfold expansion stays at a few MB. */
const STEP_BYTES = 8192;

/** Takes output as it is made: a stream that breaks would drop what it holds. */
function startEngine(compression: Compression) {
  const engine = ENGINES[compression]();
  const state = {
    made: [] as Uint8Array[],
    failure: null as Error | null,
    isEnd: false,
    wake: () => undefined as void,
  };
  engine.on("data", (piece: Uint8Array) => state.made.push(piece));
  engine.on("error", (error: Error) => {
    state.failure = error;
    state.wake();
  });
  engine.on("end", () => {
    state.isEnd = true;
    state.wake();
  });
  const step = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      state.wake = resolve;
      act(resolve);
    });
  return {
    state,
    consumed: () => engine.bytesWritten,
    write: (part: Uint8Array) =>
      step((done) => engine.write(part, () => done())),
    end: () => step(() => engine.end()),
    destroy: () => engine.destroy(),
  };
}

/**
 * Undoes a compression piece by piece up to its end, where the reader stands
 * then. What came out before a fault is yielded before the fault is thrown.
 *
 * @throws Error where the bytes are no such compression, or break off
 */
export async function* inflate(
  reader: ReturningReader,
  compression: Compression,
): AsyncGenerator<Uint8Array> {
  const engine = startEngine(compression);
  const { state } = engine;
  let given = 0;
  try {
    while (!state.isEnd && state.failure === null) {
      const part = await reader.piece(STEP_BYTES);
      if (part === null) {
        await engine.end();
      } else {
        given += part.length;
        await engine.write(part);
      }
      yield* state.made.splice(0);
    }
    if (state.failure !== null) throw state.failure;
    reader.back(given - engine.consumed());
  } finally {
    engine.destroy();
  }
}
