import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import type { TextView } from "../../languages/ar/view.js";
import { isHonorific, RANK_WORDS } from "./honorifics.js";

/** A word that may stand between a comma and a name: `، الطبيب فلان`. */
export function isHonorificWord(view: TextView, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (isHonorific(key) || RANK_WORDS.has(key)) return true;
  return (view.readings[at] ?? []).some(({ stem, clitics }) => {
    const noun = PERSON_NOUNS.get(stem);
    return noun?.number === "singular" && clitics.every((c) => c === "ال");
  });
}
