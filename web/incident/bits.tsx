import { Ltr } from "../parts/values.js";

/** Weights below this, in bits, neither speak for nor against. */
export const WORTH_SAYING = 0.05;

/** A weight in bits with its sign: `+2.1`, `−0.4`. */
export function Bits({ value }: { readonly value: number }) {
  const sign = value > 0 ? "+" : "−";
  return <Ltr>{`${sign}${Math.abs(value).toFixed(1)}`}</Ltr>;
}
