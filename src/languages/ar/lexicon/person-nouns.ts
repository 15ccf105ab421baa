import { foldKey } from "../letters.js";
import { CIVILIANS } from "./person-nouns/civilians.js";
import { FATES } from "./person-nouns/fates.js";
import { FIGHTERS } from "./person-nouns/fighters.js";
import { formsOf } from "./person-nouns/noun-forms.js";
import { PEOPLE } from "./person-nouns/people.js";
import { PROFESSIONS } from "./person-nouns/professions.js";
import type {
  GrammaticalNumber,
  NounOutcome,
  NounRole,
  PersonNounRow,
} from "./person-nouns/row.js";
import { WOMEN_AND_CHILDREN } from "./person-nouns/women-and-children.js";

export type { NounRole } from "./person-nouns/row.js";

/** One form of a noun for people. */
export interface PersonNoun {
  readonly lemma: string;
  readonly number: GrammaticalNumber;
  readonly role: NounRole;
  readonly group: "child" | "woman" | null;
  readonly unit: "person" | "family";
  /** Fighter nouns take their role from the force they belong to. */
  readonly fighter: boolean;
  /** A word that may stand before a name as its title (الشاب أحمد). */
  readonly title: boolean;
  /** A noun that says what happened to them (قتيل، جريح). */
  readonly outcome: NounOutcome | null;
}

/**
 * Forms that are mostly other words: أمّا is no mother in the accusative, أمام
 * no imam, a محافظة is a province and a قصر a palace.
 */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "اما ابا عما اخا امام محافظه محافظته محافظتي قصر مديره".split(" "),
);

/**
 * Every form of every noun for people, by folded word. Where two nouns share a
 * form the row named first keeps it.
 */
export const PERSON_NOUNS: ReadonlyMap<string, PersonNoun> = build([
  ...PEOPLE,
  ...CIVILIANS,
  ...WOMEN_AND_CHILDREN,
  ...FIGHTERS,
  ...PROFESSIONS,
  ...FATES,
]);

function build(
  rows: readonly PersonNounRow[],
): ReadonlyMap<string, PersonNoun> {
  const out = new Map<string, PersonNoun>();
  for (const row of rows)
    for (const [form, number] of formsOf(row)) {
      const key = foldKey(form);
      if (!out.has(key) && !OTHER_WORDS.has(key))
        out.set(key, nounOf(row, number));
    }
  return out;
}

function nounOf(row: PersonNounRow, number: GrammaticalNumber): PersonNoun {
  return {
    lemma: row.words[0] ?? "",
    number,
    role: row.role ?? null,
    group: row.group ?? null,
    unit: row.family ? "family" : "person",
    fighter: row.fighter ?? false,
    title: row.title ?? false,
    outcome: row.outcome ?? null,
  };
}
