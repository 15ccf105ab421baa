import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type { MeasureCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";
import type { Count } from "./count-at.js";
import type { CountState } from "./count-state.js";
import { joinedRoles } from "./counted-role.js";
import { bareWord } from "./counting-words.js";
import type { Counted } from "./figure.js";
import { foundKilled } from "./hear-word.js";
import { ACT_MEASURE, NO_FIGURE_BEFORE, PART_WORDS } from "./measure-words.js";

/** Tokens after a number within which a verb may tell its measure. */
const VERB_REACH = 10;
/** Fates that a release or a death of those counted overrides. */
const CAPTIVITY: ReadonlySet<MeasureCode> = new Set(["arrested", "abducted"]);

/** A number with what it counts, in the sentence so far. */
export interface CountedNumber {
  readonly reading: Reading;
  readonly number: NumberMention;
  readonly count: Count;
  readonly end: number;
}

/** The figure of one number; null where it counts neither fate nor happening. */
export function figureOf(
  told: CountedNumber,
  state: CountState,
): Counted | null {
  const { reading, number, count } = told;
  const before = bareWord(reading.view.keys[number.hedgeFrom - 1]);
  if (NO_FIGURE_BEFORE.has(before) || isLoose(number)) return null;
  if (count.of === "incidents") {
    const measure =
      count.measure ?? (count.open ? state.measure : null) ?? "incidents";
    const unit = measure === "incidents" ? "incident" : "person";
    const { types, group } = count;
    const partOf = state.bracket;
    return {
      ...bounds(number),
      measure,
      role: null,
      group,
      unit,
      types,
      partOf,
    };
  }
  return peopleFigure(told, count, state);
}

type PeopleCount = Extract<Count, { of: "people" }>;

function peopleFigure(
  told: CountedNumber,
  count: PeopleCount,
  state: CountState,
): Counted | null {
  const measure = measureOf(told, count, state);
  if (measure === null) return null;
  const { reading, number, end } = told;
  const { group } = count;
  if (isLeftOver(reading, number, count.to)) return null;
  const { whole } = state;
  const noun = group !== null && reading.nouns.has(number.to);
  // `31 عملية استهدفت 5 أشخاص`: people aimed at have no fate yet.
  if (measure === "incidents" && noun && !group.others) return null;
  const own =
    count.role ??
    (group && group.group === null ? joinedRoles(reading, group, end) : null);
  const child = group?.group ?? null;
  const leaves =
    state.parts &&
    !count.part &&
    child === null &&
    own !== null &&
    !joinsParts(state);
  const part = (count.part || state.parts) && whole !== null && !leaves;
  const inherited = part || count.others ? (whole?.role ?? null) : null;
  // `اختطاف 8، عُثر على جثث ثلاثة منهم`: no part of those killed before.
  const turned = count.part && part && whole.measure !== measure;
  const share =
    count.bare && !turned
      ? shareOf(number, measure, state, count.measure)
      : null;
  // Who fled is no part of those killed before.
  const fled = measure === "displaced";
  const role = own ?? (fled ? null : (inherited ?? state.role ?? share));
  // `11 عنصراً بينهم ضابطان`: a rank, not a breakdown.
  if (
    part &&
    !count.part &&
    child === null &&
    own !== null &&
    own === whole.role
  )
    return null;
  return {
    ...bounds(number),
    measure,
    role,
    group: child ?? (count.part ? (whole?.group ?? null) : null),
    unit: measure === "incidents" ? "incident" : (group?.unit ?? "person"),
    types: [],
    partOf: part ? whole : state.bracket,
  };
}

/** A bare number or fate after a total of civilians is of that total. */
function shareOf(
  { min }: NumberMention,
  measure: MeasureCode,
  { before, figures }: CountState,
  told: MeasureCode | null,
): string | null {
  const total = [...before, ...figures].findLast(
    (f) => f.measure === measure && f.group === null && f.partOf === null,
  );
  if (!total) {
    if (told !== null) return null;
    const last = figures.findLast((f) => f.group === null && f.partOf === null);
    return last?.unit === "person" ? last.role : null;
  }
  if (min === null || (total.min ?? 0) < min) return null;
  return total.role;
}

/** The last part was of a role, not of women and children. */
function joinsParts({ figures, whole }: CountState): boolean {
  const last = figures.at(-1);
  return last === undefined || last === whole || last.group === null;
}

function measureOf(
  { reading, end }: CountedNumber,
  count: PeopleCount,
  state: CountState,
): MeasureCode | null {
  const after = verbAfter(reading, count.to, end);
  if (count.measure) {
    const told = state.toldAt >= 0 && state.measure !== null;
    const overridden =
      CAPTIVITY.has(count.measure) &&
      told &&
      state.measure !== "incidents" &&
      !stopBetween(reading, state.toldAt, count.to);
    return overridden ? state.measure : count.measure;
  }
  if (count.part && after) return after;
  return state.measure ?? after;
}

function stopBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^[.،,؛:]$/.test(reading.view.keys[at] ?? "")) return true;
  return false;
}

const STILL = /^(?:ي|ت)زال(?:ون|وا)?$|^زال(?:ت|وا)?$/;
const MISSING = /^(?:ال)?(?:مفقود|مجهول|مختفي|مغيب)(?:ا|ون|ين|و|ي|ه)?$/;

/** `وما زال خمسة مفقودين`: what remains of those counted is no new fate. */
function isLeftOver({ view }: Reading, number: NumberMention, to: number) {
  const { keys } = view;
  const { hedgeFrom } = number;
  const still = [1, 2, 3].some((k) => STILL.test(keys[hedgeFrom - k] ?? ""));
  return (
    still || MISSING.test(keys[number.to] ?? "") || MISSING.test(keys[to] ?? "")
  );
}

/** `عدة`, `بضعة`: no figure a bulletin would print. */
function isLoose({ hedge }: NumberMention): boolean {
  return hedge === "several" || hedge === "few";
}

function bounds(number: NumberMention) {
  return {
    from: number.hedgeFrom,
    to: Math.max(number.to, number.hedgeTo),
    min: number.min,
    max: number.max,
    hedge: number.hedge,
  };
}

/** Tokens after a noun within which a parenthesis of its parts opens and ends. */
const OPENS = 3;
const CLOSES = 9;

/** The verb comes at once, not after و, which opens another clause. */
const goesOn = ({ cues, view }: Reading, at: number) =>
  cues.some((c) => c.from === at) && !/^و/.test(view.keys[at] ?? "");

/** `34 شخصاً، بينهم 12 طفلاً، فقدوا حياتهم`: the token after the second comma. */
function afterParenthesis(reading: Reading, from: number, end: number) {
  const { view, cues } = reading;
  const comma = (at: number) => /^[،,]$/.test(view.keys[at] ?? "");
  for (let at = from; at < Math.min(end, from + OPENS); at++) {
    if (cues.some((c) => c.from === at)) return from;
    if (!comma(at)) continue;
    const parts = [1, 2, 3].some((k) =>
      PART_WORDS.has(bareWord(view.keys[at + k])),
    );
    if (!parts) return from;
    for (let to = at + 2; to < Math.min(end, at + CLOSES); to++)
      if (comma(to)) return goesOn(reading, to + 1) ? to + 1 : from;
  }
  return from;
}

/** `87 … قضوا تحت التعذيب`, `خمس منها بإطلاق سراح`: the fate told after. */
function verbAfter(
  reading: Reading,
  from: number,
  end: number,
): MeasureCode | null {
  const start = afterParenthesis(reading, from, end);
  for (let at = start; at < Math.min(end, start + VERB_REACH); at++) {
    if (/^[.،,؛:]$/.test(reading.view.keys[at] ?? "")) return null;
    const other = reading.numbers.some(
      (n) => n.from === at && n.use === "count",
    );
    if (at > start && other) return null;
    if (/^(?:حتفه|مصرعه)(?:م|ن|ا)?$/.test(reading.view.keys[at] ?? ""))
      return "killed";
    const cue = reading.cues.find((c) => c.from === at);
    const measure =
      (cue && ACT_MEASURE[cue.value.act]) ?? foundKilled(reading, at);
    if (measure) return measure;
  }
  return null;
}
