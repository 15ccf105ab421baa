import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ThreadWord } from "./pdf-thread.js";
import { readPages, type PdfReading } from "./read-pages.js";

/** What a document may cost before its reading is ended. */
export interface PdfLimits {
  /** From one page to the next; a page of news takes 150 milliseconds. */
  readonly pageMs: number;
  /** Of the whole; 2,000 pages of news take five minutes. */
  readonly documentMs: number;
  readonly memoryMb: number;
}

export const PDF_LIMITS: PdfLimits = {
  pageMs: 30_000,
  documentMs: 600_000,
  memoryMb: 768,
};

/** One thread is kept for the next document. */
let idle: Worker | null = null;

function startThread(file: URL, memoryMb: number): Worker {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stderr: true,
    stdout: true,
  });
  worker.unref();
  return worker;
}

function tooSlow(page: number, limit: number): PdfReading {
  const context = { limit: limit / 1000 };
  return { ok: false, code: "IMP-PDF-TOO-SLOW", seen: String(page), context };
}

function converse(
  worker: Worker,
  bytes: Uint8Array,
  { pageMs, documentMs }: PdfLimits,
): Promise<PdfReading> {
  return new Promise((resolve, reject) => {
    let page = 0;
    const end = () => {
      clearTimeout(pageWatch);
      clearTimeout(watch);
      worker.off("error", fail).off("exit", exited).off("message", hear);
      worker.unref();
    };
    const stop = (limit: number) => () => {
      end();
      void worker.terminate();
      resolve(tooSlow(page, limit));
    };
    const fail = (cause: unknown) => {
      end();
      void worker.terminate();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    };
    const keep = () => {
      end();
      if (idle === null) idle = worker;
      else void worker.terminate();
    };
    const watch = setTimeout(stop(documentMs), documentMs);
    let pageWatch = setTimeout(stop(pageMs), pageMs);
    const exited = (code: number) =>
      fail(`the reading thread stopped (${code})`);
    const hear = (word: ThreadWord) => {
      if ("page" in word) {
        ({ page } = word);
        clearTimeout(pageWatch);
        pageWatch = setTimeout(stop(pageMs), pageMs);
      } else if ("reading" in word) {
        keep();
        resolve(word.reading);
      } else {
        keep();
        reject(new Error(word.failed));
      }
    };
    worker.on("error", fail).on("exit", exited).on("message", hear);
    worker.ref();
    worker.postMessage(bytes);
  });
}

/**
 * Reads a PDF on a thread of its own, which is ended when a page or the whole
 * takes too long or too much memory: nothing else ends a program that draws for
 * ever. From sources that were not built it is read here.
 *
 * @throws Error for what is no PDF, and when the memory did not suffice
 */
export async function readApart(
  bytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
): Promise<PdfReading> {
  const file = new URL("./pdf-thread.js", import.meta.url);
  if (!existsSync(fileURLToPath(file))) return readPages(bytes);
  const worker = idle ?? startThread(file, limits.memoryMb);
  idle = null;
  return converse(worker, bytes, limits);
}
