export { amountOf, type Amount } from "./fields/amounts.js";
export { isStated } from "./view/actor-values.js";
export type { CountRange } from "./view/casualty-values.js";
export type { LinkDecision } from "./clusters/decisions.js";
export {
  explainIncident,
  explainPairs,
  sourcesOfIncident,
  type FieldExplanation,
  type LinkExplanation,
} from "./pairs/explanations.js";
export { foldedWords } from "./fields/folding.js";
export {
  linkIncidents,
  viewGroup,
  type LinkOptions,
} from "./link-incidents.js";
export {
  linkIndex,
  type ClaimGroup,
  type LinkIndex,
} from "./clusters/link-index.js";
export type { ClaimName } from "./clusters/report-entry.js";
export {
  keyOfIncident,
  linkableReports,
  type LinkableIncident,
  type LinkablePerson,
  type LinkableReport,
  type ReportHead,
} from "./claims/linkable.js";
export { ESTIMATED_WEIGHTS as DEFAULT_WEIGHTS } from "./pairs/match-weights.generated.js";
export { withKnownPlaces } from "./claims/known-places.js";
export type { MatchWeights } from "./pairs/match-weights.js";
export type {
  OriginalSource,
  SourceOptions,
  SourceRule,
  SourceSummary,
} from "./sources/original-sources.js";
export {
  DEFAULT_SHOWN_RULES,
  type ShownField,
  type ShownRules,
  type ViewOptions,
} from "./view/register-view.js";
export { SHOWN_RULES, type ShownRule } from "./view/shown-rules.js";
export type { RootKind } from "./sources/source-roots.js";
