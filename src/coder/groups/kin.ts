import type { Reading } from "../reading.js";

/** Lemmas of kin, as the lexicon of person nouns has them. */
const KIN: ReadonlySet<string> = new Set(
  "شقيق أخ ابن نجل والد أب عم زوج والدة قريب حفيد حفيدة صهر خال أقارب ولد".split(
    " ",
  ),
);
const PRONOUN = /(?:ه|ها|هم|هما|هن)$/u;

/** A noun of kinship: شقيق, زوجته, والدتها. */
export function isKin(reading: Reading, at: number): boolean {
  const hit = reading.nouns.get(at);
  return hit !== undefined && KIN.has(hit.noun.lemma);
}

/** `زوجته`, `وابنها`: kin of somebody told before. */
export function isKinOfBefore(reading: Reading, at: number): boolean {
  return isKin(reading, at) && PRONOUN.test(reading.view.keys[at] ?? "");
}

/**
 * `والد فلان`, `شقيق فلان`: the name is that of another, who did not come to
 * harm.
 */
export function isKinOfNamed(reading: Reading, at: number): boolean {
  const key = reading.view.keys[at] ?? "";
  if (!isKin(reading, at) || /^و?ال/u.test(key) || PRONOUN.test(key))
    return false;
  const next = at + 1;
  return reading.people.some((p) => p.from === next || p.name.from === next);
}
