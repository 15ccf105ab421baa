import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

/** Who goes with somebody: مرافقه، سائقه، حارسه. */
const COMPANION = /^(?:و|ب|ل)*(?:مرافق|مرافقي|سايق|حارس|حرس)(?:ه|ها|هم|هما)$/u;

/** A person where he is named. */
interface NamedPerson {
  readonly mention: PersonMention;
  readonly reading: Reading;
}

/**
 * With whom a companion goes: the person named last before him in the same
 * text. Where the one belongs, the other does.
 *
 * @returns null for who is told as nobody's companion
 */
export function leaderOf<Person extends NamedPerson>(
  { mention, reading }: Person,
  people: readonly Person[],
): Person | null {
  const at = mention.name.from - 1;
  if (!COMPANION.test(reading.view.keys[at] ?? "")) return null;
  let leader: Person | null = null;
  for (const one of people) {
    const end = one.mention.name.to;
    if (one.reading !== reading || end > at) continue;
    if (leader === null || end > leader.mention.name.to) leader = one;
  }
  return leader;
}
