import { wordTest, type Word } from "../../text/vocabulary.js";
import { PERSON_NOUNS } from "./lexicon/person-nouns.js";
import { OUTLET_KINDS } from "./lexicon/telling-verbs.js";
import { nameKind } from "./name-lists.js";

const LEAST = 3;

/**
 * Whether a word says to whom somebody spoke and so is no part of his name:
 * `قال سامر الحسن لمراسل الوكالة`, `لوسائل إعلام`, `لـNews`.
 */
export const isAddressee: (word: Word) => boolean = wordTest((key) => {
  if (!key.startsWith("ل") || nameKind(key) !== null) return false;
  const whom = key.slice(1);
  if (/^[a-z]/.test(whom)) return true;
  return (
    whom.length > LEAST &&
    (OUTLET_KINDS.has(whom) || whom === "وسايل" || PERSON_NOUNS.has(whom))
  );
});
