import { TITLES_BY_KEY } from "../lexicon/titles.generated.js";
import { applyRules, NUMBER_RULES, PRONOUN_RULES } from "./ending-rules.js";
import {
  isKnownWord,
  isListedWord,
  isPlaceWord,
  OWN_ARTICLE,
  OWN_LEAD,
} from "./known-words.js";
import { FAMILY_HEADS } from "./word-families.js";

/** The singular of a listed plural or dual of persons. */
function singularOf(word: string): string | undefined {
  const readings = TITLES_BY_KEY.get(word) ?? [];
  const [first] = readings;
  if (first === undefined || first.homograph || first.number === "singular")
    return undefined;
  return first.base.includes(" ") ? undefined : first.base;
}

/** Endings off; the noun of an act and the singular for their other forms. */
function withoutEndings(word: string): string {
  const isForm = FAMILY_HEADS.has(word);
  const bare = (isForm ? null : applyRules(PRONOUN_RULES, word)) ?? word;
  const family = FAMILY_HEADS.get(bare) ?? singularOf(bare) ?? bare;
  const stem = applyRules(NUMBER_RULES, family) ?? family;
  // The plural of a plural's form: جنودهم → جنود → جندي.
  const head = FAMILY_HEADS.get(stem);
  if (head === undefined || head === stem) return stem;
  return applyRules(NUMBER_RULES, head) ?? head;
}

/** Listed as it stands, or once its endings are off. */
function isWord(word: string): boolean {
  return isKnownWord(word) || isKnownWord(withoutEndings(word));
}

const ARTICLE = /^(?:[بك]?ال|لل)(?=..)/;
const PREPOSITION = /^[بلك](?=...)/;

/** A known place stands behind the first letter: لتركيا is in no list of words. */
const isBeforePlace = (word: string) =>
  word.length > 4 && isPlaceWord(word.slice(1)) && !isListedWord(word);

/** A place or name begins like a clitic with the article: بالوع, والد. */
const isOwnLead = (word: string) =>
  OWN_LEAD.test(word) || (!word.startsWith("ال") && isListedWord(word));

/** What stands behind the article; للواء is ل + لواء, not ل + ال + واء. */
function behindArticle(word: string, lead: string): string {
  const rest = word.slice(lead.length);
  const isOne = lead === "لل" && !isWord(rest) && isWord(`ل${rest}`);
  return isOne ? `ل${rest}` : rest;
}

/** Article and preposition off; the bare word where neither is sure. */
function withoutArticle(word: string): string {
  if (OWN_ARTICLE.has(word) || isOwnLead(word)) return word;
  const lead = ARTICLE.exec(word)?.[0];
  if (lead !== undefined) return behindArticle(word, lead);
  if (!PREPOSITION.test(word)) return word;
  const rest = word.slice(1);
  if (isBeforePlace(word)) return rest;
  if (isWord(word)) return word;
  return isWord(rest) || OWN_ARTICLE.has(rest) ? rest : word;
}

/**
 * A folded word without conjunction, preposition and article. و comes off every
 * word that no list knows with it, ف only before a known word.
 *
 * @example
 * withoutClitics("وبالرصاص"); // "رصاص"
 * withoutClitics("وليد"); // "وليد"
 */
export function withoutClitics(key: string): string {
  if (!/^[وف](?=...)/.test(key) || isOwnLead(key)) return withoutArticle(key);
  const rest = key.slice(1);
  const bare = withoutArticle(rest);
  if (ARTICLE.test(rest) || isBeforePlace(key)) return bare;
  if (isWord(key)) return key;
  return key.startsWith("و") || bare !== rest || isWord(rest) ? bare : key;
}

/**
 * The form under which a folded word is found: what its clitics, number, gender,
 * case and person leave, the noun for the verb of an act, the singular for a
 * broken plural. No root is looked for: معتقل is not اعتقال.
 *
 * @param key folded, see `foldKey`
 * @example
 * searchStem("والمسلحين"); // "مسلح"
 */
export function searchStem(key: string): string {
  return withoutEndings(withoutClitics(key));
}
