export {
  checkDecisions,
  pairsOf,
  type LinkDecision,
} from "../clusters/decisions.js";
export {
  clusterComponent,
  type GrownGroup,
  type PairMemory,
} from "../clusters/component-clusters.js";
export { unsettledNeighbours } from "../clusters/unsettled-groups.js";
export { copiedPairs } from "../clusters/copied-pairs.js";
export {
  decidedClaims,
  type DecidedClaims,
} from "../clusters/decided-claims.js";
export { LINKED } from "../clusters/pair-graph.js";
export { scorePair } from "../pairs/pair-scores.js";
export { compareClaimNames, type ClaimName } from "../clusters/report-entry.js";
export {
  isTellingPair,
  matchReports,
  type SlotPair,
} from "../clusters/report-pairs.js";
export { MOST_CLAIMS } from "../copies/marked-claims.js";
export { textComparison } from "../copies/text-comparison.js";
export { claimText, readClaimText } from "./claim-text.js";
export {
  fileReport,
  type FiledClaim,
  type FiledReport,
} from "./filed-claim.js";
export { meetingFinder } from "./meeting-finder.js";
export {
  keyReach,
  meetingKeys,
  NAME_REACH_DAYS,
  reachOf,
  standingOf,
  type KeyReach,
  type Reach,
} from "./reach.js";
export { incidentIds } from "../clusters/incident-ids.js";
export { consistentDecisions } from "../clusters/consistent-decisions.js";
