export {
  FORMAT_NAMES,
  MAX_RECORD_BYTES,
  type Attachment,
  type Deferred,
  type Hold,
  type ImportItem,
  type Member,
  type MemberHints,
  type PageSpan,
  type RecordContext,
  type ReportDetail,
  type Siblings,
  type ByteStream,
  type ImportContext,
  type Imported,
  type ImportedRecord,
  type ImportedReport,
  type Importer,
  type ImportFormat,
  type Notice,
  type NoticeCode,
  type Position,
  type Reject,
  type RejectCode,
} from "./importer.js";
export {
  findInputs,
  standardInput,
  type ImportInput,
  type UnreadableInput,
} from "./input.js";
export { parseRecord } from "./parse-record.js";
export { readRecords } from "./read-records.js";
export { readReports } from "./read-reports.js";
export type { ReadOptions } from "./read-options.js";
export { importerOf, IMPORT_FORMATS, IMPORTERS } from "./registry.js";
export { describeImport } from "./messages.js";
export { publishedDay } from "./published-day.js";
