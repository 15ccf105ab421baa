import type { Tokens } from "../../../text/tokens.js";
import { type Cardinal, readCardinal } from "./cardinal.js";
import { isAndBeforeNumber, keyAt, tokenBefore } from "./neighbours.js";

/** Two numbers told as the ends of a range. */
export interface NumberRange {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** First token of the range with its leading word (بين, من). */
  readonly leadFrom: number;
}

const BETWEEN = new Set(["بين", "وبين", "مابين"]);
const FROM = new Set(["من", "ومن"]);
const TO = new Set(["الي", "حتي", "ولغايه", "لغايه", "وحتي", "والي"]);
/** Words of change: «from 12 to 15» after them tells two figures. */
const CHANGE = new Set(
  "ارتفع ارتفعت ارتفاع زاد زادت رفع رفعت ارتفاعا انخفض انخفضت انخفاض تراجع تراجعت تراجعا قفز قفزت يرفع".split(
    " ",
  ),
);

/** Extends a cardinal to a range if the words after it make one. */
export function readRange(tokens: Tokens, first: Cardinal): NumberRange | null {
  const before = tokenBefore(tokens, first.from);
  const lead = keyAt(tokens, before);
  const second = secondOf(tokens, first.to, lead);
  if (second === null) return null;
  const scaled = second.to - second.from > 1 && second.value % 1000 === 0;
  const scale = second.value % 1e6 === 0 ? 1e6 : 1000;
  const shared =
    scaled && first.to - first.from === 1 && first.value < 1000
      ? first.value * scale
      : 0;
  const min = shared > 0 && shared < second.value ? shared : first.value;
  if (min >= second.value) return null;
  if (FROM.has(lead) && toldAsChange(tokens, before)) return null;
  const led = BETWEEN.has(lead) || FROM.has(lead);
  const wide = led && keyAt(tokens, before - 1) === "ما";
  const leadFrom = led ? before - (wide ? 1 : 0) : first.from;
  return { from: first.from, to: second.to, min, max: second.value, leadFrom };
}

function secondOf(tokens: Tokens, at: number, lead: string): Cardinal | null {
  const key = keyAt(tokens, at);
  if (BETWEEN.has(lead)) {
    if (isAndBeforeNumber(tokens, at)) return readCardinal(tokens, at + 1);
    if (key.startsWith("و")) return readCardinal(tokens, at);
  }
  if (key === "-") {
    const next = readCardinal(tokens, at + 1);
    return next !== null && !isThreePart(tokens, at, next) ? next : null;
  }
  if (key === "او" || TO.has(key)) return readCardinal(tokens, at + 1);
  return null;
}

/** 2023-08-05 is a date, not a range. */
function isThreePart(tokens: Tokens, dash: number, next: Cardinal): boolean {
  return (
    keyAt(tokens, dash - 2) === "-" ||
    (keyAt(tokens, next.to) === "-" &&
      tokens.glued[next.to] === 1 &&
      tokens.kind[next.to + 1] === tokens.kind[dash - 1])
  );
}

function toldAsChange(tokens: Tokens, before: number): boolean {
  for (let at = before - 1; at >= 0 && at > before - 7; at--)
    if (CHANGE.has(keyAt(tokens, at))) return true;
  return false;
}
