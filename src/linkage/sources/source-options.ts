import type { Tellings } from "../copies/tellings.js";
import type { SourceId } from "./pack-sources.js";

/**
 * What adds an original source.
 *
 * - `guide`: every distinct root; each report without attribution is its own
 * - `corroboration`: the same, but background retellings, and reports without
 *   attribution that follow a known root, add nothing; the unnamed sources of
 *   one outlet are one; who cites an outlet that tells the happening itself has
 *   it from whom that outlet has it
 */
export type SourceRule = "guide" | "corroboration";

/** How sources are counted and named. */
export interface SourceOptions {
  readonly rule: SourceRule;
  /** Id under which packs know a medium or body; null when they do not. */
  readonly sourceId?: SourceId | undefined;
  /** Copied tellings of the happening; found anew when left out. */
  readonly tellings?: Tellings | undefined;
}

/** Counting as the labelled reports do, without packs. */
export const GUIDE_SOURCES: SourceOptions = { rule: "guide" };
