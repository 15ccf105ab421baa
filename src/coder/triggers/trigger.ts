import type { Act, Cue } from "../../languages/ar/events/index.js";
import type { PhraseHit } from "../../text/phrase-table.js";

/** A cue with what its clause says of its factuality. */
export interface Trigger {
  readonly hit: PhraseHit<Cue>;
  readonly act: Act;
  /** With the article: it points back to something told before. */
  readonly definite: boolean;
  readonly negated: boolean;
  /** Feared, threatened, demanded, planned or told in general. */
  readonly unreal: boolean;
  readonly denied: boolean;
  /** Told as what was before: وكان، سبق أن. */
  readonly past: boolean;
  readonly failed: boolean;
}
