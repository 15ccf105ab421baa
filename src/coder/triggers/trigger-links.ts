import {
  BREAKERS,
  RESULT_LINKS,
} from "../../languages/ar/lexicon/discourse-words.js";
import type { Act } from "../../languages/ar/events/index.js";
import type { Reading } from "../reading.js";
import { hasOwnDate, hasOwnPlace } from "./own-setting.js";
import type { Trigger } from "./trigger.js";

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
/** What a raid brings with it. */
const WITH_RAID: ReadonlySet<Act> = new Set([
  "arrest",
  "shooting",
  "armed_clash",
  "killed",
  "wounded",
  "raid",
  "siege",
  "abduction",
] as const);
/** What an abduction brings with it. */
const WITH_ABDUCTION: ReadonlySet<Act> = new Set([
  "shooting",
  "wounded",
  "abduction",
  "missing",
  "attack",
  "arrest",
] as const);
/** Acts that end when those who did them leave. */
const LEFT_BY: ReadonlySet<Act> = new Set([
  "raid",
  "attack",
  "shooting",
  "siege",
  "abduction",
  "arrest",
] as const);
/** `كما`: the same place twice, yet another happening. */
const ALSO: ReadonlySet<string> = new Set(["كما"]);
const FAR_BREAKS: ReadonlySet<string> = new Set(["؛", "كان", "كانت", "سبق"]);

/** Triggers told before in a sentence, and the next one. */
interface Junction {
  readonly reading: Reading;
  readonly current: readonly Trigger[];
  readonly last: Trigger;
  readonly next: Trigger;
  readonly acts: ReadonlySet<Act>;
}

/**
 * Whether a trigger tells the same happening as the ones before it.
 *
 * @source gold/GUIDE.md, "Incident": one happening is bounded in place and
 * time; a result belongs to its cause, a raid's arrests to the raid
 */
export function joinsTriggers(
  reading: Reading,
  current: readonly Trigger[],
  next: Trigger,
): boolean {
  const last = current.at(-1);
  if (!last) return false;
  if (last.denied !== next.denied && !OUTCOMES.has(next.act)) return false;
  const acts = new Set(current.map((t) => t.act));
  const junction = { reading, current, last, next, acts };
  return byActs(junction) ?? byClause(junction);
}

/** Decides by the pair of acts; undefined where the clause must decide. */
function byActs(junction: Junction): boolean | undefined {
  const { reading, current, last, next, acts } = junction;
  const unbroken = () => !hasBreak(reading, last.hit.to, next.hit.from);
  if (acts.has("raid") && WITH_RAID.has(next.act)) return true;
  if (acts.has("abduction") && WITH_ABDUCTION.has(next.act)) return unbroken();
  if (acts.has("arrest") && next.act === "arrest")
    return !hasOwnPlace(reading, current, next) || next.hit.value.object;
  if (acts.has("arrest") && next.act === "release") return true;
  if (acts.has("arrest") && next.act === "abduction") return unbroken();
  if (acts.has("abduction") && next.act === "release")
    return !hasOwnPlace(reading, current, next);
  if (acts.has("attack") && isTaking(next)) return unbroken();
  if (acts.has("release") && isTaking(next) && next.hit.value.form !== "verb")
    return !next.past;
  if (next.act === "property_damage" && next.hit.value.object)
    return unbroken();
  if (next.act === "withdrawal" && [...acts].some((a) => LEFT_BY.has(a)))
    return isLeaving(reading, next);
  if (acts.has(next.act) && !VIOLENT.has(next.act)) return unbroken();
  if (acts.has("protest") && next.act === "siege") return true;
  if (acts.has("meeting") && next.act === "agreement") return true;
  if (acts.has("agreement") && next.act === "meeting") return true;
  if (!VIOLENT.has(next.act) || ![...acts].some((act) => VIOLENT.has(act)))
    return false;
  return undefined;
}

const isTaking = ({ act }: Trigger) => act === "abduction" || act === "arrest";

/** `قبل أن تنسحب`, `ثم انسحبوا`: the end of what they did. */
function isLeaving({ view }: Reading, { hit }: Trigger): boolean {
  const before = view.keys[hit.from - 1] ?? "";
  const { form, tense } = hit.value;
  if (form !== "verb") return false;
  return tense === "imperfect"
    ? before === "ان"
    : (view.keys[hit.from] ?? "").endsWith("وا");
}

/** Decides two violent acts by the words between them and their settings. */
function byClause({ reading, current, last, next }: Junction): boolean {
  const from = last.hit.to;
  const to = next.hit.from;
  if (next.past && !last.past) return false;
  if (
    hasWord(reading, from, to, RESULT_LINKS) &&
    !hasWord(reading, from, to, FAR_BREAKS)
  )
    return true;
  const outcome = OUTCOMES.has(next.act);
  const ownPlace = hasOwnPlace(reading, current, next);
  if (hasBreak(reading, from, to))
    return outcome && !ownPlace && !hasOwnDate(reading, current, next);
  return !(ownPlace && outcome && hasWord(reading, from, to, ALSO));
}

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
  const { keys } = reading.view;
  for (let i = from; i <= to; i++) {
    const key = (keys[i] ?? "").replace(/^و(?=(بعد|قبل|فيما|بينما)$)/, "");
    if (key === "حين" && keys[i - 1] === "في") return true;
    if (!BREAKERS.has(key)) continue;
    if (key === "قبل" && keys[i - 1] === "من") continue;
    if (key === "بعد" && !isElapsed(reading, i)) continue;
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
  const { keys } = reading.view;
  return (
    ELAPSED.has(keys[at + 1] ?? "") ||
    ELAPSED.has(keys[at + 2] ?? "") ||
    reading.numbers.some((n) => n.from === at + 1)
  );
}
