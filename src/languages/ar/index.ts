/**
 * Arabic news read into tokens, numbers, dates, names and cue words; works
 * without country packs.
 *
 * Offsets are UTF-16 units of the original text, spans half-open; token
 * numbers are those of the {@link TextView} or tokens passed in.
 *
 * @packageDocumentation
 */
export { analyseWord, sameWord, withoutArticle } from "./clitics.js";
export {
  DATE_RULES,
  inferPublished,
  readDates,
  type CalendarEvent,
  type DateMention,
  type Era,
} from "./dates/index.js";
export {
  CUE_FILES,
  CUE_TABLE,
  type Act,
  type Cue,
  type CueFile,
} from "./events/index.js";
export {
  classifyLines,
  type Line,
  type LineKind,
} from "./furniture/classify-lines.js";
export { ARABIC_LETTERS, foldKey } from "./letters.js";
export { PERSON_NOUNS, type PersonNoun } from "./lexicon/person-nouns.js";
export { WEAPON_TABLE, type ShownWeapon } from "./lexicon/weapons.js";
export {
  NUMBER_RULES,
  readNumbers,
  type NumberMention,
} from "./numerals/index.js";
export { readName, type NameMention } from "./read-names.js";
export { ARABIC_SENTENCE_MARKS } from "./sentence-marks.js";
export { isWord, textOf, viewText, wordsOf, type TextView } from "./view.js";
