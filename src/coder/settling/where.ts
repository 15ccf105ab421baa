import type { PlacePrecisionCode } from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";
import type { Region } from "../region.js";

/** Where a happening was, with the mention it was read from. */
export interface Where {
  readonly name: string | null;
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly precision: PlacePrecisionCode;
  readonly place: SettledPlace | null;
  /** The telling whose clause or sentence holds it. */
  readonly draft: Draft | null;
  /** The text that names it. */
  readonly reading: Reading | null;
  /** Named inference when no place of its own was read. */
  readonly inferred: string | null;
}

/** What a report offers to a happening without a place of its own. */
export interface WhereContext {
  readonly region: Region;
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<Reading, readonly SettledPlace[]>;
}
