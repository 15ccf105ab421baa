import type { DateInterval } from "../../model/date-interval.js";
import type { PlaceReference } from "../../model/place-reference.js";
import { readCountry, readDegrees } from "../lists/list-cells.js";
import { listInterval } from "../lists/list-dates.js";
import type { AdoptField } from "./adopt-mapping.js";
import { readCellDate } from "./cell-dates.js";
import type { RowReading } from "./row-reading.js";

/** What the packs know of a place's name; null where it can mean several. */
export type FindPlace = (
  name: string,
  within: { readonly admin1: string | null; readonly country: string | null },
) =>
  | (Pick<
      PlaceReference,
      "placeId" | "lat" | "lon" | "precision" | "country"
    > & { readonly admin1: string | null })
  | null;

const UNDATED: DateInterval = {
  start: null,
  end: null,
  precision: "unknown",
  anchor: "none",
};

function spanOf(reading: RowReading, field: AdoptField) {
  const text = reading.cell(field);
  if (text === "") return null;
  const { dates } = reading.sheet;
  const span = readCellDate(text, dates, reading.isTyped(field));
  if (span === null) reading.wonder(field, "date");
  return span;
}

/** When it happened: the days of one cell, or from one to another. */
export function whenOf(reading: RowReading): DateInterval {
  const start = spanOf(reading, "date");
  const told = spanOf(reading, "dateEnd");
  if (start === null) return UNDATED;
  const isTurned = told !== null && told.last < start.first;
  if (isTurned) reading.wonder("dateEnd", "date");
  const end = isTurned ? null : told;
  const fields: AdoptField[] = end === null ? ["date"] : ["date", "dateEnd"];
  reading.carry("/when", fields);
  return { ...listInterval(start, end, null), partOfDay: null };
}

/** A date of another cell: of birth, of documentation. */
export function dateIn(
  reading: RowReading,
  field: AdoptField,
): DateInterval | null {
  const span = spanOf(reading, field);
  return span === null ? null : listInterval(span, null, null);
}

function pointOf(reading: RowReading) {
  const read = (field: "lat" | "lon", limit: number) => {
    const value = readDegrees(reading.cell(field), limit);
    if (value === null) reading.wonder(field, "number");
    return value ?? null;
  };
  return { lat: read("lat", 90), lon: read("lon", 180) };
}

/** Where it happened: the row's words, and the place that they can only mean. */
export function whereOf(reading: RowReading, find: FindPlace): PlaceReference {
  const { cell, sheet, carry } = reading;
  const orNull = (text: string) => (text === "" ? null : text);
  const name = orNull(cell("place"));
  const admin1 = orNull(cell("admin1"));
  const told = cell("country");
  const country = told === "" ? (sheet.country ?? null) : readCountry(told);
  if (told !== "" && country === null) reading.wonder("country", "code");
  const found = name === null ? null : find(name, { admin1, country });
  if (name !== null) carry("/where/name", ["place"]);
  if (admin1 !== null) carry("/where/admin1", ["admin1"]);
  else if (found?.admin1 != null)
    carry("/where/admin1", ["place"], { inferredFrom: "parent-place" });
  const point = pointOf(reading);
  return {
    name,
    admin1: admin1 ?? found?.admin1 ?? null,
    country: country ?? found?.country ?? null,
    precision:
      found?.precision ??
      (name !== null ? "town" : admin1 !== null ? "admin1" : "unknown"),
    placeId: orNull(cell("pcode")) ?? found?.placeId ?? null,
    lat: point.lat ?? found?.lat ?? null,
    lon: point.lon ?? found?.lon ?? null,
    relation: null,
  };
}
