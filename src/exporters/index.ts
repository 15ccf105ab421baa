export { type NamePolicy } from "./audience.js";
export {
  exporterOf,
  exportIncidents,
  type ExportRequest,
} from "./export-incidents.js";
export {
  UNREVIEWED,
  type Audience,
  type Exported,
  type ExportedIncident,
  type Exporter,
  type ExportFormat,
  type ExportOrigin,
  type LeftOut,
  type LeftOutReason,
} from "./exporter.js";
export { WITHHELD_NAME, WITHHELD_SOURCE } from "./mask-names.js";
export { EXPORTERS } from "./registry.js";
