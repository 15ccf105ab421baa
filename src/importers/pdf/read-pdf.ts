import type {
  Hold,
  Imported,
  Notice,
  NoticeCode,
  RecordContext,
} from "../importer.js";
import { isUnnamed } from "../office/properties.js";
import { recordPosition } from "../record-position.js";
import { importedReport, rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { wordShares } from "../../languages/ar/known-words.js";
import type { PageDoubt, PdfReading } from "./read-pages.js";
import { readApart } from "./read-apart.js";

/** Worst first: what a report is held for when several pages are unsure. */
const DOUBTS = [
  "IMP-PAGE-UNREADABLE",
  "IMP-PAGE-WITHOUT-TEXT",
  "IMP-PAGE-LETTERS-UNSURE",
  "IMP-PAGE-ORDER-UNSURE",
] as const satisfies readonly NoticeCode[];

/** Page numbers as a person writes them: `1-3, 7`. */
function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(", ");
}

function holdsOf(doubts: readonly PageDoubt[]): Hold[] {
  return DOUBTS.flatMap((code) => {
    const pages = doubts.filter((doubt) => doubt.code === code);
    if (pages.length === 0) return [];
    return [
      { code, seen: seenStart(pageRanges(pages.map(({ page }) => page))) },
    ];
  });
}

/** Titles are typed by people, and by programs, and in lost encodings. */
function titleOf(title: string | undefined): string | null {
  if (title === undefined || isUnnamed(title)) return null;
  if (/\.(?:docx?|pdf|rtf|odt|indd|html?|pub|qxd)$/i.test(title)) return null;
  if (/[\p{Co}\p{Cc}\ufffd]|^https?:|[\u00c0-\u00ff]{3}/u.test(title))
    return null;
  const { count, reversed } = wordShares(title);
  return count > 0 && reversed > 0.5 ? null : title;
}

/**
 * U+FFFC, object replacement character: the text of a document of pictures,
 * which is kept so that a person can type what they show.
 */
const PICTURE = "\ufffc";

const MEDIA_TYPE = "application/pdf";

type Read = Extract<PdfReading, { ok: true }>;

function report(
  read: Read,
  bytes: Uint8Array,
  context: RecordContext,
): Imported {
  const { hints = {} } = context;
  const { Title, Author, CreationDate } = read.info;
  const holds = holdsOf(read.doubts);
  const [hold] = holds;
  const position = recordPosition(context);
  const isEmpty = read.text.trim() === "" && hold !== undefined;
  const raw = {
    id: hints.id ?? context.fileId,
    outlet: hints.outlet ?? null,
    url: hints.url ?? null,
    title: titleOf(Title) ?? hints.title ?? null,
    published: hints.published ?? null,
    text: isEmpty ? PICTURE : read.text,
    detail: {
      readBy: "pdf 1",
      ...(read.pages.length > 0 && { pages: read.pages }),
      ...(Author !== undefined && { author: Author }),
      ...(CreationDate !== undefined && { fields: { CreationDate } }),
      ...(hints.retrievedAt !== undefined && {
        retrievedAt: hints.retrievedAt,
      }),
      ...(hold !== undefined && { hold }),
    },
  };
  const record = {
    bytes,
    kind: "upload",
    format: "pdf",
    mediaType: MEDIA_TYPE,
  } as const;
  const imported = importedReport(raw, record, position);
  if (!imported.ok) return imported;
  const notices = holds.map((found): Notice => ({ ...position, ...found }));
  return { ...imported, notices: [...imported.notices, ...notices] };
}

/** Reads a PDF that is held in memory; see `Importer.parse`. */
export async function readPdf(
  bytes: Uint8Array,
  context: RecordContext,
): Promise<readonly Imported[]> {
  const read = await readApart(bytes);
  if (read.ok) return [report(read, bytes, context)];
  const { ok: _, ...fault } = read;
  return [rejected(recordPosition(context), fault)];
}
