export {
  auditOfIncidents,
  auditOfReports,
  type AuditReport,
} from "./audit-report.js";
export { drawSample, type DrawnSample } from "./draw-sample.js";
export {
  AUDIT_WORDS,
  AUDITED_FIELDS,
  incidentVerdictSchema,
  reportVerdictSchema,
  type AuditedField,
  type IncidentVerdict,
  type ReportVerdict,
} from "./verdict.js";
