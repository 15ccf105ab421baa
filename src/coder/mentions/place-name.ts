import type { Place } from "../../countries/pack.js";

/** The bare proper name of a place; tokens half-open. */
export interface PlaceName {
  readonly from: number;
  readonly to: number;
  /** Folded letters of glued clitics before the name. */
  readonly glued: number;
  readonly place: Place | null;
}
