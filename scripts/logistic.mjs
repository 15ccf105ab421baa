// Newton's method on the log loss with a ridge, from zero: the same records give
// the same weights. Shared by the scripts that train small models.

/** Log odds of the features `x` by a model. */
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

/**
 * Trains a logistic model.
 *
 * @param records `{x: features by name, y: 0 | 1, weight?: number}`
 * @param ridge weights are pulled to zero as by so many records
 */
export function train(records, { ridge = 1, even = false, steps = 12 } = {}) {
  const yes = records.filter(({ y }) => y === 1).length;
  const share = [records.length - yes, yes].map((n) =>
    even ? records.length / 2 / n : 1,
  );
  const names = [
    ...new Set(records.flatMap(({ x }) => Object.keys(x))),
  ].toSorted((a, b) => (a < b ? -1 : 1));
  const size = names.length + 1;
  const at = new Map(names.map((name, i) => [name, i + 1]));
  const inputs = records.map(({ x }) => [
    [0, 1],
    ...Object.entries(x)
      .filter(([, v]) => v !== 0)
      .map(([n, v]) => [at.get(n), v]),
  ]);
  const weights = new Float64Array(size);
  for (let step = 0; step < steps; step++) {
    // A trace of ridge on the bias keeps the system solvable.
    const slope = Float64Array.from(weights, (w, i) => (i ? ridge : 1e-6) * w);
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i ? ridge : 1e-6;
      return row;
    });
    inputs.forEach((input, r) => {
      const odds = input.reduce((sum, [i, v]) => sum + v * weights[i], 0);
      const p = 1 / (1 + Math.exp(-odds));
      const { y, weight = 1 } = records[r];
      const error = (p - y) * share[y] * weight;
      const bend = p * (1 - p) * share[y] * weight;
      for (const [i, v] of input) {
        slope[i] += error * v;
        for (const [j, u] of input) curve[i][j] += bend * v * u;
      }
    });
    solve(curve, slope).forEach((move, i) => (weights[i] -= move));
  }
  const [bias, ...rest] = weights;
  return { bias, weights: new Map(names.map((name, i) => [name, rest[i]])) };
}

/** A model as the text of a TypeScript object. */
export function printModel({ bias, weights }, least = 0.005) {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= least)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, weight]) => `    ${JSON.stringify(name)}: ${weight.toFixed(2)},`,
    );
  return `{\n  bias: ${bias.toFixed(2)},\n  weights: {\n${lines.join("\n")}\n  },\n}`;
}

/**
 * Trains a softmax over the choices of each record.
 *
 * @param records `{xs: features by name of each choice, right: boolean of each,
 *   weight?: number}`; several right choices share the credit by belief
 */
export function trainChoices(records, { ridge = 1, steps = 14 } = {}) {
  const names = [
    ...new Set(records.flatMap(({ xs }) => xs.flatMap((x) => Object.keys(x)))),
  ].toSorted((a, b) => (a < b ? -1 : 1));
  const size = names.length;
  const at = new Map(names.map((name, i) => [name, i]));
  const inputs = records.map(({ xs }) =>
    xs.map((x) =>
      Object.entries(x)
        .filter(([, v]) => v !== 0)
        .map(([n, v]) => [at.get(n), v]),
    ),
  );
  const shares = (weights, choices, right) => {
    const odds = choices.map((x) =>
      x.reduce((sum, [i, v]) => sum + v * weights[i], 0),
    );
    const most = Math.max(...odds);
    const e = odds.map((o) => Math.exp(o - most));
    const sum = e.reduce((a, b) => a + b, 0);
    const good = e.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
    return { e, sum, good };
  };
  const lossOf = (weights) => {
    let loss = (ridge / 2) * weights.reduce((n, w) => n + w * w, 0);
    inputs.forEach((choices, r) => {
      const { right, weight = 1 } = records[r];
      const { sum, good } = shares(weights, choices, right);
      loss -= weight * Math.log(good / sum + 1e-12);
    });
    return loss;
  };
  let weights = new Float64Array(size);
  let loss = lossOf(weights);
  for (let step = 0; step < steps; step++) {
    const slope = Float64Array.from(weights, (w) => ridge * w);
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = ridge;
      return row;
    });
    inputs.forEach((choices, r) => {
      const { right, weight = 1 } = records[r];
      const { e, sum, good } = shares(weights, choices, right);
      const mean = new Float64Array(size);
      choices.forEach((x, c) => {
        const p = e[c] / sum;
        const q = right[c] ? e[c] / good : 0;
        for (const [i, v] of x) {
          slope[i] += weight * (p - q) * v;
          mean[i] += p * v;
          for (const [j, u] of x) curve[i][j] += weight * p * v * u;
        }
      });
      const used = [];
      for (let i = 0; i < size; i++) if (mean[i] !== 0) used.push(i);
      for (const i of used)
        for (const j of used) curve[i][j] -= weight * mean[i] * mean[j];
    });
    const move = solve(curve, slope);
    // A step that does not lower the loss is halved.
    let share = 1;
    let next = weights;
    let lower = loss;
    for (; share > 0.001; share /= 2) {
      const tried = weights.map((w, i) => w - share * move[i]);
      const value = lossOf(tried);
      if (value >= loss) continue;
      next = tried;
      lower = value;
      break;
    }
    if (next === weights) break;
    weights = next;
    loss = lower;
  }
  return {
    bias: 0,
    weights: new Map(names.map((name, i) => [name, weights[i]])),
  };
}

/**
 * Trains a multinomial model by gradient descent with momentum, a fixed number
 * of steps from zero.
 *
 * @param records `{x: features by name, y: class}`
 * @returns the weights of each class, its `bias` among them
 */
export function trainClasses(records, { ridge = 1, steps = 800 } = {}) {
  const classes = [...new Set(records.map(({ y }) => y))].toSorted();
  const names = [
    "bias",
    ...new Set(records.flatMap(({ x }) => Object.keys(x))),
  ];
  const at = new Map(names.map((name, i) => [name, i]));
  const inputs = records.map(({ x, y }) => ({
    y: classes.indexOf(y),
    x: [
      [0, 1],
      ...Object.entries(x)
        .filter(([, v]) => v !== 0)
        .map(([n, v]) => [at.get(n), v]),
    ],
  }));
  const size = names.length;
  const weights = classes.map(() => new Float64Array(size));
  const speed = classes.map(() => new Float64Array(size));
  const rate = 1.5 / records.length;
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((w) =>
      Float64Array.from(w, (v, i) => (i ? ridge * v : 0)),
    );
    for (const { x, y } of inputs) {
      const odds = weights.map((w) =>
        x.reduce((sum, [i, v]) => sum + w[i] * v, 0),
      );
      const most = Math.max(...odds);
      const e = odds.map((o) => Math.exp(o - most));
      const sum = e.reduce((a, b) => a + b, 0);
      e.forEach((v, c) => {
        const error = v / sum - (c === y ? 1 : 0);
        for (const [i, u] of x) slope[c][i] += error * u;
      });
    }
    weights.forEach((w, c) => {
      for (let i = 0; i < size; i++) {
        speed[c][i] = 0.9 * speed[c][i] - rate * slope[c][i];
        w[i] += speed[c][i];
      }
    });
  }
  return new Map(
    classes.map((code, c) => [
      code,
      new Map(names.map((name, i) => [name, weights[c][i]])),
    ]),
  );
}

/** The classes of {@link trainClasses} as the text of a TypeScript object. */
export function printClasses(model, least = 0.03) {
  const body = [...model].map(([code, weights]) => {
    const kept = [...weights]
      .filter(([, w]) => Math.abs(w) >= least)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, w]) => `    ${JSON.stringify(name)}: ${w.toFixed(2)},`);
    return `  ${code}: {\n${kept.join("\n")}\n  },`;
  });
  return `{\n${body.join("\n")}\n}`;
}
