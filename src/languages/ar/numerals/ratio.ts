import type { Tokens } from "../../../text/tokens.js";
import { readCardinal } from "./cardinal.js";
import { isGlued, isNumber, isWord, keyAt, tokenBefore } from "./neighbours.js";
import { SCORES, USE_AFTER } from "./use-words.js";

/** A fraction told as two numbers. */
export interface Ratio {
  /** Half-open. */
  readonly to: number;
  readonly value: number;
  readonly cliticLength: number;
}

const DENOMINATORS = new Set(["2", "3", "4", "5", "8", "10"]);

/** Reads `3/4` at `at` where it is no day and month. */
export function readSlashed(tokens: Tokens, at: number): Ratio | null {
  const above = keyAt(tokens, at);
  const below = keyAt(tokens, at + 2);
  if (!/^[1-9]$/.test(above) || !DENOMINATORS.has(below)) return null;
  if (keyAt(tokens, at + 1) !== "/" || Number(above) >= Number(below))
    return null;
  if (!isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return null;
  if (isGlued(tokens, at) && at > 0) return null;
  const value = Number(above) / Number(below);
  const to = at + 3;
  return standsAlone(tokens, at, to) || dividesNoun(tokens, at, to)
    ? { to, value, cliticLength: 0 }
    : null;
}

const isBreak = (tokens: Tokens, at: number) =>
  at < 0 || at >= tokens.count || keyAt(tokens, at) === "\n";

/** Nothing else in its line. */
const standsAlone = (tokens: Tokens, at: number, to: number) =>
  isBreak(tokens, at - 1) && isBreak(tokens, to);

/** Nouns of time and words that a date stands after. */
const DATE_LEAD =
  /^(?:و|ف)?(?:[بل]?(?:ال)?(?:يوم|تاريخ|ليله|فجر|صباح|مساء|ظهر|عصر|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|في|من|الي|حتي|منذ|قبل|بعد|بين|اليوم|امس)$/;

/** A definite noun or a measure follows: «3/4 المساحة», «1/2 كيلو». */
function dividesNoun(tokens: Tokens, at: number, to: number): boolean {
  if (DATE_LEAD.test(keyAt(tokens, tokenBefore(tokens, at)))) return false;
  const next = keyAt(tokens, to);
  if (!isWord(tokens, to) || isGlued(tokens, to)) return false;
  const use = USE_AFTER.get(next);
  if (use !== undefined) return use !== "date-part";
  return /^ال.../.test(next) && !DATE_LEAD.test(next);
}

/**
 * Reads «واحد على ثلاثة» at `at`: a smaller number over a greater one, with no
 * counted noun behind («وزعت 5 على 10 عائلات»).
 */
export function readOver(
  tokens: Tokens,
  above: { readonly from: number; readonly to: number; readonly value: number },
): Ratio | null {
  if (keyAt(tokens, above.to) !== "علي") return null;
  const below = readCardinal(tokens, above.to + 1);
  if (below === null || below.cliticLength > 0) return null;
  if (!(above.value < below.value) || above.value < 1) return null;
  if (!Number.isInteger(above.value + below.value)) return null;
  const { to } = below;
  if (SCORES.has(keyAt(tokens, tokenBefore(tokens, above.from)))) return null;
  const next = keyAt(tokens, to);
  const free = !isWord(tokens, to) || next === "من" || next.startsWith("ال");
  if (!free || isNumber(tokens, to) || next === "/" || next === "-")
    return null;
  return { to, value: above.value / below.value, cliticLength: 0 };
}
