import type { Cue } from "../../languages/ar/events/index.js";
import type { PhraseHit } from "../../text/phrase-table.js";
import type { Sentence } from "../../text/sentences.js";
import type { Reading } from "../reading.js";
import {
  isDenied,
  isFailed,
  isNegated,
  isPast,
  isUnreal,
} from "./factuality.js";
import { isOtherSense } from "./other-sense.js";
import type { Trigger } from "./trigger.js";

/** The triggers of one sentence in text order, without overlaps. */
export function readTriggers(reading: Reading, sentence: Sentence): Trigger[] {
  const out: Trigger[] = [];
  let covered = -1;
  for (const hit of reading.cues) {
    if (hit.from < sentence.from || hit.from >= sentence.to) continue;
    if (hit.from < covered || isInsideName(reading, hit)) continue;
    if (isOtherSense({ reading, sentence, hit })) continue;
    covered = hit.to;
    const trigger = triggerOf(reading, sentence, hit);
    const last = out.at(-1);
    const only = last !== undefined && isContent(reading, last, trigger);
    out.push(only ? { ...trigger, unreal: true } : trigger);
  }
  return out;
}

/** Words after a threat or an order in which its content stands. */
const CONTENT_REACH = 6;

/** `لوّح باستئناف القتال`, `قراراً بتطويق الموقع`: named, not done. */
function isContent(reading: Reading, last: Trigger, next: Trigger): boolean {
  if (last.act !== "threat" && last.act !== "decree") return false;
  if (next.act === last.act || next.hit.value.form === "verb") return false;
  const between = reading.view.keys.slice(last.hit.to, next.hit.from);
  return (
    between.length <= CONTENT_REACH && !between.some((k) => /^[.،؛:]$/.test(k))
  );
}

/** A cue word inside a name, an actor or a date is no trigger. */
function isInsideName(reading: Reading, hit: PhraseHit<Cue>): boolean {
  const at = hit.from;
  return (
    reading.people.some((p) => at >= p.name.from && at < p.name.to) ||
    reading.actors.some(
      (a) => a.actor !== null && at > a.coreFrom && at < a.to,
    ) ||
    reading.dates.some((d) => at >= d.from && at < d.to)
  );
}

function triggerOf(
  reading: Reading,
  sentence: Sentence,
  hit: PhraseHit<Cue>,
): Trigger {
  const place = { reading, sentence, hit };
  const key = reading.view.keys[hit.from] ?? "";
  return {
    hit,
    act: hit.value.act,
    definite: hit.first.clitics.includes("ال") || key.startsWith("ال"),
    negated: isNegated(place),
    unreal: isUnreal(place),
    denied: isDenied(place),
    past: isPast(place),
    failed: isFailed(place),
  };
}
