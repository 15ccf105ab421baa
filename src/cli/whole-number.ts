import { badValue } from "../operations/bad-value.js";

/**
 * Reads a whole number from 0 to a most.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function parseWhole(
  option: string,
  value: string,
  most: number,
): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  if (number >= 0 && number <= most) return number;
  throw badValue(option, value, {
    ar: `عدد صحيح من 0 إلى ${most}`,
    en: `a whole number from 0 to ${most}`,
  });
}
