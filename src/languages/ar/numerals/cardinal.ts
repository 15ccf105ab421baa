import type { Tokens } from "../../../text/tokens.js";
import { readDigits } from "./digits.js";
import { isAcceptedWord, isConstructDual, wordAt } from "./homographs.js";
import { isAndBeforeNumber, isNumber, keyAt } from "./neighbours.js";
import { NUMBER_WORDS, type NumberWord } from "./number-words.js";

/** A cardinal read from its words or digits. */
export interface Cardinal {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly value: number;
  /** Folded letters of clitics before the first word. */
  readonly cliticLength: number;
  readonly words: boolean;
  readonly article: boolean;
}

interface Sum {
  total: number;
  lastScale: number;
  hundreds: number;
  low: number;
  /** Something stands in the group below `lastScale`. */
  open: boolean;
  /** The group was written in digits. */
  digits: boolean;
  ambiguous: boolean;
  /** The last word may still be multiplied or joined to عشر. */
  unitLast: boolean;
  halfUnit: boolean;
}

const empty = (): Sum => ({
  total: 0,
  lastScale: Infinity,
  hundreds: 0,
  low: 0,
  open: false,
  digits: false,
  ambiguous: false,
  unitLast: false,
  halfUnit: false,
});

/**
 * Reads the longest cardinal that begins at token `at`, else null.
 *
 * Follows the written order of Arabic: scales descend and are joined by و,
 * hundreds stand before units, units before tens (مئة وخمسة وعشرون).
 */
export function readCardinal(tokens: Tokens, at: number): Cardinal | null {
  const sum = empty();
  let to = at;
  let cliticLength = 0;
  let article = false;
  let words = false;
  let complete = { to: at, value: 0 };
  for (let next = at; ; next = to) {
    const first = next === at;
    const step = isNumber(tokens, next)
      ? addDigits(sum, tokens, next, first, false)
      : isAndBeforeNumber(tokens, next) && !first
        ? addDigits(sum, tokens, next + 1, first, true)
        : addWord(sum, tokens, next, first);
    if (step === 0) break;
    if (first) {
      const word = wordAt(tokens, at);
      cliticLength = word?.cliticLength ?? 0;
      article = word?.article ?? false;
      words = word !== undefined;
    }
    to = step;
    if (!sum.halfUnit) complete = { to, value: valueOf(sum) };
  }
  if (complete.to === at) return null;
  return { from: at, ...complete, cliticLength, words, article };
}

const valueOf = (sum: Sum) => sum.total + sum.hundreds + sum.low;

/** Adds digits; returns the token after them, or 0 where they do not fit. */
function addDigits(
  sum: Sum,
  tokens: Tokens,
  at: number,
  first: boolean,
  conjunction: boolean,
): number {
  const digits = readDigits(keyAt(tokens, at));
  if (digits === null) return 0;
  if (!first) {
    if (!conjunction || sum.halfUnit || sum.digits || sum.low > 0) return 0;
    const room = sum.hundreds > 0 ? 100 : sum.lastScale;
    if (sum.hundreds === 0 && sum.total === 0) return 0;
    if (digits.value >= room || !Number.isInteger(digits.value)) return 0;
  }
  sum.low = digits.value;
  sum.open = true;
  sum.digits = true;
  sum.ambiguous = digits.ambiguous;
  sum.unitLast = first && Number.isInteger(digits.value) && digits.value < 10;
  return at + 1;
}

function addWord(sum: Sum, tokens: Tokens, at: number, first: boolean): number {
  const word = wordAt(tokens, at);
  if (word === undefined || word.part === "ordinal") return 0;
  if (!first && word.preposition !== "") return 0;
  if (!isAcceptedWord(tokens, at, word, first)) return 0;
  const joined = first || word.conjunction;
  const dual = joined && isConstructDual(tokens, at, word);
  const part = dual ? { ...word, part: "dual-scale" as const } : word;
  if (!addPart(sum, part, joined, first)) return 0;
  return addHalf(sum, tokens, at + 1);
}

/** مليون ونصف, مليون ونصف المليون: half of the last scale on top. */
function addHalf(sum: Sum, tokens: Tokens, at: number): number {
  if (sum.open || keyAt(tokens, at) !== "ونصف") return at;
  sum.total += sum.lastScale / 2;
  sum.open = true;
  sum.digits = true;
  const scale = NUMBER_WORDS.get(keyAt(tokens, at + 1));
  return scale?.part === "scale" && scale.article ? at + 2 : at + 1;
}

function addPart(
  sum: Sum,
  word: NumberWord,
  joined: boolean,
  first: boolean,
): boolean {
  const mayFollow = first || (joined && !sum.halfUnit && !sum.digits);
  const room = first || sum.hundreds > 0 || sum.total > 0;
  switch (word.part) {
    case "zero":
      if (!first) return false;
      return setLow(sum, 0, false);
    case "unit":
    case "half-unit":
      if (!mayFollow || sum.low > 0 || !room) return false;
      sum.halfUnit = word.part === "half-unit";
      return setLow(sum, word.value, true);
    case "ten":
      if (!joined && sum.unitLast && sum.low < 10 && !sum.digits)
        return setLow(sum, sum.low + 10, false);
      if (!mayFollow || sum.low > 0 || !room) return false;
      return setLow(sum, 10, false);
    case "tens":
      if (first || (joined && sum.low === 0 && room && !sum.digits))
        return setLow(sum, word.value, false);
      if (!joined || !sum.unitLast || sum.digits) return false;
      return setLow(sum, sum.low + word.value, false);
    case "teen":
      if (!mayFollow || sum.low > 0 || !room) return false;
      return setLow(sum, word.value, false);
    case "hundred":
    case "hundreds":
      return addHundreds(sum, word, first, joined);
    default:
      return addScale(sum, word, first, joined);
  }
}

function setLow(sum: Sum, low: number, unitLast: boolean): boolean {
  if (sum.low !== low && !unitLast) sum.halfUnit = false;
  sum.low = low;
  sum.open = true;
  sum.unitLast = unitLast;
  return true;
}

function addHundreds(
  sum: Sum,
  word: NumberWord,
  first: boolean,
  joined: boolean,
): boolean {
  const multiplied =
    !first &&
    !word.conjunction &&
    word.part === "hundred" &&
    sum.unitLast &&
    !sum.halfUnit &&
    sum.low > 2 &&
    sum.low < 10 &&
    sum.hundreds === 0;
  if (multiplied) sum.hundreds = sum.low * 100;
  else if (joined && !sum.open && (first || sum.total > 0))
    sum.hundreds = word.value;
  else return false;
  sum.low = 0;
  sum.open = true;
  sum.digits = false;
  sum.unitLast = false;
  return true;
}

function addScale(
  sum: Sum,
  word: NumberWord,
  first: boolean,
  joined: boolean,
): boolean {
  const { value } = word;
  if (sum.halfUnit || value >= sum.lastScale) return false;
  if (!first && !word.conjunction && sum.open) {
    if (word.part === "dual-scale") return false;
    let group = sum.hundreds + sum.low;
    if (group === 0) return false;
    if (sum.ambiguous && value >= 1e6) group /= 1000;
    sum.total += Math.round(group * value);
  } else if (joined && !sum.open && (first || sum.total > 0))
    sum.total += word.part === "dual-scale" ? 2 * value : value;
  else return false;
  sum.lastScale = value;
  sum.hundreds = 0;
  sum.low = 0;
  sum.open = false;
  sum.digits = false;
  sum.ambiguous = false;
  sum.unitLast = false;
  return true;
}
