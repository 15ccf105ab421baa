import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type { MeasureCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";
import { countAt } from "./count-at.js";
import { startOf, type Carried, type CountState } from "./count-state.js";
import { bareWord } from "./counting-words.js";
import type { Counted, TokenRange } from "./figure.js";
import { figureOf } from "./figure-of-count.js";
import { hearWord } from "./hear-word.js";
import { UNITS } from "./measure-words.js";
import { singlePart } from "./single-part.js";

/** Figures of a stretch, and the fate that its last words named. */
export interface ReadCounts {
  readonly figures: readonly Counted[];
  readonly measure: MeasureCode | null;
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
  carried: Carried,
): ReadCounts {
  const state = startOf(carried);
  let at = from;
  while (at < to) {
    const date = reading.dates.find((d) => d.from <= at && at < d.to);
    at = date ? date.to : step(reading, at, to, state);
  }
  const { figures, measure } = state;
  return { figures, measure };
}

/** Reads one token, or the phrase that begins there; returns where to go on. */
function step(
  reading: Reading,
  at: number,
  end: number,
  state: CountState,
): number {
  const number = numberAt(reading, at);
  const count =
    number && countAt(reading, number, end, state.measure === "incidents");
  const figure =
    number && count && figureOf({ reading, number, count, end }, state);
  if (figure) {
    state.figures.push(figure);
    if (count.of === "people" && count.part) state.parts = true;
    if (!figure.partOf || figure.partOf === state.bracket) {
      state.parts = false;
      state.whole = figure;
      state.measure = figure.measure;
    }
    return Math.max(count.to, at + 1);
  }
  if (number) return Math.max(number.to, at + 1);
  const single = singlePart(reading, at, state, end);
  if (single) state.figures.push(single);
  else hearWord(reading, at, state);
  return Math.max(single?.to ?? 0, at + 1);
}

function numberAt(reading: Reading, at: number): NumberMention | null {
  const number = reading.numbers.find(
    (n) => n.from === at && n.use === "count" && n.kind === "cardinal",
  );
  if (number?.to === at + 1 && isAdjective(reading, at)) return null;
  return number ?? dualUnit(reading, at);
}

/** `في بلدة واحدة`: the number describes the noun before it. */
function isAdjective({ view }: Reading, at: number): boolean {
  const { keys } = view;
  return (
    /^واحده?$/.test(keys[at] ?? "") &&
    /[\u0621-\u064a]{3}/.test(keys[at - 1] ?? "")
  );
}

const DUAL = /(?:تان|تين|ومان|ومين)$/;

/** `عمليتان`: a dual unit that the numerals do not list. */
function dualUnit(reading: Reading, at: number): NumberMention | null {
  const key = bareWord(reading.view.keys[at]);
  if (!UNITS.has(key) || !DUAL.test(key)) return null;
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
