import { parentPort } from "node:worker_threads";
import { readPages, type PdfReading } from "./read-pages.js";

/** What the thread tells: the page it begins, what it read, or how it failed. */
export type ThreadWord =
  | { readonly page: number }
  | { readonly reading: PdfReading }
  | { readonly failed: string };

const port = parentPort;
port?.on("message", (bytes: Uint8Array) => {
  const tell = (word: ThreadWord) => port.postMessage(word);
  void readPages(bytes, (page) => tell({ page })).then(
    (reading) => tell({ reading }),
    (error: unknown) =>
      tell({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
