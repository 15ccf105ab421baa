import type { Place } from "../../countries/pack.js";
import type { PlaceMention } from "./place-mention.js";

/** Votes of a report's unambiguous places for their governorates. */
export function adminVotes(
  groups: readonly (readonly PlaceMention[])[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const add = (key: string, n: number) =>
    votes.set(key, (votes.get(key) ?? 0) + n);
  for (const mentions of groups)
    for (const mention of mentions) {
      const first = clearPlace(mention);
      if (!first) continue;
      add(`country ${first.country}`, 1);
      if (first.admin1)
        add(first.admin1, mention.precision === "admin1" ? 3 : 2);
    }
  return votes;
}

/** Inhabitants from which a place is clear although others bear its name. */
const CLEAR = 50_000;

/** The place of a mention that no homonym makes doubtful. */
function clearPlace({ candidates, weak }: PlaceMention): Place | null {
  const first = candidates[0];
  if (weak || !first) return null;
  const same = candidates.every(
    (c) => c.admin1 === first.admin1 && c.country === first.country,
  );
  const clear =
    same || first.precision === "admin1" || first.population >= CLEAR;
  return clear ? first : null;
}

/** Tokens back to which the place named last says where the text is. */
const NEARBY = 60;

/** The country of the clear place named last before a mention, if near. */
export function countryBefore(
  mentions: readonly PlaceMention[],
  at: number,
): string | null {
  const from = mentions[at]?.from ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const before = mentions[i];
    if (!before || from - before.to > NEARBY) return null;
    const place = clearPlace(before);
    if (place) return place.country;
  }
  return null;
}

/** The governorate that most of a report's clear places lie in. */
export function topGovernorate(
  votes: ReadonlyMap<string, number>,
): string | null {
  let best: string | null = null;
  let most = 1;
  for (const [key, n] of votes)
    if (!key.startsWith("country ") && n > most) {
      most = n;
      best = key;
    }
  return best;
}

/** The country most of a report's clear places lie in. */
export function homeCountry(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 1;
  for (const [key, n] of votes)
    if (key.startsWith("country ") && n > most) {
      most = n;
      best = key.slice(8);
    }
  return best;
}
