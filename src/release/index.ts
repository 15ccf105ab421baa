export { countedIncidents, isRefuted, type FiguresRequest } from "./absence.js";
export { isAccused, type ShownActor } from "./accusations.js";
export {
  BATCH_FIELD,
  BATCH_WITHHELD,
  batchOf,
  type BatchIncident,
} from "./batch.js";
export { AUDIENCE_WORDS, AUDIENCES, type Audience } from "./audience.js";
export type { TownOf } from "./coarse-place.js";
export {
  fitForAudience,
  type FitForAudience,
  type ReleaseRequest,
} from "./fit-for-audience.js";
export type { ReleasedIncident } from "./incident-copy.js";
export type { LeftOut, LeftOutReason } from "./left-out.js";
export type { KnownPerson } from "./mask/hidden-names.js";
export {
  WITHHELD_LINK,
  WITHHELD_NAME,
  WITHHELD_NUMBER,
  WITHHELD_PLACE,
  WITHHELD_SOURCE,
} from "./mask/withheld-words.js";
export {
  mergedRecord,
  partnerRecord,
  type GivingOffice,
} from "./partner-record.js";
export {
  PERSON_CLASS_WORDS,
  PERSON_CLASSES,
  RELEASE_POLICIES,
  type NamingRule,
  type PersonClass,
  type ReleasePolicy,
} from "./release-policy.js";
export {
  NO_DECISIONS,
  releaseOf,
  UNDECIDED,
  type FieldRelease,
  type IncidentRelease,
  type PersonRelease,
  type ReleaseState,
} from "./release-state.js";
export {
  isPublished,
  markOfAll,
  reviewMark,
  UNREVIEWED,
  type ReviewMark,
} from "./review-mark.js";
export { sourceClass } from "./source-classes.js";
export {
  COPIED_KINDS,
  copyWithoutMetadata,
  type MediaCopy,
} from "./media/copy-without-metadata.js";
