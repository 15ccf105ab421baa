import { foldText } from "../../../text/folded-text.js";
import { TokenKind, tokenise } from "../../../text/tokens.js";
import { wordFeature } from "../../../text/vocabulary.js";
import { joinBrokenWords } from "../broken-words.js";
import { ARABIC_LETTERS } from "../letters.js";
import { KUNYA_WORDS, DIN_WORDS } from "../lexicon/name-words.js";
import { nameKind } from "../name-lists.js";
import { isPassedOver } from "./passed-over.js";
import { searchStem, withoutClitics } from "./search-stem.js";

/** To be raised whenever the same text gives other terms: indexes are rebuilt. */
export const SEARCH_TERMS_VERSION = 1;

/**
 * The terms of one text, in text order; function words are left out.
 *
 * `start[i]` and `end[i]` are the half-open span, in UTF-16 units of the
 * original, of the word that gave term `i`; one word can give two.
 */
export interface SearchTerms {
  readonly terms: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const NONE: readonly string[] = [];

/** Parts of a name that writers join: عبدالرحمن, ابوسالم, صلاحالدين. */
function nameParts(word: string): readonly string[] | null {
  const [, servant] = /^عبدال(...+)$/.exec(word) ?? [];
  if (servant !== undefined) return ["عبد", servant];
  const [, din] = /^(..+)الدين$/.exec(word) ?? [];
  if (din !== undefined && DIN_WORDS.has(din)) return [din, "دين"];
  const [, kunya = "", rest = ""] = /^(ابو|ابي|ابا)(...+)$/.exec(word) ?? [];
  if (!KUNYA_WORDS.has(kunya)) return null;
  const isName = rest.startsWith("ال") || nameKind(rest) !== null;
  return isName ? ["ابو", searchStem(rest)] : null;
}

/** Terms of a folded word: none, one, or the parts of a joined name. */
function termsOfKey(key: string): readonly string[] {
  if (isPassedOver(key)) return NONE;
  // Accents on Latin letters are left out; the Arabic ones are folded already.
  if (/[a-z\u00c0-\u024f]/.test(key)) {
    const bare = key.normalize("NFD").replace(/[^\p{L}]/gu, "");
    return bare === "" ? NONE : [bare];
  }
  const parts = nameParts(withoutClitics(key));
  if (parts !== null) return parts;
  const stem = searchStem(key);
  return /^اب[وايى]$/.test(stem) ? ["ابو"] : [stem];
}

const termsOfWord = wordFeature(termsOfKey);

/** Digits of a number: `25,000` is 25000, `1.5` two numbers in a row. */
const termsOfNumber = (key: string): readonly string[] =>
  key.replace(/[,٬](?=\d{3}(?!\d))/g, "").split(/\D+/);

/** The terms under which a text is indexed and found. */
export function searchTerms(text: string): SearchTerms {
  const tokens = joinBrokenWords(tokenise(foldText(text, ARABIC_LETTERS)));
  const terms: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kind[at];
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue;
    const word = tokens.words[at];
    if (word === undefined) continue;
    const found =
      kind === TokenKind.word ? termsOfWord(word) : termsOfNumber(word.key);
    for (const term of found) {
      terms.push(term);
      start.push(tokens.start[at] ?? 0);
      end.push(tokens.end[at] ?? 0);
    }
  }
  return { terms, start, end };
}
