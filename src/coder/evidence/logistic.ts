import { onceEach } from "../../text/once-each.js";
import type { FeatureParts, Features } from "./feature-parts.js";

/** A logistic model: one weight a feature, and the weight of nothing told. */
export interface Logistic {
  readonly bias: number;
  readonly weights: Features;
}

/** Log odds of a record by a model; features without a weight do not count. */
export function logOdds(model: Logistic, parts: FeatureParts): number {
  const weights = weightsOf(model);
  let sum = model.bias;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    if (typeof part === "string") sum += weights.get(part) ?? 0;
    else
      for (const name in part) {
        const value = part[name] ?? 0;
        if (value !== 0) sum += (weights.get(name) ?? 0) * value;
      }
  }
  return sum;
}

/** The weights of each model as a map, made when it first weighs anything. */
const weightsOf = onceEach(
  (model: Logistic): ReadonlyMap<string, number> =>
    new Map(Object.entries(model.weights)),
);

/** A multinomial model: the weights of each class, its `bias` among them. */
export type Classes<Code extends string> = Readonly<
  Partial<Record<Code, Features>>
>;

/** A multinomial model by feature: its weight in each class. */
interface ClassWeights {
  readonly codes: readonly string[];
  readonly bias: Float64Array;
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const classWeights = onceEach((model: Classes<string>): ClassWeights => {
  const codes = Object.keys(model);
  const bias = new Float64Array(codes.length);
  const weights = new Map<string, Float64Array>();
  for (const [at, code] of codes.entries()) {
    bias[at] = model[code]?.["bias"] ?? 0;
    for (const [name, weight] of Object.entries(model[code] ?? {})) {
      const row = weights.get(name) ?? new Float64Array(codes.length);
      row[at] = weight;
      weights.set(name, row);
    }
  }
  return { codes, bias, weights };
});

/**
 * The class with the highest odds of those allowed; null where the model
 * knows none of them.
 */
export function bestClass<Code extends string>(
  model: Classes<Code>,
  features: Features,
  allows: (code: Code) => boolean = () => true,
): Code | null {
  const { codes, bias, weights } = classWeights(model);
  const odds = bias.slice();
  for (const [name, value] of Object.entries(features)) {
    const row = value === 0 ? undefined : weights.get(name);
    if (row === undefined) continue;
    for (let at = 0; at < odds.length; at++)
      odds[at] = (odds[at] ?? 0) + (row[at] ?? 0) * value;
  }
  let best: Code | null = null;
  let most = -Infinity;
  for (const [at, code] of (codes as Code[]).entries()) {
    const own = odds[at] ?? 0;
    if (own <= most || !allows(code)) continue;
    best = code;
    most = own;
  }
  return best;
}
