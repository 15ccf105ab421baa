import type { Bilingual } from "../../model/index.js";

/** The outline of a governorate. */
export interface Outline {
  /** ISO 3166-2; with `~` for an area that has no code. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly label: Bilingual;
  /**
   * Rings without a repeated start: longitude and latitude in turn, WGS 84,
   * in hundredths of a degree.
   */
  readonly rings: readonly (readonly number[])[];
}
