import type { CaptureKind } from "../model/capture.js";

/** Bytes in arrival order: a file stream, standard input, a test's array. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Names of the input formats, as `--from` takes them. */
export type ImportFormat = "jsonl" | "text";

/** In what the bytes of a report arrived, as far as the importers go. */
export type RecordKind = Extract<CaptureKind, "line" | "upload">;

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
}

/** Where in the input a report stands. */
export interface Position {
  /** File name as the user gave it; `-` is standard input. */
  readonly file: string;
  /** Line on which the record starts, from 1. */
  readonly line: number;
}

/** Codes of rows of a list of places that do not come into a pack. */
export type PlaceRejectCode =
  | "IMP-PLACE-COLUMNS"
  | "IMP-PLACE-HEADER"
  | "IMP-PLACE-NOT-TEXT"
  | "IMP-PLACE-ID"
  | "IMP-PLACE-REPEATED"
  | "IMP-PLACE-NUMBER"
  | "IMP-PLACE-NO-ARABIC"
  | "IMP-PLACE-FEATURE"
  | "IMP-PLACE-COUNTRY"
  | "IMP-PLACE-KNOWN";

/** Codes of records that cannot be read; the catalogue has their messages. */
export type RejectCode =
  | PlaceRejectCode
  | "IMP-NOT-JSON"
  | "IMP-NOT-OBJECT"
  | "IMP-KEY-REPEATED"
  | "IMP-NOT-LINES"
  | "IMP-RECORD-TOO-LONG"
  | "IMP-NOT-UTF8"
  | "IMP-UTF16"
  | "IMP-BINARY"
  | "IMP-FILE-UNREADABLE"
  | "IMP-TEXT-MISSING"
  | "IMP-TEXT-EMPTY"
  | "IMP-TEXT-NOT-STRING"
  | "IMP-ID-NOT-STRING"
  | "IMP-FIELD-NOT-STRING"
  | "IMP-PUBLISHED-NOT-DATE";

/** Codes of records that are read, yet deserve a look. */
export type NoticeCode =
  "IMP-NEW-VERSION" | "IMP-REPORT-REPEATED" | "IMP-CHARACTER-REPLACED";

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
    }
  | { readonly ok: false; readonly reject: Reject };

/** What an importer is told besides the bytes. */
export interface ImportContext {
  /** Name for positions and messages. */
  readonly file: string;
  /** Id for a format of one report a file; null when the input has no name. */
  readonly fileId: string | null;
  /** Records longer than this many bytes are rejected, never held in memory. */
  readonly maxRecordBytes?: number;
}

/** One input format: bytes → reports and rejects, in input order. */
export interface Importer {
  readonly format: ImportFormat;
  /** Lower-case file name endings that announce this format, without dot. */
  readonly endings: readonly string[];
  /** Whether the first bytes of an input look like this format. */
  recognises(head: Uint8Array): boolean;
  /**
   * Reads records one at a time; memory is bounded by the longest record.
   * Never throws for bad content: each bad record is one reject.
   */
  read(bytes: ByteStream, context: ImportContext): AsyncIterable<Imported>;
}

/** 16 MiB: two thousand times the median report of a news site. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
