import type { GrammaticalNumber, PersonNounRow } from "./row.js";

/** A form in ordinary spelling and how many it stands for. */
export type Form = readonly [form: string, number: GrammaticalNumber];

const PRONOUNS = ["ه", "ها", "هم", "هما"] as const;

/** The stem before an ending: ة opens to ت. */
const stemOf = (word: string) =>
  word.endsWith("ة") ? `${word.slice(0, -1)}ت` : word;

/** All forms of a row, the likelier reading of a shared one first. */
export function formsOf(row: PersonNounRow): readonly Form[] {
  const plurals = row.plurals ?? [];
  return [
    ...row.words.flatMap((word) => bareForms(word, row.sound ?? false)),
    ...plurals.map((plural): Form => [plural, "plural"]),
    ...PRONOUNS.flatMap((pronoun) => [
      ...row.words.flatMap((word) =>
        formsWith(pronoun, word, row.sound ?? false),
      ),
      ...plurals.map((plural): Form => [plural + pronoun, "plural"]),
    ]),
  ];
}

function bareForms(word: string, sound: boolean): readonly Form[] {
  const stem = stemOf(word);
  const accusative: readonly Form[] = /[اىةء]$/.test(word)
    ? []
    : [[`${word}ا`, "singular"]];
  // ين is read as the sound plural where a noun has one, ي as a dual else.
  const rest: readonly Form[] = sound
    ? [
        [`${word}ون`, "plural"],
        [`${word}ين`, "plural"],
        [`${word}ي`, "plural"],
        [`${word}و`, "plural"],
      ]
    : [
        [`${stem}ين`, "dual"],
        [`${stem}ي`, "dual"],
      ];
  return [[word, "singular"], ...accusative, [`${stem}ان`, "dual"], ...rest];
}

function formsWith(
  pronoun: string,
  word: string,
  sound: boolean,
): readonly Form[] {
  const stem = stemOf(word);
  return [
    [stem + pronoun, "singular"],
    sound ? [`${word}ي${pronoun}`, "plural"] : [`${stem}ي${pronoun}`, "dual"],
    [`${stem}ا${pronoun}`, "dual"],
  ];
}
