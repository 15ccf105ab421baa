/** `a b c d e f` of PDF: `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that first applies `inner`, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** A matrix as an untrusted file gives it; the identity when it is none. */
export function matrixOf(value: unknown): Matrix {
  if (value === null || typeof value !== "object") return IDENTITY;
  const [a, b, c, d, e, f] = Object.values(value) as unknown[];
  const numbers = [a, b, c, d, e, f].map((part) =>
    typeof part === "number" && Number.isFinite(part) ? part : Number.NaN,
  );
  return numbers.some(Number.isNaN) ? IDENTITY : (numbers as unknown as Matrix);
}
