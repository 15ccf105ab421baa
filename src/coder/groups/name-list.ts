import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

/** Tokens between two names of one list. */
const GAP = 3;

/** Names joined by و or a comma after a first, in text order, the first too. */
export function nameList(
  reading: Reading,
  first: PersonMention,
  end: number,
): PersonMention[] {
  const out = [first];
  let to = afterBrackets(reading, first.to);
  for (;;) {
    const next = reading.people.find(
      (p) => p.name.from >= to && p.name.from - to <= GAP && p.name.from < end,
    );
    if (!next || !isJoined(reading, to, next.from)) return out;
    out.push(next);
    to = afterBrackets(reading, next.to);
  }
}

function isJoined(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (/^(و|،)/.test(reading.view.keys[i] ?? "")) return true;
  return false;
}

/** Tokens in brackets that a name may be followed by: an age, a trade. */
const MOST_IN_BRACKETS = 5;

function afterBrackets({ view: { keys } }: Reading, to: number): number {
  if (keys[to] !== "(") return to;
  for (let at = to + 1; at <= to + MOST_IN_BRACKETS + 1; at++)
    if (keys[at] === ")") return at + 1;
  return to;
}
