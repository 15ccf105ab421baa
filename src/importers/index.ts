export {
  MAX_RECORD_BYTES,
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
export {
  IMPORT_FORMATS,
  IMPORTERS,
  readReports,
  type ReadOptions,
} from "./read-reports.js";
export { describeImport } from "./messages.js";
export { publishedDay } from "./published-day.js";
