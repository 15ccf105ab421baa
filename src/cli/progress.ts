import type { OutputStream } from "./command.js";

/** Tells on a terminal how far long work has come; silent elsewhere. */
export interface Progress {
  /** Bytes read since the last call. */
  addBytes(count: number): void;
  /** One record done. */
  addRecord(): void;
  /** Clears the line, so that messages start on a clean one. */
  end(): void;
}

/** What a progress line needs to know. */
export interface ProgressOptions {
  readonly stream: OutputStream;
  /** Whether data goes to the same terminal: then nothing is drawn. */
  readonly isShared: boolean;
  /** Size of all inputs in bytes; null when one is not known. */
  readonly totalBytes: number | null;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;
const BAR_CELLS = 20;

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_CELLS);
  return `${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)}`;
}

/** Starts a progress line; it appears after one second. */
export function startProgress(options: ProgressOptions): Progress {
  const { stream, isShared, totalBytes, now } = options;
  const isShown = stream.isTTY === true && !isShared;
  const start = now();
  let drawnAt = start + FIRST_AFTER_MS - EVERY_MS;
  let isDrawn = false;
  let bytes = 0;
  let records = 0;
  const draw = (): void => {
    if (!isShown || now() - drawnAt < EVERY_MS) return;
    drawnAt = now();
    isDrawn = true;
    const rate = Math.round((records * 1000) / Math.max(1, now() - start));
    const share = totalBytes ? bytes / totalBytes : null;
    const done =
      share === null ? "" : `${bar(share)} ${Math.floor(share * 100)}% `;
    stream.write(`\r\u001b[K${done}${records} · ${rate}/s`);
  };
  return {
    addBytes(count) {
      bytes += count;
      draw();
    },
    addRecord() {
      records += 1;
      draw();
    },
    end() {
      if (isDrawn) stream.write("\r\u001b[K");
      isDrawn = false;
    },
  };
}
