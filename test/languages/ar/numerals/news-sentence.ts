/** A sentence in the manner of the news with every number and rank in it. */
export interface NewsSentence {
  readonly text: string;
  /** `span = value`, `span = min..max` (an open end is left empty). */
  readonly numbers: readonly string[];
  /** `span = rank`. */
  readonly ordinals: readonly string[];
}

/** A sentence with what it tells. */
export const said = (
  text: string,
  numbers: readonly string[] = [],
  ordinals: readonly string[] = [],
): NewsSentence => ({ text, numbers, ordinals });
