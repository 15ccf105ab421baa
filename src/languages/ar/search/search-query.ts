/** One way in which a part of a question can stand in a text. */
export interface Wording {
  /** Terms that follow one another. */
  readonly terms: readonly string[];
  /** Whether the last term need only begin so. */
  readonly isPrefix: boolean;
  /** Another spelling than the one that was typed. */
  readonly isVariant: boolean;
}

/** A word, phrase or prefix of a question. */
export interface Clause {
  /** As it was typed. */
  readonly text: string;
  /** Whether it must not stand. */
  readonly isExcluded: boolean;
  /** Any of these; the typed wording first. */
  readonly wordings: readonly Wording[];
}

/** A question: every clause must hold. */
export interface SearchQuery {
  readonly clauses: readonly Clause[];
}
