import { z } from "zod";

/**
 * Who is entitled to see a person or a source, from the widest circle to the
 * narrowest.
 *
 * - `public`: a public figure, by pack list or by decision
 * - `releasable`: named in public after a release (an adult who died)
 * - `private`: the default
 * - `protected`: only by an explicit decision (detained, wounded, survivor,
 *   witness, minor, accused)
 * - `sealed`: kept in the vault, never in exports, search or backups
 */
export const SENSITIVITY_CLASSES = [
  "public",
  "releasable",
  "private",
  "protected",
  "sealed",
] as const;

/** A class of {@link SENSITIVITY_CLASSES}. */
export const sensitivitySchema = z.enum(SENSITIVITY_CLASSES);

/** A class of {@link SENSITIVITY_CLASSES}. */
export type Sensitivity = (typeof SENSITIVITY_CLASSES)[number];

/**
 * @param a - a class
 * @param b - a class
 * @returns the narrower circle of the two
 */
export function stricter(a: Sensitivity, b: Sensitivity): Sensitivity {
  const rank = (value: Sensitivity) => SENSITIVITY_CLASSES.indexOf(value);
  return rank(a) >= rank(b) ? a : b;
}
