import { BREAKERS } from "../languages/ar/lexicon/discourse-words.js";
import type { Sentence } from "../text/sentences.js";
import type { Reading } from "./reading.js";
import { readTriggers } from "./triggers/read-triggers.js";
import { joinsTriggers } from "./triggers/trigger-links.js";
import type { Trigger } from "./triggers/trigger.js";

/** The triggers of one sentence that tell one happening. */
export interface Frame {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Tokens of the sentence that belong to this frame, half-open. */
  readonly from: number;
  readonly to: number;
  /** In text order, never empty. */
  readonly triggers: readonly Trigger[];
  /** Position in the report: title −1, then by sentence. */
  readonly order: number;
  readonly background: boolean;
}

/**
 * Splits the triggers of a sentence into frames, one a happening, in text
 * order; empty when the sentence has no trigger.
 *
 * @param order position of the sentence in the report, the title −1
 */
export function framesOf(
  reading: Reading,
  sentence: Sentence,
  order: number,
): readonly Frame[] {
  const groups: Trigger[][] = [];
  for (const trigger of readTriggers(reading, sentence)) {
    const current = groups.at(-1);
    if (current && joinsTriggers(reading, current, trigger))
      current.push(trigger);
    else groups.push([trigger]);
  }
  return groups.map((triggers, i) => {
    const before = groups[i - 1];
    const next = groups[i + 1];
    return {
      reading,
      sentence,
      from: before ? clauseStart(reading, before, triggers) : sentence.from,
      to: next ? clauseStart(reading, triggers, next) : sentence.to,
      triggers,
      order,
      background: triggers.some((t) => t.past),
    };
  });
}

/** Where the clause of a frame's first trigger begins. */
function clauseStart(
  reading: Reading,
  before: readonly Trigger[],
  group: readonly Trigger[],
): number {
  const { keys, readings } = reading.view;
  const first = group[0]?.hit.from ?? 0;
  const floor = before.at(-1)?.hit.to ?? 0;
  for (let i = first; i > floor; i--) {
    const key = keys[i] ?? "";
    if (["،", ",", "؛"].includes(key)) return i + 1;
    if (i < first && BREAKERS.has(key)) return i;
    const and = readings[i]?.some((r) => r.clitics[0] === "و");
    if (i === first && key.startsWith("و") && and) return i;
  }
  return first;
}
