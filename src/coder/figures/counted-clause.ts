import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";
import { PART_WORDS } from "./measure-words.js";
import type { Span } from "./told-span.js";

/** Tokens of a sentence's opening, which dates all that follows. */
const OPENING = 4;

/**
 * A number in the period's own clause: in `…، وهو الثالث خلال شهر أيار` the
 * period counts none of the numbers before the comma.
 */
export function countsBeside(
  reading: Reading,
  span: Span,
  stretch: TokenRange,
): boolean {
  if (span.from - stretch.from <= OPENING) return true;
  const { keys } = reading.view;
  let from = clauseStart(keys, span.from, stretch.from);
  if (isParenthesis(keys, from - 2, stretch.from))
    from = clauseStart(
      keys,
      clauseStart(keys, from - 2, stretch.from) - 1,
      stretch.from,
    );
  let to = span.to;
  while (to < stretch.to && !isMark(keys[to])) to++;
  return reading.numbers.some(
    (n) =>
      n.use === "count" &&
      n.kind === "cardinal" &&
      !/^[وفبل]?احد(?:ي|ا)?(?:هم|هما|هن|ها)$/.test(keys[n.from] ?? "") &&
      n.from >= from &&
      n.from < to,
  );
}

const isMark = (key: string | undefined) => /^[.،,؛:]$/.test(key ?? "");

/** The token after the last mark before `at`, at least `from`. */
function clauseStart(keys: readonly string[], at: number, from: number) {
  let start = at;
  while (start > from && !isMark(keys[start - 1])) start--;
  return start;
}

/** `، بينهم 12 طفلاً،`: the verb after it goes on with the people before. */
function isParenthesis(keys: readonly string[], at: number, from: number) {
  if (at <= from || !isMark(keys[at + 1])) return false;
  const start = clauseStart(keys, at, from);
  return start > from && keys.slice(start, start + 3).some(isPart);
}

const isPart = (key: string) => PART_WORDS.has(bareWord(key));

/** Words after which a day is that of the telling: `أعلنت، اليوم، أن …`. */
const SAYS = /^[لب]?(?:ان|انه|انها|انهم|عن)$/;

/** `…، ثلاثة منهم في كمين أمس`: the day of a part of those counted. */
export function isInPart(
  { view }: Reading,
  { from }: DateMention,
  stretch: TokenRange,
): boolean {
  const start = clauseStart(view.keys, from, stretch.from);
  return start > stretch.from && view.keys.slice(start, from).some(isPart);
}

/** `منذ 17 أيار، حين قُصف السوق`: what follows happened on the day itself. */
export function tellsDay({ view }: Reading, { to }: Span): boolean {
  const at = isMark(view.keys[to]) ? to + 1 : to;
  return /^(?:حين|عندما|لما|يوم)$/.test(view.keys[at] ?? "");
}

/** Days on which news is told. */
const NEAR_DAY = /^(?:ال(?:يوم|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد)|امس)$/;

/** A day told before what was said, with no happening before it. */
export function isDayOfTelling(
  reading: Reading,
  { from, to }: DateMention,
  stretch: TokenRange,
): boolean {
  const { keys } = reading.view;
  if (!NEAR_DAY.test(keys[from] ?? "")) return false;
  let at = to;
  while (at < to + 3 && /^[،,()]$/.test(keys[at] ?? "")) at++;
  if (!SAYS.test(keys[at] ?? "")) return false;
  return !reading.numbers.some(
    (n) => n.use === "count" && n.from >= stretch.from && n.from < from,
  );
}
