export { amountOf, type Amount } from "./fields/amounts.js";
export { isStated } from "./view/actor-values.js";
export type { CountRange } from "./view/casualty-values.js";
export { consistentDecisions } from "./clusters/consistent-decisions.js";
export { decidedPairs, type LinkDecision } from "./clusters/decisions.js";
export {
  explainIncident,
  explainPairs,
  sourcesOfIncident,
  type FieldExplanation,
  type LinkExplanation,
} from "./pairs/explanations.js";
export { readBelief, type Belief } from "./claims/belief.js";
export { foldedWords } from "./fields/folding.js";
export { compareNames, readName } from "./fields/person-names.js";
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
export { withKnownEvents, type KnownWorld } from "./claims/known-events.js";
export { placeOfWords, withKnownPlaces } from "./claims/known-places.js";
export type { MatchWeights } from "./pairs/match-weights.js";
export type {
  OriginalSource,
  SourceSummary,
} from "./sources/original-sources.js";
export type { SourceOptions, SourceRule } from "./sources/source-options.js";
export {
  DEFAULT_SHOWN_RULES,
  viewMembers,
  type ShownField,
  type ShownRules,
  type ViewOptions,
} from "./view/register-view.js";
export { SHOWN_RULES, type ShownRule } from "./view/shown-rules.js";
export {
  explainSources,
  type SourceExplanation,
} from "./sources/explain-sources.js";
export { packSources, type SourceId } from "./sources/pack-sources.js";
export type { RootKind } from "./sources/source-roots.js";
export {
  linkPersons,
  resolvePerson,
  type LinkedPersons,
  type PersonSuggestion,
} from "./people/link-persons.js";
export type { PersonOptions } from "./people/person-graph.js";
export {
  personExplainer,
  type PersonExplainer,
  type PersonExplanation,
} from "./people/explain-persons.js";
export { PERSON_BARRIER_WORDS, THIN_WORDS } from "./people/person-words.js";
export type { PersonReport, ToldPerson } from "./people/told-person.js";
export type { DisappearanceRule } from "./life/disappearance.js";
export { happenedEarlier, type LateIncident } from "./life/happened-earlier.js";
export { lifeOf, type Life, type LifeStep } from "./life/life-of.js";
export type { IncidentsById } from "./life/fate.js";
export { LIFE_NOTE_WORDS, type LifeNote } from "./life/life-note.js";
export { STATE_WORDS } from "./life/life-state.js";
export {
  incidentsById,
  movesOf,
  outcomeMoves,
  type LifeOptions,
} from "./life/outcome-moves.js";
export { bearsName, isListed } from "./people/listing.js";
export {
  registerPlaces,
  resolvePlace,
  type PlaceSuggestion,
  type RegisterPlaces,
} from "./people/register-places.js";
export {
  likelyDuplicates,
  type LikelyDuplicate,
} from "./rows/likely-duplicates.js";
