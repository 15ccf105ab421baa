import type { NumberWord } from "./number-words.js";

/** A number being put together, group by group. */
export interface Sum {
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

/** Nothing read yet. */
export const empty = (): Sum => ({
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

/** What has been put together so far. */
export const valueOf = (sum: Sum) => sum.total + sum.hundreds + sum.low;

/**
 * Adds a word of number where the written order allows it.
 *
 * @param joined it stands first or behind و
 */
export function addPart(
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
    case "dozen":
      return addDozen(sum, word.value, first, joined);
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

/** دزينة is twelve, «3 دزينات» three times twelve. */
function addDozen(
  sum: Sum,
  value: number,
  first: boolean,
  joined: boolean,
): boolean {
  if (joined && sum.low === 0) return setLow(sum, value, false);
  if (first || joined || sum.halfUnit || sum.low === 0 || value !== 12)
    return false;
  sum.digits = false;
  return setLow(sum, sum.low * value, false);
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
