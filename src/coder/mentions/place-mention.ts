import type { Place } from "../../countries/pack.js";
import type { HeadPrecision } from "../../languages/ar/lexicon/place-heads.js";

/** How a place stands to the happening of its clause. */
export type PlaceRole =
  | "happening"
  | "origin"
  | "destination"
  | "firing-position"
  | "hospital"
  | "organisation";

/** A place named in a text; token numbers are half-open. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  /** Tokens of the name alone, without a dropped head (مدينة نوى → نوى). */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly name: string;
  /** Folded letters of glued و ب ل before the name's first word. */
  readonly glued: number;
  readonly candidates: readonly Place[];
  readonly precision: HeadPrecision;
  readonly role: PlaceRole;
  /** Preposition or direction before it, folded; empty when none. */
  readonly cue: string;
  readonly headed: boolean;
  /** A lesser place without a preposition: believed only in a known region. */
  readonly weak: boolean;
}

/** A mention with its place settled, or the reason why it is not. */
export interface SettledPlace extends PlaceMention {
  readonly place: Place | null;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly reason: string;
}
