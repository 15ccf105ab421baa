import type { ConfidenceInterval } from "../agreement/bootstrap.js";

/** Half-width of 95 % under the normal curve, in standard deviations. */
const Z_95 = 1.959963984540054;

/**
 * 95 % interval of a share, from a simple random sample of a known number of
 * things. The more of them were drawn, the narrower; all drawn leave nothing
 * to guess.
 *
 * The bounds are the shares P of the whole for which the sample's share lies
 * 1.96 standard errors away, √(P(1−P)/n · (N−n)/(N−1)): Wilson's interval with
 * n(N−1)/(N−n) in the place of n.
 *
 * @param hits - how many of the sample have it, 0 to `size`
 * @param size - drawn and judged
 * @param frame - of how many they were drawn, at least `size`
 * @returns 0–1, `low` ≤ hits / size ≤ `high`; null when nothing was judged
 * @source Wilson 1927, "Probable Inference, the Law of Succession, and
 * Statistical Inference"; standard error with the finite population
 * correction: Cochran 1977, "Sampling Techniques", section 3.2
 */
export function wilsonInterval(
  hits: number,
  size: number,
  frame: number,
): ConfidenceInterval | null {
  if (size === 0) return null;
  const share = hits / size;
  if (frame <= size) return { low: share, high: share };
  const effective = (size * (frame - 1)) / (frame - size);
  const slack = Z_95 ** 2 / effective;
  const centre = (share + slack / 2) / (1 + slack);
  const half =
    (Z_95 * Math.sqrt((share * (1 - share) + slack / 4) / effective)) /
    (1 + slack);
  return {
    // At the ends the bound is the share itself, but for the last bit.
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === size ? 1 : Math.min(1, centre + half),
  };
}
