import type { MeasureCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";
import type { CountState } from "./count-state.js";
import { fateAtToken } from "./count-at.js";
import { bareWord } from "./counting-words.js";
import { ACT_MEASURE, PART_WORDS } from "./measure-words.js";

const NEGATIONS: ReadonlySet<string> = new Set(
  "لم ولم لا ولا لن دون".split(" "),
);
const EXCEPT: ReadonlySet<string> = new Set(["الا", "سوي"]);
/** Tokens after a denied verb within which `إلا` takes it back. */
const EXCEPT_REACH = 6;
const LOSSES = /^(?:فقدت|خسرت|نعت)$/;
const RETURNS = /^(?:عاد|عادت|عادوا|تعد|يعد|يعودوا)$/;
const LEFT = /^(?:خرج|خرجوا|خروج)$/;

/** Takes from a word that counts nothing what it says of the next number. */
export function hearWord(
  reading: Reading,
  at: number,
  state: CountState,
): void {
  const { keys } = reading.view;
  const key = bareWord(keys[at]);
  if (key === "(") state.bracket = state.whole;
  if (key === ")" && state.bracket) {
    state.whole = state.bracket;
    state.bracket = null;
    state.parts = false;
  }
  if (PART_WORDS.has(key)) state.parts = state.whole !== null;
  else if (key === "بين") hearAmong(reading, at + 1, state);
  else hearFate(reading, at, state);
}

/** `وكان بين المدنيين`, `ومن بين القتلى`: parts of a figure told before. */
function hearAmong(reading: Reading, at: number, state: CountState): void {
  const fate = fateAtToken(reading, at);
  const role = reading.nouns.get(at)?.noun.role ?? null;
  if (!fate && !role) return;
  const known = [...state.before, ...state.figures];
  const whole =
    known.findLast((f) =>
      fate ? f.measure === fate : f.role === role && f.group === null,
    ) ?? null;
  if (!whole) return;
  state.whole = whole;
  state.measure = whole.measure;
  state.parts = true;
}

function hearFate(reading: Reading, at: number, state: CountState): void {
  const cue = reading.cues.find((c) => c.from === at);
  const act = cue ? (ACT_MEASURE[cue.value.act] ?? null) : null;
  if (cue && act && !isAsserted(reading, at, cue.to)) {
    state.measure = null;
    return;
  }
  const told = leftCaptivity(reading, at) ?? act;
  const fate = told ?? fateAtToken(reading, at);
  if (!fate || passedOver(reading, at)) return;
  if (fate !== state.measure || told) state.parts = false;
  state.measure = fate;
  state.toldAt = told ? at : -1;
  state.role = roleOfFate(reading, at + 1);
}

/** Losses, returns and releases that no cue of an event tells. */
function leftCaptivity(reading: Reading, at: number): MeasureCode | null {
  const { keys } = reading.view;
  const key = bareWord(keys[at]);
  if (LOSSES.test(key)) return "killed";
  if (LEFT.test(key) && keys[at + 1] === "من") return "released";
  return RETURNS.test(key) && PART_WORDS.has(keys[at + 1] ?? "")
    ? "released"
    : null;
}

/** `خرج من الاحتجاز`: the captivity is what they left. */
function passedOver(reading: Reading, at: number): boolean {
  const { keys } = reading.view;
  return keys[at - 1] === "من" && LEFT.test(bareWord(keys[at - 2]));
}

/** `القتلى المدنيون`, `قتلى … من المدنيين`. */
function roleOfFate(reading: Reading, at: number): string | null {
  const { keys } = reading.view;
  const next = keys[at] === "من" ? at + 1 : at;
  const noun = reading.nouns.get(next);
  if (!noun || !noun.clitics.includes("ال") || noun.noun.number !== "plural")
    return null;
  return noun.noun.group === null && noun.clitics.length === 1
    ? noun.noun.role
    : null;
}

/** Not denied, or denied but for a number: `لم يفرج إلا عن 27`. */
function isAsserted(reading: Reading, at: number, to: number): boolean {
  const { keys } = reading.view;
  if (!NEGATIONS.has(keys[at - 1] ?? "")) return true;
  for (let i = to; i < to + EXCEPT_REACH; i++)
    if (EXCEPT.has(keys[i] ?? "")) return true;
  return false;
}
