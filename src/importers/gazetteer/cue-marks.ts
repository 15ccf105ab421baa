import { nameKey } from "../../countries/name-keys.js";
import type { ActorNames, OutletNames } from "../../countries/pack.js";
import { isEveryday } from "../../languages/ar/everyday.js";
import { foldKey } from "../../languages/ar/letters.js";
import { newWord } from "../../text/vocabulary.js";
import { COMMON_WORDS } from "../../languages/ar/lexicon/common-words.generated.js";
import { NAME_BY_KEY } from "../../languages/ar/lexicon/names.generated.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import type { ListedPlace } from "./place.js";

/**
 * How doubtful a name is: `cue`, a word of place must stand by it; `head`,
 * only a noun such as قرية before it will do.
 */
export type CueMark = "" | "cue" | "head";

/** Names that are no places: those of actors and of outlets. */
export interface OtherNames {
  readonly actors: Pick<ActorNames, "find">;
  readonly outlets: Pick<OutletNames, "find">;
}

/** Kinds that are named often enough to be believed with a word of place. */
const GREAT: ReadonlySet<string> = new Set([
  "country", "admin1", "admin2", "city", "town",
]); // prettier-ignore
/** Inhabitants from which a village counts as one of them. */
const GREAT_VILLAGE = 2000;
/** Letters of the longest word that may be anything (بري، جون). */
const SHORT = 3;
/** First words of names of persons and families. */
const KINSHIP: ReadonlySet<string> = new Set([
  "ابو", "ابي", "ام", "ابن", "بن", "بنت", "بني", "عبد", "ال", "ولد", "اولاد",
]); // prettier-ignore

const bareOf = (word: string) => word.replace(/^ال(?=.{2})/, "");
const isIn = (words: { has(word: string): boolean }, word: string) =>
  words.has(word) || words.has(bareOf(word));

/** A word that stands in a lexicon as it is: a name, a noun, a common word. */
function isListed(word: string): boolean {
  return (
    isIn(NAME_BY_KEY, word) ||
    isIn(PERSON_NOUNS, word) ||
    isIn(PLACE_HEADS, word) ||
    isIn(COMMON_WORDS, word)
  );
}

function markOfOne(word: string, isGreat: boolean): CueMark {
  if (isListed(word)) return isGreat ? "cue" : "head";
  if (word.length <= SHORT) return "cue";
  // Endings may be those of another word: that alone doubts small places only.
  const isForm = isEveryday(newWord(word));
  return isForm && !isGreat ? "cue" : "";
}

function markOfMany(words: readonly string[], isGreat: boolean): CueMark {
  if (isGreat) return "";
  if (KINSHIP.has(words[0] ?? "")) return "cue";
  return words.every(isListed) ? "cue" : "";
}

/**
 * Says whether a name of a place is also an everyday word, the name of a
 * person, an actor or an outlet, so that it takes more than the bare name to
 * read a place.
 */
export function cueMark(
  name: string,
  { kind, population }: Pick<ListedPlace, "kind" | "population">,
  others: OtherNames,
): CueMark {
  const key = nameKey(name, foldKey);
  const isGreat = GREAT.has(kind) || population >= GREAT_VILLAGE;
  const words = key.split(" ");
  const mark =
    words.length === 1 ? markOfOne(key, isGreat) : markOfMany(words, isGreat);
  if (mark !== "") return mark;
  const isOther =
    others.actors.find(key).length > 0 || others.outlets.find(key).length > 0;
  return isOther ? "cue" : "";
}
