import type { Tokens } from "../../../text/tokens.js";
import { readCardinal } from "./cardinal.js";
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
import type { Ordinal } from "./ordinal.js";
import { readOrdinal, withHundreds } from "./ordinal.js";
import { looksPlural } from "./plural-nouns.js";
import { USE_BEFORE } from "./use-words.js";

const RANKING: ReadonlySet<NumberWord["part"]> = new Set([
  "tens",
  "hundred",
  "hundreds",
  "scale",
  "dual-scale",
]);

/**
 * Reads definite tens, hundreds and thousands that rank a noun: «الذكرى
 * الثلاثون», «الكتاب المئة والخامس والعشرون». After a plural they count it
 * («الأسرى الثلاثون»).
 */
export function readDefiniteOrdinal(
  tokens: Tokens,
  at: number,
): Ordinal | null {
  const word = NUMBER_WORDS.get(keyAt(tokens, at));
  if (word === undefined || !word.article || !RANKING.has(word.part))
    return null;
  const read = readCardinal(tokens, at);
  if (read === null || !allDefinite(tokens, at, read.to)) return null;
  const { cliticLength } = word;
  const base = { from: at, article: true, cliticLength };
  const tail = ordinalTail(tokens, read.to);
  if (tail !== null && read.value % 100 === 0)
    return {
      ...base,
      to: tail.to,
      value: read.value + tail.value,
      feminine: tail.feminine,
    };
  if (word.conjunction) return null; // a phrase of its own
  if (!followsSingular(tokens, at) || countsNext(tokens, read.to)) return null;
  const { to, value } = read;
  return withHundreds(tokens, { ...base, to, value, feminine: false });
}

/** «والخامس والعشرون» behind «المئة». */
function ordinalTail(tokens: Tokens, at: number): Ordinal | null {
  const apart = isAndApart(tokens, at);
  const from = apart ? at + 1 : at;
  const word = NUMBER_WORDS.get(keyAt(tokens, from));
  if (word?.part !== "ordinal" || !word.article) return null;
  if (word.conjunction === apart || word.preposition !== "") return null;
  return readOrdinal(tokens, from);
}

function allDefinite(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const key = keyAt(tokens, at);
    if (key !== "و" && NUMBER_WORDS.get(key)?.article !== true) return false;
  }
  return true;
}

/** An indefinite singular behind is what the number counts: الثلاثين معتقلاً. */
const countsNext = (tokens: Tokens, at: number) =>
  isWord(tokens, at) && /^[^ا]...*ا$/.test(keyAt(tokens, at));

/**
 * Whether digits behind a glued ال rank the noun before them: «الذكرى الـ75».
 * Numbers that name (الصفحة الـ192, اللواء الـ12) and hours do not rank.
 */
export function ranksNoun(tokens: Tokens, at: number, to: number): boolean {
  if (!isGluedClitic(tokens, at - 1) || to !== at + 1) return false;
  if (!/^ب?ال$/.test(keyAt(tokens, at - 1))) return false;
  if (!/^\d{1,3}$/.test(keyAt(tokens, at))) return false;
  if (
    isWord(tokens, to) &&
    /..ا$|^(?:ساعه|يوم|عام|سنه|شهر|الف|مليون|مليار)$/.test(keyAt(tokens, to))
  )
    return false;
  return followsSingular(tokens, at) && !followsLabel(tokens, at);
}

const TIMES = /^(?:و|ف)?(?:[بل]|ال|بال|لل|وال)*(?:عام|سنه|يوم|ليله|شهر)$/;

function followsLabel(tokens: Tokens, at: number): boolean {
  const noun = nounBefore(tokens, at);
  const key = keyAt(tokens, noun);
  if (/^(?:و|ف)?(?:ب|ل)?(?:ال|ل)ساعه$/.test(key)) return true;
  return USE_BEFORE.has(key) && !TIMES.test(key) && !RANKED.test(key);
}

/** Labels that rank as well as name. */
const RANKED = /(?:جوله|دقيقه|حلقه|موسم|مرحله)$/;

const DEFINITE = /^(?:و|ف)?(?:(?:ب|ك)?ال|لل)(...*)$/;
const NO_NOUN = /^(?:ذي|تي|ذين|لذين|لتين|لتان|لذان|له|ان|ي|ا)$/;

function stemAt(tokens: Tokens, at: number): string | null {
  if (!isWord(tokens, at)) return null;
  const stem = DEFINITE.exec(keyAt(tokens, at))?.[1];
  if (stem === undefined || NO_NOUN.test(stem)) return null;
  return NUMBER_WORDS.has(keyAt(tokens, at)) ? null : stem;
}

const isPlural = (tokens: Tokens, at: number, stem: string) =>
  looksPlural(stem, writtenAt(tokens, at));

/** Nouns that end as adjectives of origin do. */
const NO_ADJECTIVE =
  /^(?:عمليه|قضيه|ضحيه|قريه|سريه|هويه|بلديه|مديريه|جمعيه|مسرحيه|ذكري|اغنيه)$/;

/** The noun behind its adjective: «الذكرى السنوية العشرون» gives الذكرى. */
function nounBefore(tokens: Tokens, at: number): number {
  const last = tokenBefore(tokens, at);
  const stem = stemAt(tokens, last) ?? "";
  const adjective = /..يه?$/.test(stem) && !NO_ADJECTIVE.test(stem);
  return adjective && stemAt(tokens, last - 1) !== null ? last - 1 : last;
}

/** «يومه الستين», «في ذكراها المئة»: periods that a pronoun makes definite. */
const OWN_PERIOD =
  /^(?:و|ف)?[بل]?(?:يوم|عام|شهر|اسبوع|ذكرا|دورت|جلست|نسخت|مرت|سنت|ليلت|موسم|عقد|عيد|اجتماع|موتمر|قرن)(?:ه|ها|هم|هما|نا)$/;

/** Verbs whose object is a quantity: «بلغ العدد الألف», «تجاوز السعر المئة». */
const REACHING =
  /^(?:و|ف)?(?:ي|ت)?(?:بلغت?|تجاوزت?|جاوزت?|ناهزت?|قاربت?|قارب|ناهز|تخطي|تخطت|فاقت?|فوق|لامست?)$/;

function followsReaching(tokens: Tokens, noun: number): boolean {
  return (
    REACHING.test(keyAt(tokens, noun - 1)) ||
    REACHING.test(keyAt(tokens, noun - 2))
  );
}

/** Nouns whose number behind them is their own, whatever they belong to. */
const RANKED_NOUN =
  /^(?:قرن|عام|سنه|يوم|شهر|اسبوع|ذكري|مره|دوره|جلسه|مرتبه|مركز|قمه|جوله)$/;

/** «أعضاء اللجنة العشرون», «دول مجموعة اليورو الـ19»: the first noun counts. */
function belongsToMany(tokens: Tokens, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 2 && isWord(tokens, at); at--) {
    const key = keyAt(tokens, at);
    if (/^(?:و|ف)?(?:[بك]?ال|لل)/.test(key)) return false;
    const stem = key.replace(/^[وف](?=....)/, "").replace(/^[بل](?=...)/, "");
    if (isPlural(tokens, at, key) || isPlural(tokens, at, stem)) return true;
  }
  return false;
}

/** Whether a definite singular noun stands before the number at `at`. */
function followsSingular(tokens: Tokens, at: number): boolean {
  const last = tokenBefore(tokens, at);
  if (isNumber(tokens, last)) return false;
  if (OWN_PERIOD.test(keyAt(tokens, last))) return true;
  const stem = stemAt(tokens, last);
  if (stem === null || isPlural(tokens, last, stem)) return false;
  const noun = nounBefore(tokens, at);
  const head = stemAt(tokens, noun);
  if (head === null || followsReaching(tokens, noun)) return false;
  if (!RANKED_NOUN.test(head) && belongsToMany(tokens, noun)) return false;
  return noun === last || !isPlural(tokens, noun, head);
}
