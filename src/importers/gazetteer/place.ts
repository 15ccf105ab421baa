import type { ImportDetail, PlaceRejectCode, Position } from "../importer.js";

/** Lists of places that can be read, as `--from` names them. */
export const GAZETTEER_FORMATS = ["geonames", "ocha"] as const;

/** A list of places that can be read. */
export type GazetteerFormat = (typeof GAZETTEER_FORMATS)[number];

/** A place as a list has it, under Arabic names. */
export interface ListedPlace extends Position {
  readonly id: string;
  /** Arabic, free of diacritics, tatweel, bidi marks and heads such as مدينة. */
  readonly name: string;
  /** Further spellings and names, the likeliest first. */
  readonly variants: readonly string[];
  /** A kind of `places.tsv`: `city`, `hill`, … */
  readonly kind: string;
  /** Arabic name of the governorate; empty when unknown or it is one itself. */
  readonly admin1: string;
  readonly admin2: string;
  /** Degrees north, WGS 84; null when the list does not say. */
  readonly lat: number | null;
  /** Degrees east, WGS 84. */
  readonly lon: number | null;
  /** Inhabitants; 0 when unknown. */
  readonly population: number;
  /** Its name in Latin letters, for people who look at the pack. */
  readonly note: string;
}

/** A row of a list that gave no place, and why. */
export interface LeftOutRow extends Position {
  /** Id and name as the row has them; empty when it has none. */
  readonly id: string;
  readonly name: string;
  readonly code:
    PlaceRejectCode | "IMP-UTF16" | "IMP-NOT-UTF8" | "IMP-RECORD-TOO-LONG";
  readonly seen: string;
  readonly context?: ImportDetail;
}

/** What was read from a list: nothing of it is lost between the two. */
export interface PlaceList {
  readonly places: readonly ListedPlace[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Codes of rows that are in order, but have no place in the pack. */
const IN_ORDER: ReadonlySet<string> = new Set([
  "IMP-PLACE-NO-ARABIC",
  "IMP-PLACE-FEATURE",
  "IMP-PLACE-COUNTRY",
  "IMP-PLACE-KNOWN",
]);

/** Whether the row itself is at fault, so that somebody should mend it. */
export function isFault({ code }: LeftOutRow): boolean {
  return !IN_ORDER.has(code);
}
