import type { Bilingual } from "../model/index.js";

/** A code with its name and meaning in both languages. */
export interface Entry<Code extends string = string> {
  readonly code: Code;
  readonly label: Bilingual;
  readonly definition: Bilingual;
}

/** A complete list: one entry for every code of a closed list. */
export type Entries<Code extends string> = {
  readonly [Key in Code]: Entry<Key>;
};

/** A finer kind of something, added beside the closed lists. */
export interface Kind {
  readonly code: string;
  readonly label: Bilingual;
}
