export { DOUBT_CODES, DOUBT_WORDS, type DoubtCode } from "./doubt.js";
export type { FigureQuestion } from "./effect.js";
export { linkChance } from "./chances.js";
export { foldOf } from "./folded.js";
export { impactOf, type ImpactReason } from "./impact.js";
export { linkSources, nearMissDoubts, weakLinkDoubts } from "./link-doubts.js";
export {
  isAsked,
  reviewQueue,
  type Insight,
  type QueueItem,
  type QueueQuestion,
  type ReviewQueue,
} from "./review-queue.js";
