export { arabicSpellings } from "./arabic-spellings.js";
export { compareList, type ListAgainstRegister } from "./compare-list.js";
export type { FieldSideBySide } from "./list-conflicts.js";
export {
  LIST_FIELDS,
  type ListCell,
  type ListField,
  type ListPerson,
  type ListRow,
} from "./list-row.js";
export {
  liesInPeriod,
  periodOfRows,
  rowLiesIn,
  widenedPeriod,
  type ListPeriod,
} from "./list-period.js";
export { PLACEMENT_WORDS, SEVERAL_WORDS } from "./list-words.js";
export { admin1Reader } from "./list-places.js";
export {
  comparePeople,
  doublesWithin,
  type PersonMatch,
  type PersonsCompared,
} from "./compare-persons.js";
export {
  registerPersons,
  rowPersons,
  type PersonRecord,
} from "./person-records.js";
export { isSameName } from "./list-names.js";
export type { ListMatch } from "./list-matches.js";
export { unmetDecisions, type ListDecision } from "./list-decisions.js";
