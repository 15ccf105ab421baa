export { amountOf, type Amount } from "./amounts.js";
export { isStated } from "./actor-values.js";
export type { CountRange } from "./casualty-values.js";
export type { LinkDecision } from "./decisions.js";
export {
  explainIncident,
  explainPairs,
  sourcesOfIncident,
  type FieldExplanation,
  type LinkExplanation,
} from "./explanations.js";
export { foldedWords } from "./folding.js";
export { linkIncidents, type LinkOptions } from "./link-incidents.js";
export {
  keyOfIncident,
  linkableReports,
  type LinkableIncident,
  type LinkablePerson,
  type LinkableReport,
  type ReportHead,
} from "./linkable.js";
export { ESTIMATED_WEIGHTS as DEFAULT_WEIGHTS } from "./match-weights.generated.js";
export type { MatchWeights } from "./match-weights.js";
export type {
  OriginalSource,
  SourceOptions,
  SourceRule,
  SourceSummary,
} from "./original-sources.js";
export {
  DEFAULT_SHOWN_RULES,
  type ShownField,
  type ShownRules,
  type ViewOptions,
} from "./register-view.js";
export { SHOWN_RULES, type ShownRule } from "./shown-rules.js";
export type { RootKind } from "./source-roots.js";
