import type { TableCode } from "../model/messages/tables.js";

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
  | TableCode
  | "IMP-NESTED-TOO-DEEP"
  | "IMP-EXPANDS-TOO-MUCH"
  | "IMP-UNREADABLE-RECORD"
  | "IMP-NOT-ADOPTED"
  | "IMP-NOT-FEED"
  | "IMP-FEED-ENTRY"
  | "IMP-FEED-HEADLINE"
  | "IMP-DETAIL-TOO-LONG"
  | "IMP-NOT-JSON"
  | "IMP-NOT-OBJECT"
  | "IMP-KEY-REPEATED"
  | "IMP-NOT-LINES"
  | "IMP-RECORD-TOO-LONG"
  | "IMP-NOT-UTF8"
  | "IMP-UTF16"
  | "IMP-BINARY"
  | "IMP-ENCRYPTED"
  | "IMP-ENTRIES-OVERLAP"
  | "IMP-COMPRESSION-UNKNOWN"
  | "IMP-ARCHIVE-BROKEN"
  | "IMP-ARCHIVE-TOO-LARGE"
  | "IMP-WARC-CUT"
  | "IMP-WARC-DAMAGED"
  | "IMP-FILE-UNREADABLE"
  | "IMP-TEXT-MISSING"
  | "IMP-TEXT-EMPTY"
  | "IMP-TEXT-NOT-STRING"
  | "IMP-ID-NOT-STRING"
  | "IMP-FIELD-NOT-STRING"
  | "IMP-PUBLISHED-NOT-DATE"
  | "IMP-PAGE-TOO-INTRICATE"
  | "IMP-PAGE-NO-ARTICLE";

/** Codes of records that are read, yet deserve a look. */
export type NoticeCode =
  | "IMP-FEED-SUMMARY"
  | "IMP-DELETED-LEFT-OUT"
  | "IMP-PAGE-WITHOUT-TEXT"
  | "IMP-PAGE-LETTERS-UNSURE"
  | "IMP-PAGE-ORDER-UNSURE"
  | "IMP-PAGE-DAYS-DIFFER"
  | "IMP-PAGE-BYTES-LOST"
  | "IMP-PAGE-CUT-SHORT"
  | "IMP-NEW-VERSION"
  | "IMP-REPORT-REPEATED"
  | "IMP-CHARACTER-REPLACED"
  | "IMP-ATTACHMENT-UNREADABLE"
  | "IMP-ATTACHMENT-WITHDRAWN"
  | "IMP-NOTHING-INSIDE"
  | "IMP-WARC-PASSED-OVER"
  | "IMP-WARC-DIGEST"
  | "IMP-WARC-SHORTENED"
  | "IMP-WACZ-PAGES-MISSING";
