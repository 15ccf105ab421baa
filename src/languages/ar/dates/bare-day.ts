import type { NumberMention } from "../numerals/mention.js";
import { TokenKind } from "../../../text/tokens.js";
import { endsClause, endsSentence, isNoCountedNoun } from "./clause.js";
import { MODIFIERS } from "./date-words.js";
import { keyOf, numberFrom, type Reading, skipArticle } from "./reading.js";
import { isDayNumber, type ToldDay } from "./told-day.js";

/**
 * Reads a day of which only its number is told: «في 15 الجاري», «يوم 27», and at
 * the end of a clause «في 22», «في الثاني والعشرين».
 */
export function readBareDay(reading: Reading, at: number): ToldDay | null {
  const begin = skipArticle(reading, at);
  const number = numberFrom(reading, begin);
  if (number === undefined || !isDayNumber(number.value)) return null;
  const article = begin > at || keyOf(reading, at - 1) === "ال";
  const before = begin === at && article ? at - 2 : at - 1;
  const lead = keyOf(reading, before);
  const strong = DAY_LEADS.test(lead);
  if (!strong && !WEAK.test(lead)) return null;
  if (strong && EACH.has(keyOf(reading, before - 1))) return null;
  if (!isDigits(reading, number) && !isMasculineOrdinal(reading, number))
    return null;
  const pointed = readPointed(reading, number);
  if (pointed !== null) return pointed;
  const alone = strong
    ? isNoCountedNoun(reading, number.to)
    : WITHIN.test(lead) && isAloneAfterIn(reading, number, before);
  if (!alone || isPointOf(reading, number.to)) return null;
  return dayOf(number, number.to, null);
}

const DAY_LEADS = /^(?:و|ف)?[بل]?(?:يوم|تاريخ|نهار)$/;
const WEAK = /^(?:و|ف)?(?:في|منذ|حتي|من)$/;
const WITHIN = /^(?:و|ف)?في$/;
const EACH = new Set(["كل", "لكل", "مده", "لمده", "طوال"]);

const isDigits = (reading: Reading, { from, to, hedge }: NumberMention) =>
  reading.tokens.kind[from] === TokenKind.number &&
  to === from + 1 &&
  hedge === "exact";

/** الخامس, الثاني والعشرون, but not الخامسة (an hour, a minute, an age). */
const isMasculineOrdinal = (reading: Reading, number: NumberMention) =>
  number.kind === "ordinal" &&
  number.use !== "age" &&
  /^ال/.test(keyOf(reading, number.from)) &&
  !/ه$|ولي$/.test(keyOf(reading, number.from));

/** «15 الجاري», «27 من الجاري», «الثالث من الحالي». */
function readPointed(reading: Reading, number: NumberMention): ToldDay | null {
  const of = keyOf(reading, number.to) === "من";
  if (!of && number.kind === "ordinal") return null;
  const at = of ? number.to + 1 : number.to;
  const key = keyOf(reading, at);
  const direction = MODIFIERS.get(key);
  if (direction === undefined || direction === "same") return null;
  return /(?:ه|ين)$/.test(key) ? null : dayOf(number, at + 1, direction);
}

function dayOf(
  { value }: NumberMention,
  to: number,
  direction: ToldDay["direction"],
): ToldDay {
  return {
    to,
    day: value,
    lastDay: value,
    month: null,
    calendar: "gregorian",
    year: null,
    explicitYear: false,
    direction,
    monthOf: "latest",
  };
}

/** Below this an ordinal after في is rather a half, a round or a place. */
const FIRST_SURE_ORDINAL = 13;

function isAloneAfterIn(
  reading: Reading,
  number: NumberMention,
  before: number,
): boolean {
  if (!endsClause(reading, number.to)) return false;
  if (before > 0 && keyOf(reading, before - 1).length < 3) return false; // دي في 8
  for (let at = before - 1; at >= before - 3; at--)
    if (PERSON.test(keyOf(reading, at))) return false;
  if (number.kind !== "ordinal") return number.use !== "other";
  if (number.value < FIRST_SURE_ORDINAL) return false;
  for (let at = before - 1; !endsSentence(reading, at); at--)
    if (NUMBERED.test(keyOf(reading, at))) return false;
  return true;
}

/** «طفل في 14» is an age. */
const PERSON =
  /^[وفبل]?(?:ال)?(?:طفله?|شابه?|فتي|فتاه|رجل|امراه|سيده|صبي|صبيه|مراهقه?|طالبه?|عمره?|عمرها|سن)$/;

/** Things that are counted by ordinals: centuries, floors, classes, places. */
const NUMBERED =
  /^[وفبل]?(?:ال|لل)?(?:قرن|قرون|طابق|طوابق|صف|صفوف|مركز|مراكز|دور|عدد|فصل|بند|باب|جزء|ترتيب|حزب|لواء|فوج)(?:ين|ا)?$/;

/** «في 22%», «في 22-4», «بتاريخ 26 - 5», «في 22:30» go on. */
const isPointOf = (reading: Reading, at: number) =>
  /^[%٪:/\\-]$/.test(keyOf(reading, at)) &&
  (reading.tokens.glued[at] === 1 ||
    reading.tokens.kind[at + 1] === TokenKind.number);
