/**
 * One report in, its incidents, period figures and people out, each value with
 * its citation. The packs arrive as an argument; nothing is read or fetched.
 *
 * @packageDocumentation
 */
export {
  annotateReport,
  LAYERS,
  type Annotation,
  type Layer,
} from "./annotate-report.js";
export { codeReport, type CodedLine, type CodeOptions } from "./code-report.js";
export type { CoderInput } from "./coder-input.js";
export { CONTEXTUAL_RULES } from "./contextual-rules.js";
export { ENGINE_VERSION } from "./engine-version.js";
export type {
  DropReason,
  FrameFate,
  FrameTrace,
  TriggerTrace,
} from "./trace.js";
