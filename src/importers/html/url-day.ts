import { machineDate } from "./date-values.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const YEAR = "((?:19|20)\\d{2})";
const MONTH = "(0?[1-9]|1[0-2])";
const DAY = "(0?[1-9]|[12]\\d|3[01])";

const YEAR_FIRST = new RegExp(`/${YEAR}[/-]${MONTH}[/-]${DAY}(?!\\d)`);
const COMPACT =
  /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const NAMED = new RegExp(`/${YEAR}/([a-z]{3})[a-z]{0,6}/${DAY}(?!\\d)`, "i");
/** A day over twelve, or one that is its month, is read but one way. */
const DAY_FIRST = new RegExp(`/(\\d{1,2})([/-])(\\d{1,2})\\2${YEAR}(?![\\d])`);

function written(path: string): readonly (string | undefined)[] | null {
  const [, year, month, day] =
    YEAR_FIRST.exec(path) ?? COMPACT.exec(path) ?? [];
  if (year !== undefined) return [year, month, day];
  const [, yearNamed, name = "", dayNamed] = NAMED.exec(path) ?? [];
  const at = MONTHS.indexOf(name.toLowerCase());
  if (at >= 0) return [yearNamed, String(at + 1), dayNamed];
  const [, first, , second, yearLast] = DAY_FIRST.exec(path) ?? [];
  const isDay = Number(first) > 12 || first === second;
  return isDay ? [yearLast, second, first] : null;
}

/**
 * The day in a page's address, where its site files news by day.
 *
 * @returns ISO day, or null
 * @example urlDay("https://a.example/2019/mar/15/news") // "2019-03-15"
 */
export function urlDay(url: string | null): string | null {
  const path = url?.replace(/^https?:\/\/[^/]+/i, "") ?? "";
  const parts = written(path);
  if (parts === null) return null;
  const iso = parts.map((part = "") => part.padStart(2, "0")).join("-");
  return machineDate(iso)?.day ?? null;
}
