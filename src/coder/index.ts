export {
  annotateReport,
  LAYERS,
  type Annotation,
  type Layer,
} from "./annotate-report.js";
export type { CoderInput } from "./coder-input.js";
export { codeReport, type CodeOptions } from "./code-report.js";
export { CONTEXTUAL_RULES } from "./contextual-rules.js";
export { ENGINE_VERSION } from "./engine-version.js";
