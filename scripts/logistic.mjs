// Logistic regression by Newton's method from zero with a ridge: the same
// records give the same weights. Imported by the scripts that train models.

const STEPS = 12;

/** Log odds of features by a model. */
export const logOdds = ({ bias, weights }, x) =>
  Object.entries(x).reduce(
    (sum, [name, value]) => sum + (weights.get(name) ?? 0) * value,
    bias,
  );

/** Solves a symmetric system by elimination; the matrix is used up. */
function solve(matrix, vector) {
  const size = vector.length;
  for (let at = 0; at < size; at++) {
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row][at] / matrix[at][at];
      if (factor === 0) continue;
      for (let col = at; col < size; col++)
        matrix[row][col] -= factor * matrix[at][col];
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

/** Newton's method on the log loss; both labels weigh the same where `even`. */
export function train(records, ridge, even) {
  const yes = records.filter(({ y }) => y === 1).length;
  const share = [records.length - yes, yes].map((n) =>
    even ? records.length / 2 / n : 1,
  );
  const names = [
    ...new Set(records.flatMap(({ x }) => Object.keys(x))),
  ].toSorted((a, b) => (a < b ? -1 : 1));
  const size = names.length + 1;
  const inputs = records.map(({ x }) => [1, ...names.map((n) => x[n] ?? 0)]);
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    // A trace of ridge on the bias keeps the system solvable.
    const slope = Float64Array.from(weights, (w, i) => (i ? ridge : 1e-6) * w);
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i ? ridge : 1e-6;
      return row;
    });
    inputs.forEach((input, r) => {
      const odds = input.reduce((sum, v, i) => sum + v * weights[i], 0);
      const p = 1 / (1 + Math.exp(-odds));
      const { y } = records[r];
      const error = (p - y) * share[y];
      const bend = p * (1 - p) * share[y];
      for (let i = 0; i < size; i++) {
        if (input[i] === 0) continue;
        slope[i] += error * input[i];
        for (let j = 0; j < size; j++)
          curve[i][j] += bend * input[i] * input[j];
      }
    });
    solve(curve, slope).forEach((move, i) => (weights[i] -= move));
  }
  const [bias, ...rest] = weights;
  return { bias, weights: new Map(names.map((name, i) => [name, rest[i]])) };
}

/** A model as the source of a `Logistic`. */
export function printModel({ bias, weights }) {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, weight]) => `    ${JSON.stringify(name)}: ${weight.toFixed(2)},`,
    );
  return `{\n  bias: ${bias.toFixed(2)},\n  weights: {\n${lines.join("\n")}\n  },\n}`;
}
