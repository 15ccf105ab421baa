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
  | "IMP-CHAT-CUT"
  | "IMP-CHAT-MESSAGE"
  | "IMP-CHAT-LINE"
  | "IMP-PUBLISHED-NOT-DATE";

/** Codes of records that are read, yet deserve a look. */
export type NoticeCode =
  | "IMP-DELETED-LEFT-OUT"
  | "IMP-PAGE-WITHOUT-TEXT"
  | "IMP-PAGE-LETTERS-UNSURE"
  | "IMP-PAGE-ORDER-UNSURE"
  | "IMP-NEW-VERSION"
  | "IMP-REPORT-REPEATED"
  | "IMP-CHARACTER-REPLACED"
  | "IMP-CHAT-DAY-UNSURE"
  | "IMP-CHAT-LEFT-OUT"
  | "IMP-NUMBERS-FORGOTTEN";
