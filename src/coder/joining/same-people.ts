import type { Draft } from "../drafts.js";
import { nameKey, sameNameKey } from "../mentions/name-key.js";

/** Keys of the people a draft tells harmed, in text order. */
export function namesIn(draft: Draft): readonly string[] {
  return draft.harms.flatMap((h) =>
    h.group.people.map((p) => nameKey(p.name.name)),
  );
}

/** Whether two drafts name a common victim. */
export function shareVictim(a: Draft, b: Draft): boolean {
  return haveCommon(namesIn(a), namesIn(b));
}

/** One telling has a person survive whom the other has killed. */
export function fatesDiffer(a: Draft, b: Draft): boolean {
  const clash = (x: Draft, y: Draft) =>
    haveCommon(peopleWith(x, "survived"), peopleWith(y, "killed"));
  return clash(a, b) || clash(b, a);
}

/** Both name victims, none is common and nobody is left unnamed: two tellings. */
export function victimsDiffer(merged: readonly Draft[], next: Draft): boolean {
  const names = namesIn(next);
  const known = merged.flatMap(namesIn);
  if (names.length === 0 || known.length === 0) return false;
  const counted = merged
    .flatMap((d) => d.harms)
    .reduce((n, h) => Math.max(n, h.group.min ?? 0), 0);
  return counted <= known.length && !haveCommon(names, known);
}

function peopleWith(draft: Draft, outcome: string): readonly string[] {
  return draft.harms
    .filter((h) => h.outcome === outcome)
    .flatMap((h) => h.group.people.map((p) => nameKey(p.name.name)));
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => sameNameKey(x, y)));
}
