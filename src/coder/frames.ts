import {
  ACCIDENTS,
  BREAKERS,
  DENIALS,
  GENERAL_NOUNS,
  NEGATIONS,
  PAST_MARKERS,
  RESULT_LINKS,
  UNREAL,
} from "../languages/ar/lexicon/discourse-words.js";
import type { Act, Cue } from "../languages/ar/events/index.js";
import type { Sentence } from "../text/sentences.js";
import type { PhraseHit } from "../text/phrase-table.js";
import type { Reading } from "./reading.js";

/** A cue with what its clause says of its factuality. */
export interface Trigger {
  readonly hit: PhraseHit<Cue>;
  readonly act: Act;
  readonly definite: boolean;
  readonly negated: boolean;
  readonly unreal: boolean;
  readonly denied: boolean;
  readonly past: boolean;
  readonly failed: boolean;
  readonly future: boolean;
}

/** The triggers of one sentence that tell one happening. */
export interface Frame {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Tokens of the sentence that belong to this frame, half-open. */
  readonly from: number;
  readonly to: number;
  readonly triggers: readonly Trigger[];
  /** Position in the report: title −1, then by sentence. */
  readonly order: number;
  readonly background: boolean;
}

const OUTCOMES: ReadonlySet<Act> = new Set([
  "killed",
  "wounded",
  "survived",
  "missing",
] as const);
const VIOLENT: ReadonlySet<Act> = new Set([
  "attack",
  "shooting",
  "bombardment",
  "killed",
  "wounded",
  "survived",
  "missing",
  "assassination",
  "armed_attack",
  "armed_clash",
  "explosion",
  "suicide_attack",
  "shelling",
  "airstrike",
  "homicide",
  "execution",
  "death_in_custody",
  "body_found",
] as const);
const WITH_RAID: ReadonlySet<Act> = new Set([
  "arrest",
  "shooting",
  "armed_clash",
  "killed",
  "wounded",
  "raid",
] as const);
const WITH_ABDUCTION: ReadonlySet<Act> = new Set([
  "shooting",
  "wounded",
  "abduction",
  "missing",
  "attack",
] as const);

/** Splits the triggers of a sentence into frames, one a happening. */
export function framesOf(
  reading: Reading,
  sentence: Sentence,
  order: number,
): readonly Frame[] {
  const triggers = triggersOf(reading, sentence);
  const groups: Trigger[][] = [];
  for (const trigger of triggers) {
    const current = groups.at(-1);
    if (current && joins(reading, current, trigger)) current.push(trigger);
    else groups.push([trigger]);
  }
  return groups.map((group, i) => {
    const from =
      i === 0
        ? sentence.from
        : clauseStart(reading, groups[i - 1] ?? [], group);
    const next = groups[i + 1];
    const to = next ? clauseStart(reading, group, next) : sentence.to;
    return {
      reading,
      sentence,
      from,
      to,
      triggers: group,
      order,
      background: group.some((t) => t.past),
    };
  });
}

/** Where the clause of a frame's first trigger begins. */
function clauseStart(
  reading: Reading,
  before: readonly Trigger[],
  group: readonly Trigger[],
): number {
  const first = group[0]?.hit.from ?? 0;
  const floor = before.at(-1)?.hit.to ?? 0;
  for (let i = first; i > floor; i--) {
    const key = reading.view.keys[i] ?? "";
    if (["،", ",", "؛"].includes(key)) return i + 1;
    if (i < first && BREAKERS.has(key)) return i;
    if (
      i === first &&
      key.startsWith("و") &&
      reading.view.readings[i]?.some((r) => r.clitics[0] === "و")
    )
      return i;
  }
  return first;
}

function triggersOf(reading: Reading, sentence: Sentence): Trigger[] {
  const out: Trigger[] = [];
  let covered = -1;
  for (const hit of reading.cues) {
    if (
      hit.from < sentence.from ||
      hit.from >= sentence.to ||
      hit.from < covered
    )
      continue;
    if (inside(reading, hit)) continue;
    covered = hit.to;
    out.push(triggerOf(reading, sentence, hit));
  }
  return out;
}

/** A cue word inside a name, an actor or a source is no trigger. */
function inside(reading: Reading, hit: PhraseHit<Cue>): boolean {
  const at = hit.from;
  return (
    reading.people.some((p) => at >= p.name.from && at < p.name.to) ||
    reading.actors.some(
      (a) => a.actor !== null && at > a.coreFrom && at < a.to,
    ) ||
    reading.dates.some((d) => at >= d.from && at < d.to)
  );
}

const SCOPE = 5;
const DENIAL_SCOPE = 24;
const DENIAL_ENDS: ReadonlySet<string> = new Set(
  "موكدا موكده مضيفا واضاف واضافت موضحا موضحه لكن فيما بينما وقال وقالت واكد وان مشيرا".split(
    " ",
  ),
);

function triggerOf(
  reading: Reading,
  sentence: Sentence,
  hit: PhraseHit<Cue>,
): Trigger {
  const { keys } = reading.view;
  let negated = false;
  let unreal = false;
  let denied = false;
  let failed = hit.value.attempted;
  for (
    let i = hit.from - 1;
    i >= Math.max(sentence.from, hit.from - SCOPE);
    i--
  ) {
    const key = keys[i] ?? "";
    if (/^[.،؛:]$/.test(key)) break;
    const bare = key.replace(/^[وف](?=.{3})/, "");
    if (NEGATIONS.has(bare) && hit.from - i <= 3) negated = true;
    if (i === hit.from - 1 && isGeneral(reading, i)) unreal = true;
    if (UNREAL.has(bare) || UNREAL.has(key)) unreal = true;
    if (
      [
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
      ].includes(bare) &&
      hit.from - i <= 3
    )
      failed = true;
  }
  if (["الفاشل", "الفاشله", "فاشل", "فاشله"].includes(keys[hit.to] ?? ""))
    failed = true;
  if (hit.first.clitics.includes("ل") && hit.value.form === "verb")
    unreal = true;
  for (
    let i = hit.from - 1;
    i >= Math.max(sentence.from, hit.from - DENIAL_SCOPE) && !denied;
    i--
  ) {
    const key = keys[i] ?? "";
    if (key === "." || key === "؛" || DENIAL_ENDS.has(key)) break;
    if (DENIALS.has(key)) denied = true;
  }
  const key = keys[hit.from] ?? "";
  const future = /^(و|ف)?س(ي|ت|ن)/.test(key) && hit.value.form === "verb";
  return {
    hit,
    act: hit.value.act,
    definite: hit.first.clitics.includes("ال") || key.startsWith("ال"),
    negated,
    unreal: unreal || future,
    denied,
    past: isPast(reading, sentence, hit),
    failed,
    future,
  };
}

/** `عمليات خطف` without a number: no happening in particular. */
function isGeneral(reading: Reading, at: number): boolean {
  const key = (reading.view.keys[at] ?? "").replace(/^[وفبل]*(ال)?/, "");
  if (!GENERAL_NOUNS.has(key)) return false;
  return !reading.numbers.some((n) => n.to === at || n.to === at - 1);
}

/** `وكان … قد قُتل`, `سبق أن`, `يذكر أن`: told as background. */
function isPast(
  reading: Reading,
  sentence: Sentence,
  hit: PhraseHit<Cue>,
): boolean {
  for (let i = hit.from - 1; i >= sentence.from; i--) {
    const key = reading.view.keys[i] ?? "";
    if (key === "؛") return false;
    if (PAST_MARKERS.has(key)) return true;
    if (["فيما", "بينما"].includes(key)) return false;
  }
  return false;
}

/** Whether a trigger tells the same happening as the ones before it. */
function joins(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const last = current.at(-1);
  if (!last) return false;
  const acts = new Set(current.map((t) => t.act));
  if (last.denied !== next.denied && !OUTCOMES.has(next.act)) return false;
  const from = last.hit.to;
  const linked = hasWord(reading, from, next.hit.from, RESULT_LINKS);
  if (acts.has("raid") && WITH_RAID.has(next.act)) return true;
  if (acts.has("abduction") && WITH_ABDUCTION.has(next.act))
    return !hasBreak(reading, from, next.hit.from);
  if (acts.has("arrest") && next.act === "arrest")
    return !hasOwnPlace(reading, current, next) || next.hit.value.object;
  if (acts.has("arrest") && next.act === "release") return true;
  if (acts.has(next.act) && !VIOLENT.has(next.act))
    return !hasBreak(reading, from, next.hit.from);
  if (acts.has("protest") && (next.act === "protest" || next.act === "siege"))
    return true;
  if (
    (acts.has("meeting") || acts.has("agreement")) &&
    (next.act === "meeting" || next.act === "agreement")
  )
    return true;
  if (!VIOLENT.has(next.act) || ![...acts].some((act) => VIOLENT.has(act)))
    return false;
  if (next.past !== last.past && next.past) return false;
  if (linked && !farBreak(reading, from, next.hit.from)) return true;
  if (hasBreak(reading, from, next.hit.from))
    return (
      OUTCOMES.has(next.act) &&
      !hasOwnPlace(reading, current, next) &&
      !hasOwnDate(reading, current, next)
    );
  return !(
    hasOwnPlace(reading, current, next) &&
    OUTCOMES.has(next.act) &&
    hasWord(reading, from, next.hit.from, AND_VERB)
  );
}

const AND_VERB: ReadonlySet<string> = new Set(["كما"]);

function hasWord(
  reading: Reading,
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i++)
    if (words.has((reading.view.keys[i] ?? "").replace(/^[وف](?=.{3})/, "")))
      return true;
  return false;
}

function hasBreak(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const key = (reading.view.keys[i] ?? "").replace(
      /^و(?=(بعد|قبل|فيما|بينما)$)/,
      "",
    );
    if (key === "حين" && reading.view.keys[i - 1] === "في") return true;
    if (
      BREAKERS.has(key) &&
      !(key === "قبل" && reading.view.keys[i - 1] === "من") &&
      !(key === "بعد" && !isElapsed(reading, i))
    )
      return true;
  }
  return false;
}

const ELAPSED: ReadonlySet<string> = new Set(
  "ساعات ساعه ساعتين يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر سنوات عام عامين نحو".split(
    " ",
  ),
);

/** `بعد ساعات من …` names another happening; `بعد أن …` explains this one. */
function isElapsed(reading: Reading, at: number): boolean {
  return (
    ELAPSED.has(reading.view.keys[at + 1] ?? "") ||
    ELAPSED.has(reading.view.keys[at + 2] ?? "") ||
    reading.numbers.some((n) => n.from === at + 1)
  );
}

/** A semicolon or وكان between link and trigger: not the same happening. */
function farBreak(reading: Reading, from: number, to: number): boolean {
  return hasWord(reading, from, to, new Set(["؛", "كان", "كانت", "سبق"]));
}

function hasOwnPlace(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const from = current[0]?.hit.from ?? 0;
  const own = reading.places.filter(
    (p) =>
      p.from >= next.hit.from &&
      p.from <= next.hit.to + 14 &&
      p.role === "happening" &&
      p.from < sentenceEnd(reading, next),
  );
  const earlier = reading.places.filter(
    (p) =>
      p.from >= Math.max(0, from - 10) &&
      p.from < next.hit.from &&
      p.role === "happening",
  );
  return (
    own.length > 0 &&
    earlier.length > 0 &&
    !own.some((p) => earlier.some((q) => q.name === p.name))
  );
}

function hasOwnDate(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const from = current[0]?.hit.from ?? 0;
  const own = reading.dates.some(
    (d) =>
      d.from >= next.hit.from - 4 &&
      d.from <= next.hit.to + 12 &&
      d.role === "when" &&
      d.kind !== "part-of-day" &&
      d.kind !== "clock",
  );
  const earlier = reading.dates.some(
    (d) =>
      d.from >= Math.max(0, from - 10) &&
      d.from < next.hit.from - 4 &&
      d.role === "when",
  );
  return own && earlier;
}

function sentenceEnd(reading: Reading, trigger: Trigger): number {
  return (
    reading.view.sentences.find(
      (s) => trigger.hit.from >= s.from && trigger.hit.from < s.to,
    )?.to ?? reading.view.tokens.count
  );
}

/** Words of traffic, fire and nature near a frame: not a conflict's harm. */
export function isAccident(frame: Frame): boolean {
  let hits = 0;
  for (let i = frame.from; i < frame.to; i++)
    if (
      ACCIDENTS.has(
        (frame.reading.view.keys[i] ?? "").replace(/^[وبل]?(ال)?/, ""),
      )
    )
      hits++;
  return hits >= 2;
}
