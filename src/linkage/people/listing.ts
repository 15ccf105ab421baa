import type { PersonRole, RegisterPerson } from "../../model/index.js";
import { foldedWords } from "../fields/folding.js";
import { sameWord } from "../fields/person-names.js";

/** It happened to him, or he spoke and met: ground for an entry of his own. */
const isOwnGround = ({ part, outcome }: PersonRole): boolean =>
  part === "participant" || (part === "victim" && outcome !== null);

/**
 * Whether a person has an entry of his own in listings. Who is known only as
 * accused, suspected, wanted or doer has none: he stands inside incidents,
 * beside whoever says so. Public figures by decision are listed.
 *
 * @source ../shared/design/practice.md 23
 */
export function isListed(person: RegisterPerson): boolean {
  if (person.sensitivity === "public") return true;
  if (person.sensitivity === "sealed") return false;
  const isBlamed =
    person.accusations.length > 0 ||
    person.roles.some(({ part }) => part === "perpetrator");
  return !isBlamed || person.roles.some(isOwnGround);
}

/**
 * Whether a person bears a name, in any spelling: every word of it stands in
 * one of his names or by-names.
 *
 * @param words - one name or more words of it
 */
export function bearsName(person: RegisterPerson, words: string): boolean {
  const wanted = foldedWords(words);
  return (
    wanted.length > 0 &&
    [...person.names, ...person.aliases].some(({ name }) => {
      const own = foldedWords(name);
      return wanted.every((word) => own.some((other) => sameWord(word, other)));
    })
  );
}
