export type {
  CheckedCitation,
  CitedReport,
  SentenceSpan,
} from "./cited-span.js";
export { missingWords } from "./cited-words.js";
export {
  checkedShare,
  mergeCitationChecks,
  type CheckedEvidence,
  type CitationCheck,
  type CitationFailure,
  type CitationReaders,
  type CitedClaims,
} from "./citation-check.js";
export { checkCitations } from "./citations.js";
export {
  actorIdsOfGold,
  actorIdsOfTable,
  evaluateDirectory,
  type Evaluation,
  type EvaluationInput,
} from "./evaluate.js";
export {
  checkFigures,
  checkFloors,
  figuresOf,
  NO_FLOORS,
  repinFloors,
  type Figures,
  type FloorCheck,
  type FloorIssue,
  type Floors,
  type Repinning,
  type SetFigures,
} from "./floors.js";
export { pairIncidents, type IncidentPair } from "./incident-pairing.js";
export { foldName, sameName } from "./name-similarity.js";
export type { ScoreReport } from "./score-report.js";
export { scoreReports, type ScoringInput } from "./score-reports.js";
export type {
  GoldLink,
  RegisterIncident,
  ScoredIncident,
  ScoredReport,
} from "./scored-record.js";
export { scorePage, type PageGold, type PageScore } from "./page-scores.js";
