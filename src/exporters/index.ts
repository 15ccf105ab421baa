export {
  exporterOf,
  exportIncidents,
  type ExportRequest,
} from "./export-incidents.js";
export type {
  Exported,
  Exporter,
  ExportFormat,
  ExportOrigin,
} from "./exporter.js";
export { EXPORTERS } from "./registry.js";
