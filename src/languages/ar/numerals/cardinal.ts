import type { Tokens } from "../../../text/tokens.js";
import { readDigits } from "./digits.js";
import { readGrouped } from "./grouped-digits.js";
import { isAcceptedWord, isConstructDual, wordAt } from "./homographs.js";
import {
  isAndApart,
  isAndBeforeNumber,
  isNumber,
  isWord,
  keyAt,
} from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { isPluralFraction, readPart } from "./parts.js";
import { addPart, empty, type Sum, valueOf } from "./sum.js";

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

/**
 * Reads the longest cardinal that begins at token `at`, else null.
 *
 * Follows the written order of Arabic: scales descend and are joined by و,
 * hundreds stand before units, units before tens (مئة وخمسة وعشرون). A و apart
 * from its word joins as a glued one does. A decimal (خمسة فاصلة ستة) or a part
 * (خمسة وربع) may follow.
 */
export function readCardinal(tokens: Tokens, at: number): Cardinal | null {
  const whole = readWhole(tokens, at, true);
  if (whole === null) return null;
  return withDecimals(tokens, whole) ?? withPart(tokens, whole) ?? whole;
}

function readWhole(
  tokens: Tokens,
  at: number,
  scales: boolean,
): Cardinal | null {
  const sum = empty();
  let to = at;
  let cliticLength = 0;
  let article = false;
  let words = false;
  let complete = { to: at, value: 0 };
  let scaled = complete;
  for (let next = at; ; next = to) {
    const first = next === at;
    if (!scales && isScale(tokens, next)) break;
    const step = addNext(sum, tokens, next, first);
    if (step === 0) break;
    if (first) {
      const word = wordAt(tokens, at);
      cliticLength = word?.cliticLength ?? 0;
      article = word?.article ?? false;
      words = word !== undefined;
    }
    to = step;
    if (!sum.halfUnit) complete = { to, value: valueOf(sum) };
    if (!sum.open) scaled = complete;
  }
  if (beginsNext(sum, tokens, complete.to)) complete = scaled;
  if (complete.to === at) return null;
  return {
    from: at,
    to: complete.to,
    value: complete.value,
    cliticLength,
    words,
    article,
  };
}

/** «ألفين وثلاثة آلاف»: what was joined belongs to a second number. */
function beginsNext(sum: Sum, tokens: Tokens, to: number): boolean {
  const scale = NUMBER_WORDS.get(keyAt(tokens, to));
  if (scale?.part !== "scale" || scale.cliticLength > 0) return false;
  return sum.open && sum.total > 0 && scale.value >= sum.lastScale;
}

/** Adds the number, or و and the number, at `at`; 0 where none fits. */
function addNext(sum: Sum, tokens: Tokens, at: number, first: boolean): number {
  if (isNumber(tokens, at)) return addDigits(sum, tokens, at, first, false);
  if (first) return addWord(sum, tokens, at, first, false);
  if (isAndBeforeNumber(tokens, at))
    return addDigits(sum, tokens, at + 1, first, true);
  if (isAndApart(tokens, at)) return addWord(sum, tokens, at + 1, first, true);
  return addWord(sum, tokens, at, first, false);
}

/** Adds digits; returns the token after them, or 0 where they do not fit. */
function addDigits(
  sum: Sum,
  tokens: Tokens,
  at: number,
  first: boolean,
  conjunction: boolean,
): number {
  const grouped = first ? readGrouped(tokens, at) : null;
  const digits = grouped ?? readDigits(keyAt(tokens, at));
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
  return grouped?.to ?? at + 1;
}

function addWord(
  sum: Sum,
  tokens: Tokens,
  at: number,
  first: boolean,
  apart: boolean,
): number {
  const read = wordAt(tokens, at);
  if (read === undefined || read.part === "ordinal") return 0;
  if (!first && read.preposition !== "") return 0;
  if (apart && read.conjunction) return 0;
  const word = apart ? { ...read, conjunction: true } : read;
  if (!isAcceptedWord(tokens, at, word, first)) return 0;
  if (!first && word.part === "unit" && isPluralFraction(tokens, at + 1))
    return 0;
  const joined = first || word.conjunction;
  const dual = joined && isConstructDual(tokens, at, word);
  const part = dual ? { ...word, part: "dual-scale" as const } : word;
  if (!addPart(sum, part, joined, first)) return 0;
  return addHalf(sum, tokens, at + 1);
}

/** مليون ونصف, مليون ونصف المليون, مليون ونصف مليون: a part of the last scale on top. */
function addHalf(sum: Sum, tokens: Tokens, at: number): number {
  if (sum.open) return at;
  const part = readPart(tokens, at);
  if (part === null || part.plural) return at;
  const scale = NUMBER_WORDS.get(keyAt(tokens, part.to));
  const same = scale?.value === sum.lastScale && scale.cliticLength === 0;
  const named = scale?.part === "scale" && (scale.article || same);
  if (!named && keyAt(tokens, part.to).startsWith("ال")) return at;
  sum.total += Math.round(sum.lastScale * part.value);
  sum.open = true;
  sum.digits = true;
  return named ? part.to + 1 : part.to;
}

const isScale = (tokens: Tokens, at: number) =>
  NUMBER_WORDS.get(keyAt(tokens, at))?.part === "scale";

const POINT = "فاصله";

/** «خمسة فاصلة خمسة», «5 فاصلة 3 مليون». */
function withDecimals(tokens: Tokens, whole: Cardinal): Cardinal | null {
  if (keyAt(tokens, whole.to) !== POINT || !Number.isInteger(whole.value))
    return null;
  let at = whole.to + 1;
  let zeros = "";
  for (; keyAt(tokens, at) === "صفر"; at++) zeros += "0";
  const after = readWhole(tokens, at, false);
  if (after !== null && (after.value >= 1000 || after.cliticLength > 0))
    return null;
  if (after === null && zeros === "") return null;
  const written = isNumber(tokens, at) ? keyAt(tokens, at) : after?.value;
  const value = Number(`${whole.value}.${zeros}${written ?? ""}`);
  return Number.isNaN(value)
    ? null
    : timesScale(tokens, { ...whole, to: after?.to ?? at, value });
}

/** «خمسة وربع», «عشرون وثلاثة أخماس», «3 ونصف مليون». */
function withPart(tokens: Tokens, whole: Cardinal): Cardinal | null {
  const part = readPart(tokens, whole.to);
  if (part === null || !Number.isInteger(whole.value)) return null;
  if (!part.plural && isScaleBefore(tokens, whole.to)) return null;
  if (HOUR.test(keyAt(tokens, whole.from - 1))) return null;
  const next = keyAt(tokens, part.to);
  if (isWord(tokens, part.to) && next.startsWith("ال")) return null;
  const value = whole.value + part.value;
  return timesScale(tokens, { ...whole, to: part.to, value });
}

const HOUR = /^(?:و|ب|ل)?(?:ال)?ساعه$/;

const isScaleBefore = (tokens: Tokens, at: number) => isScale(tokens, at - 1);

function timesScale(tokens: Tokens, read: Cardinal): Cardinal {
  const scale = NUMBER_WORDS.get(keyAt(tokens, read.to));
  if (scale?.part !== "scale" || scale.cliticLength > 0) return read;
  const value = Math.round(read.value * scale.value);
  return { ...read, to: read.to + 1, value };
}
