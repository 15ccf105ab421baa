import { once } from "node:events";
import { IsnadError } from "../model/errors.js";
import type { OutputStream } from "./command.js";

/** Writes whole lines to a stream at the pace of its reader. */
export interface LineWriter {
  /** Whether the reader went away (`… | head`): nothing more is wanted. */
  isClosed(): boolean;
  /**
   * Writes the line and waits while the reader is behind.
   *
   * @throws IsnadError `CLI-UNEXPECTED` when the output cannot be written.
   */
  write(line: string): Promise<void>;
  /** Waits until all is handed over and takes the listener off. */
  end(): Promise<void>;
}

/** Makes a writer; a reader that left is no error. */
export function lineWriter(stream: OutputStream): LineWriter {
  let isClosed = false;
  let failure: NodeJS.ErrnoException | null = null;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") {
      failure ??= error;
    }
    isClosed = true;
  };
  const onClose = (): void => {
    isClosed = true;
  };
  stream.on("error", onError);
  stream.on("close", onClose);
  const check = (): void => {
    if (failure === null) return;
    const seen = `output: ${failure.code ?? failure.message}`;
    throw new IsnadError("CLI-UNEXPECTED", { seen }, failure);
  };
  const drained = async (): Promise<void> => {
    const left = new AbortController();
    const { signal } = left;
    await Promise.race([
      once(stream, "drain", { signal }),
      once(stream, "close", { signal }),
    ]).catch(() => undefined);
    left.abort();
  };
  return {
    isClosed: () => isClosed,
    async write(line) {
      check();
      if (isClosed) return;
      if (!stream.write(`${line}\n`)) await drained();
      check();
    },
    async end() {
      if (!isClosed) {
        await new Promise<void>((resolve) => {
          stream.write("", () => resolve());
          stream.once("close", () => resolve());
        });
      }
      stream.removeListener("close", onClose);
      check();
    },
  };
}
