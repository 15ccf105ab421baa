import type { Frame } from "../../frames.js";
import type { Reading } from "../../reading.js";
import type { Trigger } from "../../triggers/trigger.js";
import { distance, governorOf } from "../governor.js";
import { wordClass } from "./word-classes.js";

/** Words of a text, token numbers half-open. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** Tokens counted one by one; the rest is far. */
export const steps = (n: number): string =>
  n <= 2 ? `${Math.max(n, 0)}` : n <= 5 ? "5" : n <= 10 ? "10" : "far";

/** The kinds of words beside some words, as names of features. */
export function neighbours(reading: Reading, words: Words): readonly string[] {
  const { keys, sentences } = reading.view;
  const { from, to } = words;
  const sentence = sentences.find((s) => from >= s.from && from < s.to);
  const start = sentence?.from ?? 0;
  const before = wordClass(from === start ? undefined : keys[from - 1]);
  const governor = governorOf(reading, from, start);
  return [
    `before-${before}`,
    `after-${wordClass(keys[to])}`,
    `governor-${wordClass(keys[governor])}`,
  ];
}

/** How some words stand to the nearest trigger of their frame. */
export function toTrigger(frame: Frame, words: Words): readonly string[] {
  const { trigger, after, gap } = nearestTrigger(frame, words);
  const { form, voice, object } = trigger.hit.value;
  const side = after ? "after" : "ahead";
  const kind = form === "verb" ? `verb-${voice}` : form;
  return [
    `${kind} ${side}`,
    `${kind} ${side}-${steps(gap)}`,
    `act-${trigger.act} ${side}`,
    ...(object ? [`object ${side}`] : []),
  ];
}

interface Nearest {
  readonly trigger: Trigger;
  readonly after: boolean;
  readonly gap: number;
}

function nearestTrigger(
  { triggers, reading }: Frame,
  { from, to }: Words,
): Nearest {
  const all = triggers.map((trigger) => {
    const { hit } = trigger;
    const after = from >= hit.from;
    const gap = after
      ? distance(reading, hit.to, from)
      : distance(reading, to, hit.from);
    return { trigger, after, gap };
  });
  const [first, ...rest] = all;
  if (!first) throw new Error("a frame without a trigger");
  return rest.reduce((a, b) => (b.gap < a.gap ? b : a), first);
}
