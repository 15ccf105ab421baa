/** Digits of three scripts: 0-9, ٠-٩, ۰-۹. */
const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9]+/g;

/** Marks that are not seen: direction, joiners, byte order. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What may stand between two groups of one number, unseen marks apart. */
const JOINT = /^[ \u00a0\u202f]?[-\u2010-\u2015.()]{0,2}[ \u00a0\u202f]?$/;

/** Longest gap that is looked at, unseen marks included. */
const LONGEST_GAP = 12;

/** A run of digits, half-open in UTF-16 units of the text. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  /** In ASCII. */
  readonly digits: string;
  /** What joins it to the group before it; null when nothing does. */
  readonly gap: string | null;
}

const ascii = (digits: string) =>
  digits.replace(/[^0-9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Text without marks that nobody sees. */
export const seenText = (text: string): string => text.replace(UNSEEN, "");

function gapBetween(text: string, from: number, to: number): string | null {
  if (to - from > LONGEST_GAP) return null;
  const gap = seenText(text.slice(from, to));
  return JOINT.test(gap) ? gap : null;
}

/** The runs of digits of a text, in order. */
function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const { 0: found, index: start } of text.matchAll(DIGITS)) {
    const before = groups.at(-1);
    const gap = before ? gapBetween(text, before.end, start) : null;
    const end = start + found.length;
    groups.push({ start, end, digits: ascii(found), gap });
  }
  return groups;
}

const isDay = (digits: string) => Number(digits) >= 1 && Number(digits) <= 31;
const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

/** `12-05-2019`, `2019.5.12`, `12-05-19`, and with spaces only a full year. */
function isDate(groups: readonly DigitGroup[], at: number): boolean {
  const [a, b, c] = groups.slice(at, at + 3);
  if (!a || !b || !c || b.gap === null || b.gap !== c.gap) return false;
  if (groups[at + 3]?.gap === c.gap && c.gap !== " ") return false;
  if ([a, b, c].filter(({ digits }) => digits.length <= 2).length < 2) {
    return false;
  }
  if (isYear(a.digits)) return isDay(b.digits) && isDay(c.digits);
  const isShort = c.digits.length === 2 && b.gap !== " " && b.gap !== "";
  return isDay(a.digits) && isDay(b.digits) && (isYear(c.digits) || isShort);
}

/** `33.5138`: two groups and a point, with no further point after them. */
function isDecimal(groups: readonly DigitGroup[], at: number): boolean {
  const isPoint = (index: number) => groups[index]?.gap === ".";
  return isPoint(at + 1) && !isPoint(at) && !isPoint(at + 2);
}

/**
 * Groups that may make one number, dates and decimal fractions taken out of
 * them: neither may lend its digits to a number beside it.
 */
export function joinedGroups(text: string): readonly (readonly DigitGroup[])[] {
  const groups = digitGroups(text);
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at];
    if (group === undefined) break;
    if (group.gap === null) close();
    const taken = isDate(groups, at) ? 3 : isDecimal(groups, at) ? 2 : 0;
    if (taken === 0) run.push(group);
    else close();
    at += Math.max(0, taken - 1);
  }
  close();
  return runs;
}
