import type { Cue } from "../../languages/ar/events/index.js";
import {
  DENIALS,
  GENERAL_NOUNS,
  LIGHT_VERBS,
  NEGATIONS,
  PAST_MARKERS,
  UNREAL,
} from "../../languages/ar/lexicon/discourse-words.js";
import type { PhraseHit } from "../../text/phrase-table.js";
import type { Sentence } from "../../text/sentences.js";
import type { Reading } from "../reading.js";

/** A cue where it stands. */
export interface CuePlace {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly hit: PhraseHit<Cue>;
}

/** Tokens before a cue that can turn its sense. */
const SCOPE = 5;
/** Negations and attempts reach less far than threats and demands. */
const NEAR = 3;
/** `لم ترد أنباء عن وقوع صدامات`: as far as the word of telling. */
const FAR_NEGATION = 6;
/** A verb of denial covers the rest of its clause. */
const DENIAL_SCOPE = 24;
const DENIAL_ENDS: ReadonlySet<string> = new Set(
  "موكدا موكده مضيفا واضاف واضافت موضحا موضحه لكن فيما بينما وقال وقالت واكد وان مشيرا".split(
    " ",
  ),
);
const ATTEMPTS: ReadonlySet<string> = new Set([
  "محاوله",
  "لمحاوله",
  "بمحاوله",
  "حاول",
  "حاولت",
  "تحاول",
  "يحاول",
  "حاولوا",
  "احبط",
  "احبطت",
  "فشل",
  "فشلت",
  "لمحاولات",
  "احباط",
  "محاولات",
]);
const FAILED: ReadonlySet<string> = new Set([
  "الفاشل",
  "الفاشله",
  "فاشل",
  "فاشله",
]);

const withoutAnd = (key: string) =>
  key.replace(/^[وف](?=.{3}|(لا|لم|لن)$)/, "");
/** `لا يزال`, `لا سيما` deny nothing. */
const STILL = /^(ي|ت|ن)?زا?ل(ت|وا|ون)?$|^سيما$/;

/** Whether a word before the cue, in its clause and within reach, fits. */
function isPreceded(
  { reading, sentence, hit }: CuePlace,
  reach: number,
  fits: (key: string, at: number) => boolean,
): boolean {
  for (
    let i = hit.from - 1;
    i >= Math.max(sentence.from, hit.from - reach);
    i--
  ) {
    const key = reading.view.keys[i] ?? "";
    if (/^[.،؛:]$/.test(key)) return false;
    if (fits(key, i)) return true;
  }
  return false;
}

/** `دون وقوع قتلى`, `لم يصب`. */
export function isNegated(place: CuePlace): boolean {
  const { keys } = place.reading.view;
  const { from } = place.hit;
  const told = keys[from - 1] === "عن" || keys[from - 2] === "عن";
  return isPreceded(
    place,
    told ? FAR_NEGATION : NEAR,
    (key, at) =>
      NEGATIONS.has(withoutAnd(key)) && !STILL.test(keys[at + 1] ?? ""),
  );
}

/** Acts that ل before their masdar makes an aim: `لتسليم السلاح`. */
const PURPOSE: ReadonlySet<string> = new Set(["surrender", "release"]);

/**
 * The act did not, or not yet, happen: a threat, a fear, a demand, a purpose
 * (`ليقتل`), or talk of such acts in general.
 *
 * @source gold/GUIDE.md, "status" and Rulings
 */
export function isUnreal(place: CuePlace): boolean {
  const { hit } = place;
  const verb = hit.value.form === "verb";
  return (
    ((verb || PURPOSE.has(hit.value.act)) && hit.first.clitics.includes("ل")) ||
    isPreceded(
      place,
      SCOPE,
      (k) => UNREAL.has(k) || UNREAL.has(withoutAnd(k)),
    ) ||
    isGeneral(place)
  );
}

/** `عمليات خطف` without a number: no happening in particular. */
function isGeneral({ reading, sentence, hit }: CuePlace): boolean {
  const at = hit.from - 1;
  if (at < sentence.from) return false;
  const key = (reading.view.keys[at] ?? "").replace(/^[وفبل]*(ال)?/, "");
  if (!GENERAL_NOUNS.has(key)) return false;
  return !reading.numbers.some((n) => n.to === at || n.to === at - 1);
}

/** `محاولة اغتيال`, `حاول خطف`, `هجوم فاشل`. */
export function isFailed(place: CuePlace): boolean {
  const { reading, hit } = place;
  return (
    hit.value.attempted ||
    FAILED.has(reading.view.keys[hit.to] ?? "") ||
    isPreceded(place, NEAR, (key) => ATTEMPTS.has(withoutAnd(key)))
  );
}

/** `نفى … اعتقال`: denied until the speaker turns to something else. */
export function isDenied({ reading, sentence, hit }: CuePlace): boolean {
  for (
    let i = hit.from - 1;
    i >= Math.max(sentence.from, hit.from - DENIAL_SCOPE);
    i--
  ) {
    const key = reading.view.keys[i] ?? "";
    if (key === "." || key === "؛" || DENIAL_ENDS.has(key)) return false;
    if (DENIALS.has(key)) return true;
  }
  return false;
}

/**
 * `وكان … قد قُتل`, `سبق أن`, `يذكر أن`: told as background.
 *
 * @source gold/GUIDE.md, "background"
 */
export function isPast(place: CuePlace): boolean {
  const { reading, sentence, hit } = place;
  for (let i = hit.from - 1; i >= sentence.from; i--) {
    const key = reading.view.keys[i] ?? "";
    if (key === "؛") return false;
    if (PAST_MARKERS.has(key)) {
      if (!/^كان/.test(key) || isPluperfect(place, i)) return true;
    }
    if (["فيما", "بينما"].includes(key)) return false;
  }
  return false;
}

/** Tokens after كان within which its perfect verb stands. */
const PLUPERFECT_REACH = 7;

/** `كان … قد قُتل`, `كانت عابدين شهدت`; a bare كان only sets the scene. */
function isPluperfect({ reading, hit }: CuePlace, at: number): boolean {
  const to = Math.min(hit.from, at + PLUPERFECT_REACH);
  const between = reading.view.keys.slice(at + 1, to);
  const perfect = hit.value.form === "verb" && hit.value.tense === "perfect";
  return (
    between.some((key) => key === "قد" || LIGHT_VERBS.has(key)) ||
    (perfect && hit.from - at <= PLUPERFECT_REACH)
  );
}
