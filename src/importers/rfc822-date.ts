/**
 * What dates of feeds and mails have in common: English months, short years,
 * zones by name or offset.
 *
 * @source RFC 822, section 5; RFC 5322, 3.3 and 4.3
 */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** No zone lies farther east, or west. */
const FARTHEST_MINUTES = 14 * 60;

/** @returns 1 to 12 by the first three letters; 0 for no English month */
export const englishMonth = (word: string): number =>
  MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** A year of two or three digits in full: 00 to 49 are of this century. */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 3) return year;
  return year < 50 ? year + 2000 : year + 1900;
}

/**
 * @param zone - `+0300`, `+03:00` or a name of the RFC, in any case
 * @returns null when it is unknown, as `-0000` says
 */
export function minutesEast(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return ZONES[zone.toLowerCase()] ?? null;
  const east = Number(hours) * 60 + Number(minutes);
  if (zone === "-0000" || east > FARTHEST_MINUTES) return null;
  return sign === "-" ? -east : east;
}
