export {
  auditOfIncidents,
  auditOfReports,
  type AuditReport,
} from "./audit-report.js";
export { drawSample } from "./draw-sample.js";
export {
  AUDIT_WORDS,
  AUDITED_FIELDS,
  incidentVerdictSchema,
  reportVerdictSchema,
  type IncidentVerdict,
  type ReportVerdict,
} from "./verdict.js";
