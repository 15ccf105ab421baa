import { foldedWords } from "../fields/folding.js";
import { RANKS } from "./source-words.js";

/** A body with the person whom a report names as its spokesman. */
export interface SpokenBody {
  /** The body's name in the words of the text. */
  readonly name: string;
  /** Folded words of the person's name. */
  readonly person: readonly string[];
}

/** Where a name begins in a list of words; −1 when it is not there. */
const placeOf = (name: readonly string[], words: readonly string[]) =>
  words.findIndex((_, at) => name.every((word, n) => words[at + n] === word));

/**
 * Finds for whom people speak.
 *
 * @param clauses - what follows «المتحدث باسم»: the body, then a rank and a name
 * @param people - folded names of those whom the report lists
 */
export function spokenBodies(
  clauses: readonly string[],
  people: readonly (readonly string[])[],
): readonly SpokenBody[] {
  return clauses.flatMap((clause) => {
    const words = clause.split(" ");
    const keys = words.map((word) => foldedWords(word).join(" "));
    return people.flatMap((person): readonly SpokenBody[] => {
      const at = placeOf(person, keys);
      if (person.length === 0 || at < 1) return [];
      let to = at;
      while (to > 0 && RANKS.has(keys[to - 1]!)) to--;
      const name = words
        .slice(0, to)
        .join(" ")
        .replace(/[،,]+$/u, "");
      // A comma within: somebody else stands between the body and the name.
      return name === "" || /[،,]/u.test(name) ? [] : [{ name, person }];
    });
  });
}
