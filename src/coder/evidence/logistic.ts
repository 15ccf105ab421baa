import type { Features } from "./report-features.js";

/** A logistic model: one weight a feature, and the weight of nothing told. */
export interface Logistic {
  readonly bias: number;
  readonly weights: Features;
}

/** Log odds of a record by a model; features without a weight do not count. */
export function logOdds(
  { bias, weights }: Logistic,
  features: Features,
): number {
  let sum = bias;
  for (const [name, value] of Object.entries(features))
    sum += (weights[name] ?? 0) * value;
  return sum;
}
