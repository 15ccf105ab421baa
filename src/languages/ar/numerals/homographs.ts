import type { Tokens } from "../../../text/tokens.js";
import {
  isAndApart,
  isGluedClitic,
  isNumber,
  isWord,
  keyAt,
  tokenBefore,
  writtenAt,
} from "./neighbours.js";
import { NUMBER_WORDS, type NumberWord } from "./number-words.js";

const NAME_HEADS = new Set(
  "ال ابو ابي ابا ام بني ابن بير باب تل جبل وادي عين خربه دير".split(" "),
);
const SHORT_UNITS = new Set("ثلاث اربع خمس ست سبع ثمان تسع عشر".split(" "));
const WATER_OR_DEAD = new Set("ميه ميتان ميتين ميتا ميتي".split(" "));
const EVERY_OR_NO = new Set("كل وكل اي ولا لا بكل لكل".split(" "));
const SHADDA = "\u0651";
const TANWIN = "\u064b";

/** The word of number at `at`; وأحد with its hamza is و + أحد, not واحد. */
export function wordAt(tokens: Tokens, at: number): NumberWord | undefined {
  const word = NUMBER_WORDS.get(keyAt(tokens, at));
  if (!word || word.cliticLength > 0 || !/^واحدا?$/.test(word.stem))
    return word;
  if (!AND_ONE_OF.test(writtenAt(tokens, at))) return word;
  return { ...word, part: "half-unit", conjunction: true, cliticLength: 1 };
}

const AND_ONE_OF = /^و[\u064b-\u0652]*أ/;

const hasScaleAfter = (tokens: Tokens, at: number) => {
  const to = isAndApart(tokens, at + 1) ? at + 2 : at + 1;
  const next = NUMBER_WORDS.get(keyAt(tokens, to));
  return (
    next !== undefined && next.part !== "ordinal" && next.preposition === ""
  );
};

/**
 * Whether a word that looks like a number is one here.
 *
 * Guards وأحد against واحد, the lady (ست), the lion and Beersheba (السبع), dialect
 * water and the dead (مية, ميتين), the verb ألّف, the husband (زوج) and the verb
 * دسّه.
 */
export function isAcceptedWord(
  tokens: Tokens,
  at: number,
  word: NumberWord,
  first: boolean,
): boolean {
  const { stem, article } = word;
  if (word.part === "half-unit") return true;
  if (stem === "واحد" || stem === "واحده" || stem === "واحدا")
    return isOne(tokens, at, word, first);
  if (WATER_OR_DEAD.has(stem)) return isHundred(tokens, at, first);
  if (stem === "زوج")
    return first && word.cliticLength === 0 && isTwo(tokens, at);
  if (word.part === "dozen" && first) return isDozen(tokens, at, stem);
  if (!first) return true;
  if (stem === "صفر") return !/شهر$/.test(keyAt(tokens, at - 1));
  if (stem === "اثنين" && article) return isTheTwo(tokens, at);
  if (stem === "الف" && !hasScaleAfter(tokens, at))
    return isThousand(tokens, at);
  if (word.part !== "unit" && word.part !== "ten") return true;
  const before = keyAt(tokens, tokenBefore(tokens, at));
  if (NAME_HEADS.has(before)) return hasScaleAfter(tokens, at);
  if (!SHORT_UNITS.has(stem)) return true;
  if (article) return /^(?:ال|لل|ذ[ويا]ت?$)/.test(before);
  if (stem !== "ست") return true;
  return !keyAt(tokens, at + 1).startsWith("ال") && !isVocative(before);
}

/** «واحدة من أكبر المدن» picks out, it does not count. */
const ELATIVE = /^ا(?:[^ل]..|هم|شد|عز|قل)$/;

/** يا ست, السيدة ست: the lady, not six. */
const isVocative = (before: string) => /^(?:يا|السيده)$/.test(before);

function isOne(
  tokens: Tokens,
  at: number,
  word: NumberWord,
  first: boolean,
): boolean {
  if (!first || word.article) return true;
  const next = keyAt(tokens, at + 1);
  if (next === "تلو" || keyAt(tokens, at - 1) === "صفا") return false;
  if (next === "من" && ELATIVE.test(keyAt(tokens, at + 2))) return false;
  return !EVERY_OR_NO.has(keyAt(tokens, at - 1));
}

const HUNDRED_MARK = /ئ|م\u0650/;

function isHundred(tokens: Tokens, at: number, first: boolean): boolean {
  if (!first || HUNDRED_MARK.test(writtenAt(tokens, at))) return true;
  return hasScaleAfter(tokens, at);
}

/** زوج is two only in the Maghreb: before a scale or ديال. */
function isTwo(tokens: Tokens, at: number): boolean {
  const next = keyAt(tokens, at + 1);
  const part = NUMBER_WORDS.get(next)?.part;
  return part === "scale" || next === "ديال" || next === "د";
}

/** A bare plural (دزينات) tells no number; دسته without ة is a verb. */
function isDozen(tokens: Tokens, at: number, stem: string): boolean {
  if (stem.endsWith("ه")) return writtenAt(tokens, at).endsWith("ة");
  return /ت(?:ان|ين|ي)$/.test(stem);
}

/** الاثنين is Monday unless a definite dual stands before it. */
function isTheTwo(tokens: Tokens, at: number): boolean {
  const before = keyAt(tokens, at - 1);
  return before.length > 4 && /^(?:ال|لل).*(?:ين|ان)$/.test(before);
}

function isThousand(tokens: Tokens, at: number): boolean {
  if (writtenAt(tokens, at).includes(SHADDA)) return false;
  const before = at - 1;
  if (isNumber(tokens, before) || isGluedClitic(tokens, before)) return true;
  return isWord(tokens, at + 1) && !/..ا$/.test(keyAt(tokens, at + 1));
}

const MAYBE_DUAL = new Set(["الفا", "مليونا", "مليارا"]);

/** ألفا جندي is two thousand; خمسون ألفا is not. */
export function isConstructDual(
  tokens: Tokens,
  at: number,
  word: NumberWord,
): boolean {
  if (!MAYBE_DUAL.has(word.stem) || writtenAt(tokens, at).includes(TANWIN))
    return false;
  return isWord(tokens, at + 1) && !/..ا$/.test(keyAt(tokens, at + 1));
}
