import type {
  DateInterval,
  EventTypeCode,
  OutcomeCode,
  PlaceReference,
  Victim,
} from "../../model/index.js";
import type { Amount } from "../fields/amounts.js";

/** What a column of a list can hold. */
export const LIST_FIELDS = [
  "id",
  "date",
  "dateEnd",
  "datePrecision",
  "type",
  "place",
  "admin1",
  "country",
  "pcode",
  "lat",
  "lon",
  "placePrecision",
  "killed",
  "killedLow",
  "killedHigh",
  "wounded",
  "arrested",
  "abducted",
  "names",
  "father",
  "family",
  "outcome",
  "sex",
  "age",
  "perpetrator",
  "target",
  "source",
  "notes",
] as const;

/** A field of {@link LIST_FIELDS}. */
export type ListField = (typeof LIST_FIELDS)[number];

/** The cell that a value was read from: its column by the list's own name. */
export interface ListCell {
  readonly column: string;
  /** The cell as it stands in the file. */
  readonly text: string;
}

/** A person whom a list names. */
export interface ListPerson {
  readonly name: string;
  readonly outcome: OutcomeCode | null;
  readonly sex: Victim["sex"] | null;
  /** Completed years. */
  readonly age: Amount | null;
}

/** One row of somebody else's list: what it says, and in which cell. */
export interface ListRow {
  /** The list as a source: its outlet. */
  readonly list: string;
  /** Line of the file on which the row begins, the header's being 1. */
  readonly line: number;
  /** The list's own id of the row. */
  readonly id: string | null;
  /** Types that the row's code can mean; empty when it is not known. */
  readonly types: readonly EventTypeCode[];
  readonly when: DateInterval;
  /** Name and governorate in the list's own script. */
  readonly where: PlaceReference;
  readonly amounts: Readonly<Partial<Record<OutcomeCode, Amount>>>;
  readonly persons: readonly ListPerson[];
  /** Words for those who did it and those it was aimed at. */
  readonly perpetrators: readonly string[];
  readonly targets: readonly string[];
  /** Free text; persons are looked for in it, nothing else. */
  readonly notes: string | null;
  readonly cells: Readonly<Partial<Record<ListField, ListCell>>>;
}

/**
 * What a row says, whatever line it stands on: rows that say the same have the
 * same text, so the order of the file decides nothing.
 */
export function rowContent(row: ListRow): string {
  const { line: _, ...said } = row;
  return JSON.stringify(said);
}
