// Newton's method for small logistic models: from zero, with a ridge, so that
// the same records give the same weights.
import { solve } from "./logistic.mjs";

const STEPS = 12;

/**
 * Weights of the features that at least `least` records have, each pulled to
 * zero as by `ridge` records. A record is `{ x: features of 0 or 1, y: 0 | 1 }`.
 */
export function trainOnFlags(records, { ridge, least }) {
  const seen = new Map();
  for (const { x } of records)
    for (const name of Object.keys(x))
      seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()]
    .filter((name) => seen.get(name) >= least)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const place = new Map(names.map((name, i) => [name, i + 1]));
  const size = names.length + 1;
  const inputs = records.map(({ x }) => [
    0,
    ...Object.keys(x).flatMap((name) => place.get(name) ?? []),
  ]);
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const pull = (i) => (i ? ridge : 1e-6);
    const slope = Float64Array.from(weights, (w, i) => pull(i) * w);
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = pull(i);
      return row;
    });
    inputs.forEach((input, r) => {
      const odds = input.reduce((sum, i) => sum + weights[i], 0);
      const p = 1 / (1 + Math.exp(-odds));
      const error = p - records[r].y;
      const bend = p * (1 - p);
      for (const i of input) {
        slope[i] += error;
        for (const j of input) curve[i][j] += bend;
      }
    });
    solve(curve, slope).forEach((move, i) => (weights[i] -= move));
  }
  const [bias, ...rest] = weights;
  return { bias, weights: new Map(names.map((name, i) => [name, rest[i]])) };
}
