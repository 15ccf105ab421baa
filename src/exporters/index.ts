export {
  exporterOf,
  exportIncidents,
  type ExportedCopy,
  type ExportRequest,
} from "./export-incidents.js";
export { exportManifest, exportManifestSchema } from "./export-manifest.js";
export type {
  Exported,
  ExportedFile,
  Exporter,
  ExportFormat,
  FileKind,
} from "./exporter.js";
export { digesting, digestOfBytes, fileBytes } from "./file-bytes.js";
export {
  knowledgeOf,
  NO_KNOWLEDGE,
  type ExportKnowledge,
} from "./knowledge.js";
export { leftOutCounts } from "./left-out-counts.js";
export {
  bareOrigin,
  originLines,
  shownFilter,
  type ExportOrigin,
} from "./origin.js";
export { EXPORTERS } from "./registry.js";
export { repackZip, stableZip, zipParts } from "./stable-zip.js";
