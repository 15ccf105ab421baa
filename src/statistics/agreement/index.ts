export type { CodedUnit } from "./coded-units.js";
export { alphaInterval, type RandomSource } from "./bootstrap.js";
export {
  byDifference,
  INTERVAL,
  jaccard,
  masi,
  NOMINAL,
  ORDINAL,
  RATIO,
  type Metric,
} from "./difference.js";
export {
  krippendorffAlpha,
  type Alpha,
  type AlphaUnknown,
} from "./krippendorff-alpha.js";
