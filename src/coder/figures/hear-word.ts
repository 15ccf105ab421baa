import type { MeasureCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";
import { roleOfActor } from "../roles.js";
import type { CountState } from "./count-state.js";
import { fateAtToken } from "./count-at.js";
import { bareWord } from "./counting-words.js";
import type { Counted } from "./figure.js";
import {
  ACT_MEASURE,
  CASE_OF,
  CASES,
  PART_WORDS,
  UNITS,
} from "./measure-words.js";

/** Tokens of the name of those who lost their people. */
const LOSER_REACH = 2;
const NEGATIONS: ReadonlySet<string> = new Set(
  "لم ولم لا ولا لن دون".split(" "),
);
const EXCEPT: ReadonlySet<string> = new Set(["الا", "سوي"]);
/** Tokens after a denied verb within which `إلا` takes it back. */
const EXCEPT_REACH = 6;
const LOSSES = /^(?:فقدت|خسرت|نعت)$/;
/** `أودت بـ 32 شخصاً`: a life is left unsaid. */
const TOOK = /^(?:اودت|اودي|اطاحت|فتكت)$/;
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
  const counted = /^(?:عدد|مجموع|اجمالي)$/.test(key)
    ? numberOf(reading, at + 1)
    : key === ":" && state.figures.length === 0
      ? (numberOf(reading, at - 2) ?? numberOf(reading, at - 1))
      : null;
  if (counted) {
    state.measure = counted;
    state.toldAt = at;
  } else if (key === "عدد") state.role = roleOfFate(reading, at + 1);
  else if (PART_WORDS.has(key)) state.parts = state.whole !== null;
  else if (key === "بين") hearAmong(reading, at + 1, state);
  else hearFate(reading, at, state);
}

/** `عدد الضربات`, `عدد حالات الخطف`: what a number told later counts. */
function numberOf({ view }: Reading, at: number): MeasureCode | null {
  const stem = (key: string | undefined) => (key ?? "").replace(/^ال/, "");
  const unit = stem(view.keys[at]);
  if (!UNITS.has(unit)) return null;
  if (!CASES.has(unit)) return "incidents";
  return CASE_OF.get(stem(view.keys[at + 1])) ?? "incidents";
}

/** `وكان بين المدنيين`, `ومن بين القتلى`: parts of a figure told before. */
function hearAmong(reading: Reading, at: number, state: CountState): void {
  const fate = fateAtToken(reading, at);
  const role = reading.nouns.get(at)?.noun.role ?? null;
  if (!fate && !role) return;
  const known = [...state.before, ...state.figures];
  const fitting = known.filter((f) =>
    fate ? f.measure === fate : f.role === role && f.group === null,
  );
  // Places and roles may have broken the total down: the parts are of all.
  const whole = fitting.reduce<Counted | null>(
    (most, f) => ((most?.min ?? 0) > (f.min ?? 0) ? most : f),
    null,
  );
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
  const told = leftCaptivity(reading, at) ?? act ?? foundKilled(reading, at);
  const fate = told ?? fateAtToken(reading, at);
  if (!fate || passedOver(reading, at)) return;
  if (fate !== state.measure || told) state.parts = false;
  state.measure = fate;
  state.toldAt = told ? at : -1;
  const { keys } = reading.view;
  // `عدد الأئمة الذين قُتلوا`: the relative clause is about those counted.
  if (told && keys[at - 1] === "الذين") return;
  state.role = LOSSES.test(bareWord(keys[at]))
    ? roleOfLoser(reading, at + 1)
    : roleOfFate(reading, at + 1);
}

const LEFT_HOME = /^(?:غادر|غادرت|غادروا|فر|فرت|فروا|نزح|نزحت|نزحوا)$/;
const BODIES = /^(?:ال)?(?:جثث|جثه|جثامين|جثمان|رفات)$/;

/**
 * `اغتيل 33 ناشطاً`, `عدد الجثث`, `عدد الذين غادروا`: fates that only counted
 * people have. An operation of assassination may have failed.
 */
export function foundKilled(reading: Reading, at: number): MeasureCode | null {
  const { keys } = reading.view;
  const key = bareWord(keys[at]);
  if (BODIES.test(key)) return "killed";
  if (LEFT_HOME.test(key) && /^الذين|^من$/.test(keys[at - 1] ?? ""))
    return "displaced";
  const cue = reading.cues.find((c) => c.from === at);
  if (cue?.value.act !== "assassination" || cue.value.form !== "verb")
    return null;
  return reading.numbers.some(
    (n) =>
      n.use === "count" && n.hedgeFrom >= cue.to && n.hedgeFrom <= cue.to + 1,
  )
    ? "killed"
    : null;
}

/** Losses, returns and releases that no cue of an event tells. */
function leftCaptivity(reading: Reading, at: number): MeasureCode | null {
  const { keys } = reading.view;
  const key = bareWord(keys[at]);
  if (LOSSES.test(key)) return "killed";
  if (TOOK.test(key) && /^بـ?$/.test(keys[at + 1] ?? "")) return "killed";
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

/** `فقدت قوات النظام 57 عنصراً`: those lost are its own. */
function roleOfLoser(reading: Reading, at: number): string | null {
  const force = reading.actors.find(
    (a) => a.actor !== null && a.from >= at && a.from < at + LOSER_REACH,
  );
  return force?.actor ? roleOfActor(force.actor) : null;
}

/** Not denied, or denied but for a number: `لم يفرج إلا عن 27`. */
function isAsserted(reading: Reading, at: number, to: number): boolean {
  const { keys } = reading.view;
  if (!NEGATIONS.has(keys[at - 1] ?? "")) return true;
  for (let i = to; i < to + EXCEPT_REACH; i++)
    if (EXCEPT.has(keys[i] ?? "")) return true;
  return false;
}
