import { announcesPhone } from "../../languages/ar/chats/phone-words.js";
import { wholeLength } from "./calling-codes.js";
import { joinedGroups, seenText, type DigitGroup } from "./digit-groups.js";
import { linkSpans } from "./link-spans.js";

/** A phone number as it stands in a text. */
export interface PhoneSpan {
  /** Half-open, UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** `+` or a national zero, then ASCII digits. */
  readonly number: string;
}

type Length = readonly [fewest: number, most: number];

/** A national number with its zero: Lebanon has 8 to 9, Egypt and Iraq 11. */
const NATIONAL: Length = [9, 11];
/** A number in international form whose calling code is not known. */
const UNKNOWN: Length = [10, 15];
/** A number that words announce: a town's own numbers have six. */
const ANNOUNCED: Length = [6, 15];

const FOREIGN_WORD =
  /(?:phone|tel|mobile|mob|whatsapp|fax|call|\u260e\ufe0f?|\ud83d[\udcde\udcf1\udcf2])[.:]?\s{0,2}[:=]?\s{0,2}[(]?[+]?$/iu;

interface Around {
  readonly text: string;
  readonly run: readonly DigitGroup[];
}

/** Whether a joined group after a full number is a figure: «… 12 شهيداً». */
function isFigure({ text }: Around, group: DigitGroup): boolean {
  const after = seenText(text.slice(group.end, group.end + 6));
  return (
    group.digits.length <= 3 && group.gap === " " && /^ \p{L}/u.test(after)
  );
}

/** Four, three, two, two: how Turkish numbers are written. */
const isWhole = (groups: readonly DigitGroup[]) =>
  groups.map(({ digits }) => digits.length).join() === "4,3,2,2";

/** The groups from one on that make a number of the length, or null. */
function taken(
  around: Around,
  at: number,
  [fewest, most]: Length,
): readonly DigitGroup[] | null {
  let total = 0;
  let found: readonly DigitGroup[] | null = null;
  for (let end = at; end < around.run.length; end += 1) {
    const group = around.run[end];
    if (group === undefined) break;
    total += group.digits.length;
    if (total > most) break;
    if (end > at && group.digits.length === 1 && found !== null) break;
    const groups = around.run.slice(at, end + 1);
    if (found !== null && isFigure(around, group) && !isWhole(groups)) break;
    if (total >= fewest) found = groups;
  }
  return found;
}

const digitsOf = (groups: readonly DigitGroup[]) =>
  groups.map(({ digits }) => digits).join("");

/** Digits alone that no figure has: a mobile number without its zero. */
function isBareMobile(digits: string): boolean {
  if (/0{5}$/.test(digits)) return false;
  if (/^[579]\d{8,9}$/.test(digits)) return true;
  const length = /^[29]/.test(digits) ? wholeLength(digits) : null;
  const isLong = digits.length >= 11 && digits.length <= 13;
  return (
    isLong &&
    length !== null &&
    digits.length >= length[0] &&
    digits.length <= length[1]
  );
}

interface Found {
  readonly groups: readonly DigitGroup[];
  readonly number: string;
}

/** A number in international form, `00` for `+` if so written. */
function international(around: Around, at: number): Found | null {
  const { text, run } = around;
  const first = run[at];
  if (first === undefined) return null;
  const before = seenText(
    text.slice(Math.max(0, first.start - 4), first.start),
  );
  const isPlus = /\+[ (]?$/.test(before);
  const all = digitsOf(run.slice(at, at + 8));
  const zeros = !isPlus && /^00[1-9]/.test(all) ? 2 : 0;
  if (!isPlus && zeros === 0) return null;
  const [fewest, most] = wholeLength(all.slice(zeros)) ?? UNKNOWN;
  // A plus says more than a table of lengths does.
  const groups =
    taken(around, at, [fewest + zeros, most + zeros]) ??
    (isPlus ? taken(around, at, UNKNOWN) : null);
  if (groups === null) return null;
  return { groups, number: `+${digitsOf(groups).slice(zeros)}` };
}

function numberAt(around: Around, at: number): Found | null {
  const { text, run } = around;
  const first = run[at];
  if (first === undefined) return null;
  const abroad = international(around, at);
  if (abroad !== null) return abroad;
  if (/^0[1-9]/.test(first.digits)) {
    const groups = taken(around, at, NATIONAL);
    if (groups !== null) return { groups, number: digitsOf(groups) };
  }
  // In a line from right to left the plus is often typed last.
  const isPlusLast = /^\+(?!\d)/.test(
    seenText(text.slice(first.end, first.end + 3)),
  );
  if (isPlusLast && /^[1-9]\d{9,14}$/.test(first.digits)) {
    return { groups: [first], number: `+${first.digits}` };
  }
  const near = text.slice(Math.max(0, first.start - 60), first.start);
  const before = seenText(near.slice(near.lastIndexOf("\n") + 1));
  if (announcesPhone(before) || FOREIGN_WORD.test(before)) {
    const groups = taken(around, at, ANNOUNCED);
    if (groups !== null) return { groups, number: digitsOf(groups) };
  }
  if (isBareMobile(first.digits)) {
    return { groups: [first], number: first.digits };
  }
  return null;
}

/** Letters and signs of names of files and accounts: no number touches them. */
const TOUCHES = /[A-Za-z_@#]/;

function isApart(text: string, { start, end }: DigitGroup): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    !TOUCHES.test(before.slice(-1)) &&
    !/[A-Za-z]-$/.test(before) &&
    !/[A-Za-z_]/.test(text.slice(end, end + 1))
  );
}

/** The sign `+` or a parenthesis that belongs to the number. */
function startOf(text: string, first: DigitGroup, last: DigitGroup): number {
  const head = /[+(][ \u200b-\u200f\u202a-\u202e(]{0,3}$/.exec(
    text.slice(Math.max(0, first.start - 4), first.start),
  );
  const inside = text.slice(first.start, last.end);
  const closes = inside.includes(")") && !inside.includes("(");
  const isPlus = head?.[0].startsWith("+") === true;
  return head && (isPlus || closes)
    ? first.start - head[0].length
    : first.start;
}

/**
 * Finds phone numbers: international and national forms, in three scripts of
 * digits, with the usual separators. Dates, decimal fractions, figures and ids
 * inside addresses are none; what is unsure is left, unless words announce it.
 *
 * @returns in order, not overlapping
 */
export function phoneNumbersIn(text: string): readonly PhoneSpan[] {
  const links = linkSpans(text);
  const found: PhoneSpan[] = links.flatMap(({ phone }) => phone ?? []);
  let next = 0;
  const isInLink = ({ start, end }: DigitGroup) => {
    while ((links[next]?.end ?? Infinity) <= start) next += 1;
    return (links[next]?.start ?? Infinity) < end;
  };
  for (const whole of joinedGroups(text)) {
    const run = whole.filter((group) => !isInLink(group));
    for (let at = 0; at < run.length; at += 1) {
      const first = run[at];
      if (first === undefined || !isApart(text, first)) continue;
      const number = numberAt({ text, run }, at);
      const last = number?.groups.at(-1);
      if (number === null || last === undefined || !isApart(text, last))
        continue;
      const isPlusLast =
        number.groups.length === 1 && /^\+\d/.test(number.number);
      const tail = isPlusLast && /^\+/.test(text.slice(last.end)) ? 1 : 0;
      const start = startOf(text, first, last);
      found.push({ start, end: last.end + tail, number: number.number });
      at += number.groups.length - 1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
