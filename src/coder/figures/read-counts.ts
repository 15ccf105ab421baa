import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type { MeasureCode } from "../../model/vocabulary.js";
import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Reading } from "../reading.js";
import { countAt, fateAtToken, type Count } from "./count-at.js";
import { joinedRoles } from "./counted-role.js";
import type { Counted, TokenRange } from "./figure.js";
import {
  ACT_MEASURE,
  NO_FIGURE_BEFORE,
  PART_WORDS,
  UNITS,
} from "./measure-words.js";

/** Tokens after a number within which a verb may tell its measure. */
const VERB_REACH = 10;
const NEGATIONS: ReadonlySet<string> = new Set("لم ولم لا ولا لن دون".split(" "));
const EXCEPT: ReadonlySet<string> = new Set(["الا", "سوي"]);

/** What the words so far say of the next number. */
interface State {
  measure: MeasureCode | null;
  /** The role that the noun of the measure names: `القتلى المدنيون`. */
  role: string | null;
  /** The last figure that is no part of another. */
  whole: Counted | null;
  /** The next groups are parts of `whole`. */
  parts: boolean;
}

/** What one sentence leaves to the next: `وتوزع القتلى كالآتي:`. */
export interface Carried {
  readonly measure: MeasureCode | null;
  readonly whole: Counted | null;
}

/**
 * Reads the figures of a stretch that counts over a period, in text order:
 * each number takes its measure from its own noun, from the word of fate
 * before it or from the verb after it; breakdowns follow their whole.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function readCounts(
  reading: Reading,
  { from, to }: TokenRange,
  carried: Carried | null,
): readonly Counted[] {
  const out: Counted[] = [];
  const state: State = {
    measure: carried?.measure ?? null,
    role: null,
    whole: carried?.whole ?? null,
    parts: false,
  };
  let at = from;
  while (at < to) {
    const date = reading.dates.find((d) => d.from <= at && at < d.to);
    if (date) {
      at = date.to;
      continue;
    }
    const number = numberAt(reading, at);
    const count = number && countAt(reading, number, to);
    const figure = count && figureOf(reading, number, count, state, to);
    if (figure) {
      out.push(figure);
      advance(state, figure, count);
      at = Math.max(count.to, at + 1);
      continue;
    }
    const single = number || !state.parts ? null : singlePart(reading, at, state, to);
    if (single) out.push(single);
    if (!number && !single) listen(reading, at, state);
    at = Math.max(single?.to ?? 0, number?.to ?? 0, at + 1);
  }
  return out;
}

function numberAt(reading: Reading, at: number): NumberMention | null {
  const number = reading.numbers.find(
    (n) => n.from === at && n.use === "count" && n.kind === "cardinal",
  );
  if (number) return number;
  // `عمليتان`: a dual unit that the numerals do not list.
  const key = (reading.view.keys[at] ?? "").replace(/^و(?=.{5})/, "");
  if (!UNITS.has(key) || !/(تان|تين|ومان|ومين)$/.test(key)) return null;
  const { start, end } = reading.view.tokens;
  return {
    from: at,
    to: at + 1,
    hedgeFrom: at,
    hedgeTo: at + 1,
    start: start[at] ?? 0,
    end: end[at] ?? 0,
    value: 2,
    min: 2,
    max: 2,
    hedge: "exact",
    kind: "cardinal",
    use: "count",
    rule: "ar.aggregate.dual-unit",
  };
}

function figureOf(
  reading: Reading,
  number: NumberMention,
  count: Count,
  state: State,
  end: number,
): Counted | null {
  const before = bare(reading.view.keys[number.hedgeFrom - 1]);
  if (NO_FIGURE_BEFORE.has(before)) return null;
  const base = {
    from: number.hedgeFrom,
    to: Math.max(number.to, number.hedgeTo),
    min: number.min,
    max: number.max,
    hedge: number.hedge,
  };
  const { whole } = state;
  if (count.of === "incidents") {
    const measure =
      count.measure ?? ((count.open ? state.measure : null) || "incidents");
    const unit = measure === "incidents" ? "incident" : "person";
    const { types } = count;
    return { ...base, measure, role: null, group: null, unit, types, partOf: null };
  }
  const part = count.part || (state.parts && whole !== null);
  const after = verbAfter(reading, count.to, end);
  const told = count.measure ?? (count.part ? after : null);
  const measure = told ?? state.measure ?? after;
  if (measure === null) return null;
  const { group } = count;
  // `31 عملية استهدفت 5 أشخاص`: people aimed at have no fate yet.
  if (measure === "incidents" && group && !group.others) {
    if (group.roleTold || group.outcomeNoun) return null;
    if (reading.nouns.has(number.to)) return null;
  }
  const own = group && group.group === null ? joinedRoles(reading, group, end) : null;
  const leaves = state.parts && !count.part && !group?.group && own !== null;
  const inherits = part || count.others || group?.group !== undefined && group.group !== null && state.parts;
  const inherited = inherits || count.others ? (whole?.role ?? null) : null;
  const measured = measure === "incidents" && whole && whole.measure !== "incidents" ? whole.measure : measure;
  return {
    ...base,
    measure: measured,
    role: own ?? inherited ?? state.role,
    group: group?.group ?? null,
    unit: measured === "incidents" ? "incident" : (group?.unit ?? "person"),
    types: [],
    partOf: part && !leaves ? whole : null,
  };
}

/** A whole figure opens a new count; parts leave it standing. */
function advance(state: State, figure: Counted, count: Count): void {
  if (count.of === "people" && count.part) state.parts = true;
  if (figure.partOf && figure.measure === state.whole?.measure) return;
  if (figure.partOf) return;
  state.parts = false;
  state.whole = figure;
  state.measure = figure.measure;
}

/** `بينهم ... وسيدة`: one child or woman told without a number. */
function singlePart(
  reading: Reading,
  at: number,
  state: State,
  end: number,
): Counted | null {
  const noun = reading.nouns.get(at);
  if (noun?.noun.group == null || noun.noun.number === "plural") return null;
  const joined = noun.clitics.every((c) => c === "و");
  const before = bare(reading.view.keys[at - 1]);
  if (!joined || !(noun.clitics.includes("و") || PART_WORDS.has(before)))
    return null;
  const group: PeopleGroup | null = groupAt(reading, at, end, true);
  if (!group || group.people.length > 0 || !state.whole) return null;
  const { measure, role } = state.whole;
  return {
    from: group.countFrom,
    to: Math.max(group.countTo, at + 1),
    min: group.min,
    max: group.max,
    hedge: "exact",
    measure,
    role,
    group: group.group,
    unit: "person",
    types: [],
    partOf: state.whole,
  };
}

/** Takes from a word that counts nothing what it says of the next number. */
function listen(reading: Reading, at: number, state: State): void {
  const { keys } = reading.view;
  const key = bare(keys[at]);
  if (PART_WORDS.has(key)) {
    state.parts = state.whole !== null;
    return;
  }
  if (key === "بين" && state.whole) {
    const role = reading.nouns.get(at + 1)?.noun;
    const fate = fateAtToken(reading, at + 1);
    if (fate && fate !== state.whole.measure) return;
    if (fate || role?.role) state.parts = true;
    return;
  }
  const cue = reading.cues.find((c) => c.from === at);
  const act = cue ? (ACT_MEASURE[cue.value.act] ?? null) : null;
  const said = act && isAsserted(reading, at, cue?.to ?? at) ? act : null;
  const loss = /^(فقدت|خسرت)$/.test(key) ? "killed" : null;
  const fate = loss ?? said ?? fateAtToken(reading, at);
  if (act && !said) state.measure = null;
  if (!fate) return;
  if (fate !== state.measure || act) state.parts = false;
  state.measure = fate;
  state.role = roleOfFate(reading, at + 1);
}

/** `القتلى المدنيون`, `قتلى … من المدنيين`. */
function roleOfFate(reading: Reading, at: number): string | null {
  const { keys } = reading.view;
  const next = keys[at] === "من" ? at + 1 : at;
  const noun = reading.nouns.get(next);
  if (!noun || !noun.clitics.includes("ال") || noun.noun.number !== "plural")
    return null;
  return noun.noun.group === null ? noun.noun.role : null;
}

/** Not denied, or denied but for a number: `لم يفرج إلا عن 27`. */
function isAsserted(reading: Reading, at: number, to: number): boolean {
  const { keys } = reading.view;
  if (!NEGATIONS.has(keys[at - 1] ?? "")) return true;
  for (let i = to; i < to + 5; i++) if (EXCEPT.has(keys[i] ?? "")) return true;
  return false;
}

/** `87 … قضوا تحت التعذيب`, `خمس منها بإطلاق سراح`: the fate told after. */
function verbAfter(
  reading: Reading,
  from: number,
  end: number,
): MeasureCode | null {
  for (let at = from; at < Math.min(end, from + VERB_REACH); at++) {
    if (/^[.؛:]$/.test(reading.view.keys[at] ?? "")) return null;
    if (at > from && numberAt(reading, at)) return null;
    const cue = reading.cues.find((c) => c.from === at);
    const measure = cue && ACT_MEASURE[cue.value.act];
    if (measure) return measure;
  }
  return null;
}

const bare = (key: string | undefined) => (key ?? "").replace(/^[وف](?=.{2})/, "");
