import { to, type WrittenCode } from "../../codebook/crosswalks/index.js";
import { ACLED_PLACES, GED_PLACES } from "../../codebook/crosswalks/index.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { PlaceReference } from "../../model/place-reference.js";
import type { PlacePrecisionCode } from "../../model/vocabulary.js";
import { isInOneMonth, middleDay, toldDays } from "./days.js";

/** A day that a dataset prints, with its code of how far it is sure. */
export interface PrintedDay {
  readonly day: string;
  readonly precision: string;
}

/** What a dataset makes of a date, or why it makes nothing. */
export type WrittenDate =
  | { readonly printed: PrintedDay; readonly why?: undefined }
  | { readonly printed: null; readonly why: string };

const NO_DATE = "when it happened is not told, and the columns ask for days";

/**
 * `event_date` and `time_precision`. A day, or a night over two days, is 1; up
 * to seven days are 2 and longer stretches of one month 3, of both of which the
 * middle is printed. What is wider has no code.
 *
 * @source ACLED Codebook (2023 edition), "Time precision codes"
 */
export function acledDate(when: DateInterval): WrittenDate {
  const told = toldDays(when);
  if (told === null) return { printed: null, why: NO_DATE };
  const { start, days } = told;
  if (days === 1 || (when.precision === "day" && days === 2))
    return { printed: { day: start, precision: "1" } };
  const day = middleDay(told);
  if (days <= 7) return { printed: { day, precision: "2" } };
  if (isInOneMonth(told)) return { printed: { day, precision: "3" } };
  const why = "no time_precision is wider than a month";
  return { printed: null, why };
}

/**
 * `date_prec`; both ends are printed beside it. 1 the day, 2 two to six days, 3
 * a week, 4 up to a month, 5 up to a year. An event of a night over two days is
 * told by the earlier one: its precision is a day.
 *
 * @source UCDP GED Codebook 23.1, "date_prec"
 */
export function gedDate(when: DateInterval): WrittenDate {
  const told = toldDays(when);
  if (told === null) return { printed: null, why: NO_DATE };
  const { start: day, days } = told;
  const longest = 366;
  if (days > longest)
    return { printed: null, why: "no date_prec is wider than a year" };
  const isDay = days === 1 || (when.precision === "day" && days === 2);
  const precision = isDay
    ? "1"
    : days < 7
      ? "2"
      : days === 7
        ? "3"
        : days <= 31
          ? "4"
          : "5";
  return { printed: { day, precision } };
}

/** Words by which a place is only where something else is measured from. */
const BESIDE: ReadonlySet<string> = new Set([
  "near",
  "north_of",
  "south_of",
  "east_of",
  "west_of",
  "outskirts_of",
  "entrance_of",
]);
const ALONG: ReadonlySet<string> = new Set(["between", "road_to"]);

/** Of a place that is not told the governorate or country may be. */
function toldPrecision(where: PlaceReference): PlacePrecisionCode {
  if (where.precision !== "unknown") return where.precision;
  if (where.admin1 !== null) return "admin1";
  return where.country === null ? "unknown" : "country";
}

/** `geo_precision`; what lies beside a place and not in it is 2. */
export function acledPlace(where: PlaceReference): WrittenCode {
  const code = ACLED_PLACES[toldPrecision(where)];
  const relation = where.relation ?? "in";
  const isIn = !BESIDE.has(relation) && !ALONG.has(relation);
  return code.code === "1" && !isIn ? to("2") : code;
}

/** Kinds of places that are districts, the second order below the country. */
const DISTRICTS: ReadonlySet<string> = new Set(["admin2"]);

/**
 * `where_prec`.
 *
 * @param kind - what the gazetteer says stands there; undefined when unknown
 */
export function gedPlace(
  where: PlaceReference,
  kind: string | undefined,
): WrittenCode {
  const precision = toldPrecision(where);
  const code = GED_PLACES[precision];
  const relation = where.relation ?? "in";
  if (precision === "area" && kind !== undefined && DISTRICTS.has(kind))
    return to("3");
  if (code.code !== "1") return code;
  if (ALONG.has(relation)) return to("5");
  return BESIDE.has(relation) ? to("2") : code;
}
