import type { Happening } from "../happenings.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";

/** A place that a report names, as one happening may have been there. */
export interface PlaceField {
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<Reading, readonly SettledPlace[]>;
  readonly happenings: readonly Happening[];
  /** What the stated rules give: the own, related and inherited place. */
  readonly byRule: readonly (SettledPlace | null)[];
  /** The place of the main happening where it is settled before. */
  readonly main: SettledPlace | null;
  /** The place settled for the happening before. */
  readonly last: SettledPlace | null;
  /** What `المدينة`, `الحي`, `هناك` of the tellings stand for. */
  readonly pointed: SettledPlace | null;
  readonly background: boolean;
}

/** A place and the text that names it. */
export interface PlacedMention {
  readonly reading: Reading;
  readonly place: SettledPlace;
}
