import type { NoticeCode, PageSpan, RejectCode } from "../importer.js";
import { documentText } from "./document-text.js";
import { openPdf } from "./open-pdf.js";
import { readPage, type ReadPage } from "./page-doubts.js";
import { uprightPage } from "./upright.js";

/** Pages of the longest document; books and yearly reports have 500. */
const MAX_PAGES = 2000;
/** Units of text of the longest, as of any record. */
const MAX_TEXT_UNITS = 16 * 1024 * 1024;

/** A page that is unsure, and why. */
export interface PageDoubt {
  readonly page: number;
  readonly code: NoticeCode;
}

/** What was read out of a PDF: plain data, a thread can send it. */
export type PdfReading =
  | {
      readonly ok: true;
      readonly text: string;
      readonly pages: readonly PageSpan[];
      readonly doubts: readonly PageDoubt[];
      readonly pageCount: number;
      /** Title, Author and CreationDate as they stand there. */
      readonly info: Readonly<Record<string, string>>;
    }
  | {
      readonly ok: false;
      readonly code: RejectCode;
      readonly seen: string;
      readonly context?: Readonly<Record<string, number>>;
    };

const isLocked = (error: unknown) =>
  error instanceof Error && error.name === "PasswordException";

/** The end mark that the last kilobyte of every whole file holds. */
function isCut(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-2048)).includes("%%EOF");
}

function strings(info: Readonly<Record<string, unknown>>) {
  const told = ["Title", "Author", "CreationDate"].flatMap((name) => {
    const value = info[name];
    return typeof value === "string" && value.trim() !== ""
      ? [[name, value.trim().slice(0, 1000)] as const]
      : [];
  });
  return Object.fromEntries(told);
}

/**
 * Reads the pages of a PDF one after another.
 *
 * @param onPage - told before each page, so that a watch can be kept
 */
export async function readPages(
  bytes: Uint8Array,
  onPage: (page: number) => void = () => undefined,
): Promise<PdfReading> {
  const opened = await openPdf(bytes).catch((error: unknown) => {
    if (isLocked(error)) return null;
    throw error;
  });
  if (opened === null) {
    return { ok: false, code: "IMP-PDF-LOCKED", seen: "/Encrypt" };
  }
  const { pageCount, info } = opened;
  try {
    if (pageCount > MAX_PAGES) {
      const seen = String(pageCount);
      const context = { limit: MAX_PAGES };
      return { ok: false, code: "IMP-PDF-TOO-LONG", seen, context };
    }
    const read: ReadPage[] = [];
    const doubts: PageDoubt[] = [];
    let units = 0;
    for (let number = 1; number <= pageCount; number++) {
      onPage(number);
      const page = await opened.page(number).catch(() => null);
      if (page === null) {
        doubts.push({ page: number, code: "IMP-PAGE-UNREADABLE" });
        continue;
      }
      const [main, ...beside] = uprightPage(page, number).map(readPage);
      if (main === undefined) continue;
      read.push({
        ...main,
        lines: [main, ...beside].flatMap(({ lines }, at) =>
          lines.map((line) => ({ ...line, block: line.block + at * 10_000 })),
        ),
      });
      if (main.doubt !== null) doubts.push({ page: number, code: main.doubt });
      for (const { text } of main.lines) units += text.length;
      if (units > MAX_TEXT_UNITS) {
        const seen = String(number);
        const context = { limit: MAX_PAGES };
        return { ok: false, code: "IMP-PDF-TOO-LONG", seen, context };
      }
    }
    if (isCut(bytes)) {
      doubts.push({ page: pageCount, code: "IMP-PAGE-UNREADABLE" });
    }
    const { text, pages } = documentText(read);
    return { ok: true, text, pages, doubts, pageCount, info: strings(info) };
  } finally {
    await opened.close().catch(() => undefined);
  }
}
