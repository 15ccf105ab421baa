export {
  identify,
  type Arrival,
  type ArrivalCapture,
  type ArrivedReport,
} from "./arrival.js";
export {
  claimSetOf,
  type ClaimLine,
  type ClaimSet,
  type VersionOfReport,
} from "./claim-set.js";
export {
  currentReadings,
  type CurrentReading,
  type KeyedRecord,
} from "./current-readings.js";
export type { DecisionRequest } from "./decisions/complete-decision.js";
export {
  appendDecisions,
  applyDecisions,
  decide,
  refreshDecisions,
} from "./decisions/decide.js";
export {
  linkingDecisions,
  type LinkingDecision,
} from "./decisions/claim-effects.js";
export {
  admittedUnread,
  admittedVersions,
  heldVersions,
  versionPlace,
  type AdmittedVersion,
  type HeldVersion,
} from "./holds.js";
export { incidentVersion } from "./decisions/incident-version.js";
export {
  decisionConflicts,
  listDecisions,
  type ListedDecision,
} from "./decisions/list-decisions.js";
export { rebuildDecisions } from "./decisions/rebuild.js";
export {
  staleDecisions,
  type StaleDecision,
} from "./decisions/stale-decisions.js";
export {
  EvidenceFault,
  type EvidenceTrouble,
} from "./evidence/evidence-fault.js";
export { openEvidence, type EvidenceStore } from "./evidence/evidence-store.js";
export {
  orphanPacks,
  removeOrphans,
  type OrphanPack,
} from "./evidence/orphan-packs.js";
export {
  cursorOf,
  findIncidents,
  resolveIncident,
  type IncidentCursor,
  type IncidentQuery,
} from "./find-incidents.js";
export {
  askedOnce,
  NOBODY,
  type PassphraseSource,
} from "./keys/passphrase-source.js";
export { KEY_BYTES, type RegisterKeys } from "./keys/subkeys.js";
export { unwrap, wrap } from "./keys/wrap.js";
export {
  linkRegister,
  noteChanged,
  relinkRegister,
  type Linker,
  type ReadDecisions,
} from "./link-register.js";
export {
  EVIDENCE_FOLDER,
  KEY_FILE,
  REGISTER_FILE,
  registerPlace,
  VAULT_FILE,
  type RegisterPlace,
} from "./location.js";
export { acceptEntries, type AcceptedLog } from "./log/accept-entries.js";
export { appendEntry, type LogWriter } from "./log/append-entry.js";
export { rewrapDevice } from "./log/device.js";
export { headLines, logHeads, type LogHead } from "./log/heads.js";
export { logWriter } from "./log/log-writer.js";
export { verifyLog, type LogReport } from "./log/verify-log.js";
export {
  STORE_MESSAGES,
  StoreError,
  storeMessage,
  type StoreCode,
} from "./messages.js";
export {
  inTransaction,
  openRegister,
  type OpenOptions,
  type Protection,
  type Register,
  type Store,
} from "./open-register.js";
export { memberReports, type MemberReport } from "./report-texts.js";
export { registerSize, TABLES, type RegisterSize } from "./register-size.js";
export { codersOf } from "./coders.js";
export { storeReports, type Acknowledged } from "./store-reports.js";
