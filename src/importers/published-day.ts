const ISO_DAY_OR_TIMESTAMP =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads an ISO date, or the day of an ISO timestamp as written: the day in the
 * outlet's own zone, never shifted to another one.
 *
 * @returns `YYYY-MM-DD`, or null when the string is neither, or names a day
 *   that the calendar lacks.
 * @example publishedDay("2022-10-21T23:30:00+03:00") // "2022-10-21"
 */
export function publishedDay(value: string): string | null {
  const match = ISO_DAY_OR_TIMESTAMP.exec(value.trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < 1000 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 60) return null;
  return match[0].slice(0, 10);
}
