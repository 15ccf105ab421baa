import { TITLES_BY_KEY } from "../lexicon/titles.generated.js";
import { applyRules, NUMBER_RULES, PRONOUN_RULES } from "./ending-rules.js";
import { isKnownWord, OWN_ARTICLE } from "./known-words.js";
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

/** Article and preposition off; the bare word where neither is sure. */
function withoutArticle(word: string): string {
  if (OWN_ARTICLE.has(word)) return word;
  // Lists hold words without article, but for a few names.
  if (!word.startsWith("ال") && isWord(word)) return word;
  const lead = ARTICLE.exec(word)?.[0];
  if (lead === undefined) {
    const rest = PREPOSITION.test(word) ? word.slice(1) : "";
    return rest !== "" && (isWord(rest) || OWN_ARTICLE.has(rest)) ? rest : word;
  }
  const rest = word.slice(lead.length);
  // للواء is ل + لواء, not ل + ال + واء.
  if (lead === "لل" && !isWord(rest) && isWord(`ل${rest}`)) return `ل${rest}`;
  return rest;
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
  const isJoined = /^[وف](?=...)/.test(key);
  if (!isJoined) return withoutArticle(key);
  if (isWord(key)) return key;
  const rest = key.slice(1);
  const bare = withoutArticle(rest);
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
