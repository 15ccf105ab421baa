import type { ImportFormat, RecordContext } from "../importer.js";
import type { ReportDetail } from "../report-detail.js";
import type { DecodedPage } from "./decode-page.js";
import type { ExtractedPage } from "./extract-page.js";

/** Raised when the rules of reading change what they give. */
const READ_BY = "html 3";

/** The bytes of a page, and what is captured of them. */
export interface PageRecord {
  readonly format: ImportFormat;
  readonly context: RecordContext;
  /** What is decoded. */
  readonly page: Uint8Array;
  /** What is kept as evidence: the page, or the file that it came in. */
  readonly bytes: Uint8Array;
}

/** What every report of a page says of how it was read. */
export function pageDetail(
  { context: { hints } }: PageRecord,
  { encoding }: DecodedPage,
  told: Pick<ExtractedPage, "author" | "publishedAt"> &
    Partial<Pick<ExtractedPage, "captions">>,
): ReportDetail {
  return {
    readBy: READ_BY,
    encoding,
    ...(told.author !== null && { author: told.author }),
    ...(told.publishedAt !== null && { publishedAt: told.publishedAt }),
    ...(told.captions !== undefined &&
      told.captions.length > 0 && { captions: told.captions }),
    ...(hints?.retrievedAt !== undefined && { retrievedAt: hints.retrievedAt }),
  };
}
