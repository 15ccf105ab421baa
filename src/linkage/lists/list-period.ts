import { readDays } from "../fields/dates.js";
import type { DateInterval, RegisterIncident } from "../../model/index.js";
import {
  admin1Reader,
  knownPlace,
  listPlace,
  placeBeside,
} from "./list-places.js";
import type { ListRow } from "./list-row.js";

/** Days from which to which a comparison is asked; null for no limit. */
export interface ListPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Whether a date can lie in a period. What has no date lies in every one: it
 * is not to vanish.
 */
export function liesInPeriod(
  { start, end }: Pick<DateInterval, "start" | "end">,
  { from, to }: ListPeriod,
): boolean {
  const isOver = from !== null && (end ?? start ?? from) < from;
  const isAhead = to !== null && (start ?? end ?? to) > to;
  return !isOver && !isAhead;
}

/**
 * The days that the rows of a list span: outside of them its silence says
 * nothing.
 *
 * @returns nulls for a list without any date
 */
export function periodOfRows(rows: readonly ListRow[]): ListPeriod {
  const starts = rows.flatMap(({ when }) => when.start ?? []).sort();
  const ends = rows.flatMap(({ when }) => when.end ?? []).sort();
  return { from: starts[0] ?? null, to: ends.at(-1) ?? null };
}

/** A period with days on both sides, in which a partner can be found. */
export function widenedPeriod(period: ListPeriod, days: number): ListPeriod {
  const moved = (iso: string | null, by: number) => {
    const day =
      iso === null
        ? undefined
        : readDays({ start: iso, end: iso, precision: "day" }, null);
    if (day === undefined) return null;
    return new Date((day.from + by) * 86_400_000).toISOString().slice(0, 10);
  };
  return { from: moved(period.from, -days), to: moved(period.to, days) };
}

/**
 * Whether a row lies in a place or governorate of an Arabic name, whatever the
 * script of the list.
 */
export function rowLiesIn(row: ListRow, place: string): boolean {
  const admin1Of = admin1Reader([place]);
  if (admin1Of(row.where.admin1) === place) return true;
  const wanted: RegisterIncident["where"] = {
    name: place,
    admin1: null,
    country: null,
    precision: "town",
  };
  const known = knownPlace(wanted);
  const beside = placeBeside(listPlace(row.where, admin1Of), known);
  return (
    row.where.placeId === place ||
    (beside.core.length > 0 &&
      known.place.core.every((word) => beside.core.includes(word)))
  );
}
