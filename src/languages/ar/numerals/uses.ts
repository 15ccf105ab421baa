import type { Tokens } from "../../../text/tokens.js";
import { MONTH_HEADS, MONTH_NAMES } from "../dates/month-names.js";
import type { NumberKind, NumberUse } from "./mention.js";
import {
  isGluedClitic,
  isNumber,
  isWord,
  keyAt,
  tokenBefore,
} from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import {
  AGE_BEFORE,
  DAY_PARTS,
  HOUR_FRACTIONS,
  MODELS,
  SCORES,
  TIME_PLURALS,
  TIME_SINGULARS,
  USE_AFTER,
  USE_BEFORE,
  YEARS_AND_MONTHS,
} from "./use-words.js";

/** The facts about a number that its use is judged from. */
export interface UseQuestion {
  /** Span of the number with hedges before it, in token numbers. */
  readonly leadFrom: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: NumberKind;
  readonly feminine: boolean;
  readonly article: boolean;
  readonly cliticLength: number;
}

/** Judges what the number is a number of; null leaves it a count. */
export function useOf(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  return (
    inNumericForm(tokens, asked) ??
    inDate(tokens, asked) ??
    asAge(tokens, asked) ??
    asClock(tokens, asked) ??
    asLabel(tokens, asked) ??
    byWordAfter(tokens, asked) ??
    byWordBefore(tokens, asked) ??
    asYear(tokens, asked)
  );
}

/** Letters before the hyphen of F-16, RPG-7, and of a code such as P-0042. */
const DESIGNATION = /^[a-z]{1,4}$/i;

/** 5/8/2023, 2023-08-05, 9:42, $40, د 23, score 3-1. */
function inNumericForm(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { from, to } = asked;
  const after = tokens.glued[to] === 1 ? keyAt(tokens, to) : "";
  const before = tokens.glued[from] === 1 ? keyAt(tokens, from - 1) : "";
  const joins = (mark: string) =>
    (after === mark && isNumber(tokens, to + 1)) ||
    (before === mark && isNumber(tokens, from - 2));
  if (joins("/")) return "date-part";
  if (joins(":")) return "clock";
  if (joins("-") && isNumber(tokens, from)) {
    const inside = before === "-" && after === "-";
    if (
      inside ||
      keyAt(tokens, to + 2) === "-" ||
      keyAt(tokens, from - 3) === "-"
    )
      return "date-part";
    const first = before === "-" ? from - 2 : from;
    if (SCORES.has(keyAt(tokens, tokenBefore(tokens, first)))) return "other";
  }
  if ("$€£".includes(before || " ") || "$€£".includes(after || " "))
    return "money";
  if (before === "-" && MODELS.has(keyAt(tokens, from - 2))) return "other";
  const isJoined = before === "-" && tokens.glued[from - 1] === 1;
  if (isJoined && DESIGNATION.test(keyAt(tokens, from - 2))) return "other";
  if (!isNumber(tokens, from)) return null;
  const lead = keyAt(tokens, tokenBefore(tokens, from));
  if (lead === "د" || lead === "#") return "other";
  return MODELS.has(lead) && !isGluedClitic(tokens, from - 1) ? "other" : null;
}

/** Whether a month name begins at token `at`. */
function isMonthAt(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at);
  if (MONTH_NAMES.has(key)) return true;
  return (
    MONTH_HEADS.has(key) && MONTH_NAMES.has(`${key}+${keyAt(tokens, at + 1)}`)
  );
}

function isMonthEndingAt(tokens: Tokens, at: number): boolean {
  const mark = keyAt(tokens, at - 1) === ")" ? at - 1 : at;
  return isMonthAt(tokens, mark - 1) || isMonthAt(tokens, mark - 2);
}

const MONTH_WORDS = new Set(["شهر", "الشهر", "شهري"]);

function inDate(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { to, value } = asked;
  if (value > 31 || value < 1) return null;
  const next = keyAt(tokens, to);
  if (isMonthAt(tokens, to) && !(next === "صفر" && asked.kind === "cardinal"))
    return "date-part";
  if (next === "من" || next === "ل") {
    const after = keyAt(tokens, to + 1);
    if (isMonthAt(tokens, to + 1)) return "date-part";
    if (next === "من" && MONTH_WORDS.has(after)) return "date-part";
  }
  if (next === "شهر" && isMonthAt(tokens, to + 1)) return "date-part";
  return listedDay(tokens, to) ? "date-part" : null;
}

/** «3 و4 أيار»: the first number of days listed before a month. */
function listedDay(tokens: Tokens, to: number): boolean {
  const next = keyAt(tokens, to);
  if (next !== "و" && next !== "-" && next !== "او" && next !== "،")
    return false;
  return isNumber(tokens, to + 1) && isMonthAt(tokens, to + 2);
}

function asAge(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { leadFrom, to } = asked;
  const unit = keyAt(tokens, to);
  const before = tokenBefore(tokens, leadFrom);
  const lead = keyAt(tokens, before);
  const next = keyAt(tokens, to + 1);
  if (unit === "من" && /^(?:ال)?عمر(?:ه|ها|هم|هما)?$/.test(next)) return "age";
  if (unit === "ربيعا") return "age";
  if (asked.kind === "ordinal")
    return asked.feminine && asked.value > 12 && /^و?في$/.test(lead)
      ? "age"
      : null;
  if (AGE_BEFORE.has(lead)) {
    const bare = /^(?:ب|ل|في)?(?:ال)?(?:عمر|سن)/.test(lead);
    if (YEARS_AND_MONTHS.has(unit) || (bare && asked.value < 120)) return "age";
  }
  if (!YEARS_AND_MONTHS.has(unit)) return null;
  if (next === "من" && /^(?:ال)?عمر/.test(keyAt(tokens, to + 2))) return "age";
  const mark = keyAt(tokens, asked.from - 1);
  const aside = mark === "(" || mark === "،" || mark === "-" || mark === ",";
  return aside && isWord(tokens, asked.from - 2) && asked.value < 120
    ? "age"
    : null;
}

function asClock(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { leadFrom, to, value } = asked;
  if (value > 24) return null;
  const lead = keyAt(tokens, tokenBefore(tokens, leadFrom));
  if (/^(?:و|ب|ل)?الساع[هة]$/.test(lead)) return "clock";
  const next = keyAt(tokens, to);
  if (asked.kind === "ordinal") {
    if (!asked.feminine || !asked.article || value > 12) return null;
    if (lead.startsWith("ال") && !NUMBER_WORDS.get(lead)?.feminine) return null;
    if (DAY_PARTS.has(next) || HOUR_FRACTIONS.has(next)) return "clock";
    if (next === "من" && DAY_PARTS.has(keyAt(tokens, to + 1))) return "clock";
    const second = NUMBER_WORDS.get(next);
    return second?.feminine === true &&
      second.conjunction &&
      DAY_PARTS.has(keyAt(tokens, to + 1))
      ? "clock"
      : null;
  }
  if (!isNumber(tokens, asked.from)) return null;
  return /^(?:صباحا|مساء|ظهرا|ليلا|فجرا|عصرا)$/.test(next) && value <= 12
    ? "clock"
    : null;
}

/** List numbers, Latin names (T2), outlets named after a number (درعا 24). */
function asLabel(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { from, to, value } = asked;
  if (!isNumber(tokens, from) || to !== from + 1) return null;
  const before = keyAt(tokens, from - 1);
  const next = keyAt(tokens, to);
  if (tokens.glued[from] === 1 && /^[a-z]/.test(before)) return "other";
  const lineStart = from === 0 || before === "\n" || before === "•";
  if (lineStart && (next === ")" || (next === "-" && tokens.glued[to] === 1)))
    return "other";
  if (value !== 24 || !isWord(tokens, from - 1) || isWord(tokens, to))
    return null;
  return NAME_BREAKERS.test(before) ? null : "other";
}

const NAME_BREAKERS = /^(?:[وفبلك]|ال|الي|عن|علي|من|في|نحو|حوالي|مقتل|بلغ)$/;

function byWordAfter(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const use = USE_AFTER.get(keyAt(tokens, asked.to)) ?? null;
  if (asked.kind === "ordinal") return null;
  if (use === "distance" && /^كيلو/.test(keyAt(tokens, asked.to)))
    return /^غرام/.test(keyAt(tokens, asked.to + 1)) ? "decimal-measure" : use;
  return use;
}

function byWordBefore(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const at = tokenBefore(tokens, asked.leadFrom);
  const digits = isNumber(tokens, asked.from);
  const named = digits || asked.kind === "ordinal";
  let lead = keyAt(tokens, at);
  if (asked.kind === "cardinal" && !digits) {
    if (TIME_PLURALS.has(lead) && asked.article)
      return /^ذ[ويا]ت?$/.test(keyAt(tokens, at - 1)) ? "age" : "date-part";
    if (asked.value === 1 && TIME_SINGULARS.has(lead)) return "date-part";
  }
  const adjective = lead.startsWith("ال") && !USE_BEFORE.has(lead);
  if (adjective && (asked.article || digits)) lead = keyAt(tokens, at - 1);
  else if (lead === "رقم") lead = named ? keyAt(tokens, at - 1) : lead;
  const use =
    USE_BEFORE.get(lead) ?? (keyAt(tokens, at) === "رقم" ? "other" : null);
  if (use === null) return null;
  if (asked.kind === "ordinal")
    return use === "unit-number" || (use === "street" && asked.article)
      ? use
      : null;
  const year = use === "date-part" && asked.value >= 1000;
  if (!digits) return year || (use === "street" && asked.article) ? use : null;
  if (use === "date-part" && !year) return isDayAfter(tokens, asked, lead);
  return COUNTED.has(keyAt(tokens, asked.to)) ? null : use;
}

function isDayAfter(
  tokens: Tokens,
  asked: UseQuestion,
  lead: string,
): NumberUse | null {
  if (asked.value > 31) return null;
  if (DAY_LEADS.test(lead)) return "date-part";
  return /^و?ال/.test(lead) && !isWord(tokens, asked.to) ? "date-part" : null;
}

/** يوم 15, بتاريخ 15, but not «قُتل اليوم 15» or «الأمن العام 15». */
const DAY_LEADS = /^(?:و|ف)?[بل]?(?:يوم|تاريخ|شهر|ليله)$/;

/** Counted people: «قتل اللواء 5 مدنيين» counts, «اللواء 5» does not. */
const COUNTED = new Set(
  "شخصا اشخاص مدنيا مدنيين جنديا جنود عنصرا عناصر مسلحا مسلحين مقاتلا مقاتلين قتيلا قتلي جريحا جرحي شهيدا شهداء طفلا اطفال امراه نساء شابا شبان مواطنا مواطنين معتقلا معتقلين عايله عايلات قذيفه قذايف صاروخا صواريخ غاره غارات".split(
    " ",
  ),
);

const YEAR_LEADS = new Set(
  "في منذ حتي قبل بعد بين خلال وفي ومنذ وحتي الي من ل".split(" "),
);

/** A bare year: four digits without a hedge that no noun follows. */
function asYear(tokens: Tokens, asked: UseQuestion): NumberUse | null {
  const { from, to, value } = asked;
  if (!isNumber(tokens, from) || keyAt(tokens, from).length !== 4) return null;
  const single = to === from + 1;
  if (single && value > 1300 && value < 2100 && isMonthEndingAt(tokens, from))
    return "date-part";
  if (value < 1900 || value > 2099) return null;
  const hedged = asked.leadFrom < from;
  if (hedged && !/بين$/.test(keyAt(tokens, from - 1))) return null;
  const next = keyAt(tokens, to);
  const lead = keyAt(tokens, tokenBefore(tokens, from));
  if (!single) return keyAt(tokens, to - 1).length === 4 ? "date-part" : null;
  if (/..ا$/.test(next)) return null;
  if (YEAR_LEADS.has(lead) || !isWord(tokens, to)) return "date-part";
  return /^(?:و|م|ه|في|من|الي|حتي|علي|عند|بعد|قبل)$|^و/.test(next)
    ? "date-part"
    : null;
}
