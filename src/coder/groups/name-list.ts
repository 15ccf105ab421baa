import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { afterAsides } from "./asides.js";

/** Tokens between two names of one list. */
const GAP = 3;

/** Names joined by و or a comma after a first, in text order, the first too. */
export function nameList(
  reading: Reading,
  first: PersonMention,
  end: number,
): PersonMention[] {
  const out = [first];
  let to = afterAsides(reading, first.to);
  for (;;) {
    const next = reading.people.find(
      (p) => p.name.from >= to && p.name.from - to <= GAP && p.name.from < end,
    );
    if (!next || !isJoined(reading, to, next.from)) return out;
    out.push(next);
    to = afterAsides(reading, next.to);
  }
}

function isJoined(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (/^(و|،)/.test(reading.view.keys[i] ?? "")) return true;
  return false;
}
