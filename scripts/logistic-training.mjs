// Newton's method for small logistic models: from zero, with a ridge, so that
// the same records give the same weights.
const STEPS = 12;

/** Solves a symmetric system by elimination; the matrix is used up. */
function solve(matrix, vector) {
  const size = vector.length;
  for (let at = 0; at < size; at++) {
    const pivot = matrix[at];
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row][at] / pivot[at];
      if (factor === 0) continue;
      for (let col = at; col < size; col++)
        matrix[row][col] -= factor * pivot[col];
      vector[row] -= factor * vector[at];
    }
  }
  const out = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    let sum = vector[at];
    for (let col = at + 1; col < size; col++) sum -= matrix[at][col] * out[col];
    out[at] = sum / matrix[at][at];
  }
  return out;
}

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

/** Log odds of a record's features by a trained model. */
export const logOdds = ({ bias, weights }, x) =>
  Object.entries(x).reduce(
    (sum, [name, value]) => sum + (weights.get(name) ?? 0) * value,
    bias,
  );

/** A model as the text of a TypeScript object, names sorted, trifles left out. */
export function printModel({ bias, weights }) {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, weight]) => `    ${JSON.stringify(name)}: ${weight.toFixed(2)},`,
    );
  return `{\n  bias: ${bias.toFixed(2)},\n  weights: {\n${lines.join("\n")}\n  },\n}`;
}
