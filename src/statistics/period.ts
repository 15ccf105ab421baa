import { IsnadError, type DateInterval } from "../model/index.js";

/** Days that are counted together, both included; ISO dates. */
export interface Period {
  /** `2022-05`, or `2022-05/2022-08` for several months. */
  readonly code: string;
  readonly first: string;
  readonly last: string;
}

/**
 * How far a date supports counting in a period.
 *
 * - `inside`: it lies in the period
 * - `later_half`: it begins earlier and ends here: best and high
 * - `possible`: it touches the period: high only
 * - `too_wide`: it touches the period, but tells no month: listed, not counted
 * - `outside`: it does not touch it, or is not known
 */
export type Inclusion =
  "inside" | "later_half" | "possible" | "too_wide" | "outside";

/** Days of an interval; beyond this width it tells no month. */
const WIDEST = 62;
const MS_A_DAY = 86_400_000;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

function monthOf(code: string, option: string): Period {
  const match = MONTH.exec(code);
  if (match === null)
    throw new IsnadError("CLI-BAD-OPTION-VALUE", {
      option,
      seen: code,
      wanted: {
        ar: "شهر مثل \u20662022-05\u2069",
        en: "a month such as 2022-05",
      },
    });
  const after = Date.UTC(Number(match[1]), Number(match[2]), 1);
  const last = new Date(after - MS_A_DAY).toISOString().slice(0, 10);
  return { code, first: `${code}-01`, last };
}

/**
 * @param code - `2022-05`, or `2022-05/2022-08`
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` for anything else
 */
export function readPeriod(code: string): Period {
  const [from = "", to, ...rest] = code.split("/");
  if (to === undefined) return monthOf(from, "--month");
  const { first } = monthOf(from, "--from");
  const { last } = monthOf([to, ...rest].join("/"), "--to");
  if (last < first)
    throw new IsnadError("CLI-BAD-OPTION-VALUE", {
      option: "--to",
      seen: to,
      wanted: { ar: `\u2066${from}\u2069 أو ما بعده`, en: `${from} or later` },
    });
  return from === to ? monthOf(from, "--month") : { code, first, last };
}

/**
 * @returns codes of the months of a period in their order: `2022-05`, …
 */
export function monthsOf({ first, last }: Period): readonly string[] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const [endYear, endMonth] = [
    Number(last.slice(0, 4)),
    Number(last.slice(5, 7)),
  ];
  const length = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length }, (_, at) =>
    new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7),
  );
}

/** Says how far a date supports counting in a period. */
export function inclusionOf(
  date: Pick<DateInterval, "start" | "end"> | null | undefined,
  period: Pick<Period, "first" | "last">,
): Inclusion {
  const start = date?.start ?? null;
  const end = date?.end ?? null;
  // Told as "before" or "since" a day, it tells no month.
  if (start === null || end === null) return "outside";
  if (end < period.first || start > period.last) return "outside";
  if (start >= period.first && end <= period.last) return "inside";
  const width = (Date.parse(end) - Date.parse(start)) / MS_A_DAY;
  if (width > WIDEST) return "too_wide";
  return end <= period.last ? "later_half" : "possible";
}

/** @returns whether all of a date lies before the period */
export function isBefore(
  date: Pick<DateInterval, "end"> | null | undefined,
  period: Pick<Period, "first">,
): boolean {
  const end = date?.end ?? null;
  return end !== null && end < period.first;
}
