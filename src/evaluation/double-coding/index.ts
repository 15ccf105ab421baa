export {
  agreementOf,
  type CodersAgreement,
  type FieldAgreement,
} from "./agreement.js";
export { AGREEMENT_FIELDS } from "./agreement-fields.js";
export type { ReportCoding } from "./coding.js";
export { codingDifferences, type CodingDifference } from "./differences.js";
export { coderDrift, type CoderMonth } from "./drift.js";
export { matchReports } from "./matched-reports.js";
