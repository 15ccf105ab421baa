import { IsnadError, type DateInterval } from "../model/index.js";

/** A month of the calendar with its first and last day, ISO dates. */
export interface Month {
  /** `2022-05` */
  readonly code: string;
  readonly first: string;
  readonly last: string;
}

/**
 * How far a date supports counting in a month.
 *
 * - `inside`: it lies in the month
 * - `later_half`: it begins earlier and ends here: best and high
 * - `possible`: it touches the month: high only
 * - `outside`: it does not touch it, or is not known
 */
export type Inclusion = "inside" | "later_half" | "possible" | "outside";

/** Beyond this width, in days, an interval is no date of a month. */
const WIDEST = 62;
const MS_A_DAY = 86_400_000;

/**
 * @param code - `2022-05`
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` for anything else
 */
export function readMonth(code: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code);
  if (match === null)
    throw new IsnadError("CLI-BAD-OPTION-VALUE", {
      option: "--month",
      seen: code,
      wanted: "2022-05",
    });
  const after = Date.UTC(Number(match[1]), Number(match[2]), 1);
  const last = new Date(after - MS_A_DAY).toISOString().slice(0, 10);
  return { code, first: `${code}-01`, last };
}

/** Says how far a date supports counting in a month. */
export function inclusionOf(
  date: Pick<DateInterval, "start" | "end"> | null | undefined,
  month: Month,
): Inclusion {
  const start = date?.start ?? null;
  const end = date?.end ?? null;
  if (start === null || end === null) return "outside";
  if (end < month.first || start > month.last) return "outside";
  if (start >= month.first && end <= month.last) return "inside";
  const width = (Date.parse(end) - Date.parse(start)) / MS_A_DAY;
  return end <= month.last && width <= WIDEST ? "later_half" : "possible";
}
