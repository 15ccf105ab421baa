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

/** A multinomial model: the weights of each class, its `bias` among them. */
export type Classes<Code extends string> = Readonly<
  Partial<Record<Code, Features>>
>;

/**
 * The class with the highest odds of those allowed; null where the model
 * knows none of them.
 */
export function bestClass<Code extends string>(
  model: Classes<Code>,
  features: Features,
  allows: (code: Code) => boolean = () => true,
): Code | null {
  let best: Code | null = null;
  let most = -Infinity;
  for (const code of Object.keys(model) as Code[]) {
    const weights = model[code];
    if (!weights || !allows(code)) continue;
    const odds = logOdds({ bias: weights["bias"] ?? 0, weights }, features);
    if (odds <= most) continue;
    best = code;
    most = odds;
  }
  return best;
}
