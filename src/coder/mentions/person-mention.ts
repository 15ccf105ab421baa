import type { PersonNoun } from "../../languages/ar/lexicon/person-nouns.js";
import type { NameMention } from "../../languages/ar/read-names.js";

/** A second name of a person as told, without ب; tokens half-open. */
export interface AliasMention {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A named person with the words around the name that say who it is. */
export interface PersonMention {
  readonly name: NameMention;
  /** First token of the title before the name, or of the name. */
  readonly from: number;
  /** End of the name and its alias. */
  readonly to: number;
  readonly aliases: readonly AliasMention[];
  readonly title: PersonNoun | null;
  /** Token of the title noun, −1 without one. */
  readonly titleAt: number;
  /** The title is a former one (السابق). */
  readonly former: boolean;
}
