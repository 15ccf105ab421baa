import type { PlaceMention } from "./place-mention.js";

/** Votes of a report's unambiguous places for their governorates. */
export function adminVotes(
  groups: readonly (readonly PlaceMention[])[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const add = (key: string, n: number) =>
    votes.set(key, (votes.get(key) ?? 0) + n);
  for (const mentions of groups)
    for (const { candidates, precision, weak } of mentions) {
      if (weak) continue;
      const first = candidates[0];
      if (!first) continue;
      const same = candidates.every(
        (c) => c.admin1 === first.admin1 && c.country === first.country,
      );
      if (!same && first.precision !== "admin1" && first.population < 50000)
        continue;
      add(`country ${first.country}`, 1);
      if (first.admin1) add(first.admin1, precision === "admin1" ? 3 : 2);
    }
  return votes;
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
