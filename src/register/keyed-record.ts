/** A record of a reading: its key, and in an incident its print number. */
export interface KeyedRecord {
  readonly key: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}
