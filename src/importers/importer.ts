import type { CaptureKind } from "../model/capture.js";
import type { ReportInput } from "../model/report.js";
import type { NoticeCode, RejectCode } from "./fault-codes.js";
import type { NumberCodes } from "./chats/codes.js";
import type { ReportDetail } from "./report-detail.js";
import type { PageList } from "./warc/page-list.js";

export type { NoticeCode, PlaceRejectCode, RejectCode } from "./fault-codes.js";
export type { Hold, PageSpan, ReportDetail } from "./report-detail.js";

/** Bytes in arrival order: a file stream, standard input, a test's array. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Names of the input formats, as `--from` takes them. */
export const FORMAT_NAMES = [
  "jsonl",
  "text",
  "html",
  "mhtml",
  "feed",
  "csv",
  "xlsx",
  "telegram",
  "whatsapp",
  "posts",
  "warc",
  "wacz",
  "pdf",
  "docx",
  "odt",
  "mail",
  "mbox",
  "media",
  "form",
  "adopted",
  "partner",
  "zip",
  "gzip",
] as const;

/** A name of {@link FORMAT_NAMES}. */
export type ImportFormat = (typeof FORMAT_NAMES)[number];

/** In what the bytes of a report arrived. */
export type RecordKind = CaptureKind;

/** The bytes that one report was read from, so that it can be read again. */
export interface ImportedRecord {
  /** As they came, without the line end; a copy of its own is not made. */
  readonly bytes: Uint8Array;
  readonly kind: RecordKind;
  readonly format: ImportFormat;
  /** As in `application/json`. */
  readonly mediaType: string;
}

/** One report as read from its container, before it is coded. */
export interface ImportedReport {
  /** The id its source gave it, or the SHA-256 of its text when it gave none. */
  readonly id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** ISO day in the outlet's own time zone, or null when the capture has none. */
  readonly published: string | null;
  /** The body as captured; citations count its UTF-16 units. */
  readonly text: string;
  /** An article when left out. */
  readonly kind?: ReportInput["kind"];
  /** What the format tells besides; absent where it tells nothing. */
  readonly detail?: ReportDetail;
}

/** A picture, recording or file that came with a report. */
export interface Attachment {
  /** Its own name; never used as a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly caption: string | null;
  /** May be called again. */
  readonly open: () => ByteStream;
}

/** Where in the input a report stands. */
export interface Position {
  /** File name as the user gave it; `-` is standard input. */
  readonly file: string;
  /** Line, row, message or record on which it starts, from 1. */
  readonly line: number;
  /** Path inside the file, outermost container first, as in `a.zip/b.html`. */
  readonly member?: string;
}

/** Further values of a message: field, offset, encoding, limit. */
export type ImportDetail = Readonly<Record<string, string | number>>;

/** What was found instead of a report. */
export interface Fault {
  readonly code: RejectCode;
  /** Start of what was seen, at most 60 characters, as found in the input. */
  readonly seen: string;
  readonly context?: ImportDetail;
}

/** A record that was not read: where, what was seen, what was expected. */
export interface Reject extends Position, Fault {
  /** What should have stood there, in English; see `describeImport`. */
  readonly expected: string;
}

/** A remark on a record that was read. */
export interface Notice extends Position {
  readonly code: NoticeCode;
  readonly seen: string;
  readonly context?: ImportDetail;
}

/** One record of the input: a report, or the reason why there is none. */
export type Imported =
  | {
      readonly ok: true;
      readonly report: ImportedReport;
      /** Null for a report that no bytes were captured of. */
      readonly record: ImportedRecord | null;
      readonly position: Position;
      readonly notices: readonly Notice[];
      readonly attachments?: readonly Attachment[];
    }
  | { readonly ok: false; readonly reject: Reject };

/** What a container tells of a member: plain data, weaker than its own word. */
export interface MemberHints {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** ISO day. */
  readonly published?: string;
  /** UTC instant; the day stands in `published`. */
  readonly publishedAt?: string;
  readonly author?: string;
  /** UTC instant. */
  readonly retrievedAt?: string;
  /** As in `text/html; charset=windows-1256`. */
  readonly mediaType?: string;
}

/** What an importer is told besides the bytes: plain data, a thread can have it. */
export interface RecordContext {
  /** Name for positions and messages. */
  readonly file: string;
  /** Path inside the file; absent for the file itself. */
  readonly member?: string;
  /** Line of a reject of the whole, from 1; 1 when left out. */
  readonly line?: number;
  /** Id for a format of one report a file; null when the input has no name. */
  readonly fileId: string | null;
  readonly hints?: MemberHints;
  /** Encoding that the user says it has; detected when left out. */
  readonly encoding?: string | undefined;
  /** Columns of a table, as a mapping that was saved; see `tables/`. */
  readonly columns?: unknown;
  /** Records longer than this many bytes are rejected, never held in memory. */
  readonly maxRecordBytes?: number;
}

/** Files that stand beside an input: in its folder, or in its archive. */
export interface Siblings {
  /** Names relative to the input's own folder, with `/`. */
  names(): readonly string[];
  /**
   * Opens one, which is then not read as an input of its own. Names that lead
   * out of the folder give null, as names that are not there.
   */
  open(name: string): (() => ByteStream) | null;
}

/** As {@link RecordContext}, with what stands around the input. */
export interface ImportContext extends RecordContext {
  /** The file on the disk, for a format that is read by random access. */
  readonly path?: string | null;
  readonly siblings?: Siblings;
  /** Keeps which code stands for which phone number; see `chats/`. */
  readonly codes?: NumberCodes;
  /** Bytes that the containers around it hold in memory; 0 when left out. */
  readonly held?: number;
  /** The pages to take out of a web archive; all when left out. */
  readonly pages?: PageList;
}

/** A record whose bytes are there and that any thread may read. */
export interface Deferred {
  readonly step: "parse";
  readonly format: ImportFormat;
  readonly bytes: Uint8Array;
  readonly context: RecordContext;
}

/** A file inside the input: read as if it had been given by itself. */
export interface Member {
  readonly step: "open";
  /** Path inside this container, with `/`; only ever shown. */
  readonly name: string;
  /** Bytes when expanded, as the container says; null when it does not. */
  readonly size: number | null;
  readonly open: () => ByteStream | Promise<ByteStream>;
  /** Record number in this container, from 1. */
  readonly line: number;
  readonly hints?: MemberHints;
  /** Format, where the container is sure; recognised by content without. */
  readonly format?: ImportFormat;
  /** Encoding, where the container made the bytes itself. */
  readonly encoding?: string;
  readonly siblings?: Siblings;
  /** The file on the disk when the member is the whole of it. */
  readonly path?: string | null;
  /**
   * Whether it is the input itself, uncompressed or under its right format: it
   * keeps the path, the hints and the neighbours; `name` is its file name now.
   */
  readonly isWhole?: boolean;
  /** Bytes that its container holds in memory for it. */
  readonly held?: number;
  /** The pages to take, where it is a web archive. */
  readonly pages?: PageList;
}

/** A remark on the container itself, as on what was passed over in it. */
export interface Note {
  readonly step: "note";
  readonly notice: Notice;
}

/** What a format yields: reports and rejects, or what leads to them. */
export type ImportItem = Imported | Deferred | Member | Note;

/** One input format: bytes → reports and rejects, in input order. */
export interface Importer {
  readonly format: ImportFormat;
  /** Lower-case file name endings that announce this format, without dot. */
  readonly endings: readonly string[];
  /** Longest record held in memory, where it may exceed the usual limit. */
  readonly maxBytes?: number;
  /**
   * Whether its first bytes can begin nothing else, so that they decide
   * whatever the file is called.
   */
  readonly isSigned?: boolean;
  /** Whether the first bytes of an input (up to 4,096) look like this format. */
  recognises(head: Uint8Array): boolean;
  /**
   * Reads records one at a time; memory is bounded by the longest record.
   * Never throws for bad content: each bad record is one reject.
   */
  read(bytes: ByteStream, context: ImportContext): AsyncIterable<ImportItem>;
  /**
   * Reads a whole record that `read` deferred. Needs nothing but its arguments:
   * it may run on another thread. Never throws for bad content.
   */
  readonly parse?: (
    bytes: Uint8Array,
    context: RecordContext,
  ) => Promise<readonly Imported[]>;
}

/** A format that yields reports and rejects straight away, as lines do. */
export interface PlainImporter extends Importer {
  read(bytes: ByteStream, context: ImportContext): AsyncIterable<Imported>;
}

/** 16 MiB: two thousand times the median report of a news site. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
