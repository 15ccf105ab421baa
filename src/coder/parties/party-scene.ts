import type { Act, Cue } from "../../languages/ar/events/index.js";
import type { Frame } from "../frames.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import type { Trigger } from "../triggers/trigger.js";
import { distance } from "./governor.js";
import { POLITICAL_ACTS } from "./party.js";

/** A force where it stands: its act, its neighbour, the words around it. */
export interface Scene {
  readonly frame: Frame;
  readonly keys: readonly string[];
  readonly mention: ActorMention;
  /** The force named before it in the frame. */
  readonly before: ActorMention | undefined;
  /** The trigger it stands nearest to. */
  readonly act: Trigger;
  readonly cue: Cue;
  /** It stands at or after its trigger. */
  readonly after: boolean;
  /** Tokens between the trigger and the force behind it; negative before. */
  readonly behind: number;
  /** Tokens between the force and the trigger behind it; negative after. */
  readonly ahead: number;
  readonly politics: boolean;
}

/** Sets the scene for a force; null when the frame has no trigger. */
export function sceneOf(
  frame: Frame,
  mention: ActorMention,
  before: ActorMention | undefined,
): Scene | null {
  const act = nearestTrigger(frame, mention);
  if (act === null) return null;
  return {
    frame,
    keys: frame.reading.view.keys,
    mention,
    before,
    act,
    cue: act.hit.value,
    after: mention.from >= act.hit.from,
    behind: gap(frame, act.hit.to, mention.from),
    ahead: gap(frame, mention.to, act.hit.from),
    politics: POLITICAL_ACTS.has(act.act),
  };
}

/** Tokens between two places, words of time left out; negative backwards. */
function gap({ reading }: Frame, from: number, to: number): number {
  return to < from ? to - from : distance(reading, from, to);
}

/** A trigger behind the force counts as this much farther. */
const BACKWARD = 3;
/** A noun (بالصواريخ) governs no force as a verb or masdar does. */
const NOUN_HANDICAP = 4;

function nearestTrigger(frame: Frame, mention: ActorMention): Trigger | null {
  let best: Trigger | null = null;
  let least = Infinity;
  for (const trigger of frame.triggers) {
    // `القتيل`, `الشهداء`: a noun for the dead governs no force.
    if (trigger.hit.value.form === "noun" && trigger.act === "killed") continue;
    const steps =
      mention.from >= trigger.hit.to
        ? mention.from - trigger.hit.to
        : trigger.hit.from - mention.to + BACKWARD;
    const loose = trigger.hit.value.form === "noun" ? NOUN_HANDICAP : 0;
    if (loose > 0 && isMeans(frame, trigger)) continue;
    if (steps + loose >= least) continue;
    best = trigger;
    least = steps + loose;
  }
  return best ?? frame.triggers[0] ?? null;
}

/** `هاجم … بالقذائف`: the means of another act governs nobody. */
function isMeans({ triggers }: Frame, trigger: Trigger): boolean {
  return (
    trigger.hit.first.clitics.includes("ب") &&
    triggers.some((t) => t !== trigger && t.hit.value.form !== "noun")
  );
}

const EVENT_NOUN =
  /^(و|ف|ب|ل|وب)?(ال)?(هجوم|قصف|تفجير|انفجار|عبوه|عبوات|غاره|غارات|غارتين|كمين|قذيفه|قذايف|صاروخ|صواريخ|عمليه|حمله|اطلاق|لغم|اغتيال|استهداف|ضربه|ضربات|اعتداء|رصاص|نار|قنبله|مفخخه|سياره|ناسفه|مسيره|طايره|محاوله)(ا)?$/;
/** Words that make an event noun the occasion of the verb, not its subject. */
const OCCASIONS: ReadonlySet<string> = new Set(
  "علي عقب بعد اثر خلال قبل منذ مع وسط جراء في اعقاب".split(" "),
);
const CLAUSE_ENDS: ReadonlySet<string> = new Set(["،", ".", ":", "؛", "ان"]);
/** Tokens from an event noun to the verb whose subject it is. */
const EVENT_REACH = 9;

/** `هجوم استهدف نقطة`: an event stands as the subject of the verb at `verb`. */
export function hasEventBefore({ keys, frame }: Scene, verb: number): boolean {
  const floor = Math.max(frame.sentence.from, verb - EVENT_REACH);
  for (let i = verb - 1; i >= floor; i--) {
    const key = keys[i] ?? "";
    const dated = frame.reading.dates.some((d) => i >= d.from - 1 && i <= d.to);
    if (CLAUSE_ENDS.has(key) && !dated) return false;
    const told = frame.triggers.some(
      (t) => t.hit.value.form !== "verb" && i >= t.hit.from && i < t.hit.to,
    );
    if (told || EVENT_NOUN.test(key))
      return !key.startsWith("ال") || !OCCASIONS.has(keys[i - 1] ?? "");
  }
  return false;
}

/** Whether a word of a set stands between two tokens. */
export function standsBetween(
  { keys }: Scene,
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i++) if (words.has(keys[i] ?? "")) return true;
  return false;
}

/** Whether the force's act is one of these. */
export function isAct({ act }: Scene, ...acts: readonly Act[]): boolean {
  return acts.includes(act.act);
}
