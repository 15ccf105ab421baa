export type { Language, PrintedDocument } from "./document.js";
export {
  fillTemplate,
  paragraphMark,
  paragraphPieces,
  type ParagraphPiece,
} from "./paragraph/fill-template.js";
export {
  MESSAGE_LIMITS,
  messagesOf,
  type MessageKind,
} from "./paragraph/messages.js";
export { monthDocument } from "./month-document.js";
export type { MonthParts, ShownCoverage } from "./month-parts.js";
export { writeDocx } from "./write-docx.js";
export { writeInfographic } from "./picture/write-infographic.js";
export { writeHtml } from "./write-html.js";
export { writePdf } from "./write-pdf.js";
export { writeXlsx } from "./write-xlsx.js";
