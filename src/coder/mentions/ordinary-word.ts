import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { WEAPON_TABLE } from "../../languages/ar/lexicon/weapons.js";

/** Names that stand for the capital of whatever state is spoken of. */
const EPITHETS: ReadonlySet<string> = new Set(["عاصمه", "العاصمه"]);

/** A word for people or a function word is no bare place (مدني، محل). */
export function isOrdinary(stem: string): boolean {
  return (
    PERSON_NOUNS.has(stem) ||
    PLACE_HEADS.has(stem) ||
    EPITHETS.has(stem) ||
    NEVER_IN_NAME.has(stem) ||
    isCue(stem)
  );
}

/** A word that tells an act, a harm or a weapon (بجروح). */
function isCue(stem: string): boolean {
  return [stem, `ب${stem}`].some(
    (word) => CUE_TABLE.byFirst.has(word) || WEAPON_TABLE.byFirst.has(word),
  );
}
