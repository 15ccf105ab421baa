import type { TellingWords } from "../../model/index.js";

/** Words that tell a happening as ascending 32-bit hashes, each once. */
export interface ComparedTelling {
  readonly rare: readonly number[];
  readonly plain: readonly number[];
}

/**
 * How alike the words of two tellings are, by the cosine of their stems.
 *
 * - `most`, `many`, `some`, `few`, `none`: at least 0.35, 0.2, 0.1, 0.05, less
 * - `unknown`: one tells too few words, or they are not kept
 */
export type TellingAgreement =
  "most" | "many" | "some" | "few" | "none" | "unknown";

/** A rare stem weighs this much more than an everyday one. */
export const RARE = 2;
/** Below this many stems a telling is too short to be compared. */
export const LEAST_STEMS = 5;

const LEVELS: readonly (readonly [least: number, level: TellingAgreement])[] = [
  [0.35, "most"],
  [0.2, "many"],
  [0.1, "some"],
  [0.05, "few"],
];

/**
 * FNV-1a of a stem, 32 bits. Two stems in one telling collide once in a
 * hundred million; a collision adds one word in common.
 */
function hashOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++)
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const hashes = (stems: readonly string[]) =>
  [...new Set(stems.map(hashOf))].sort((a, b) => a - b);

/** Prepares the words of a telling; a claim entered by hand has none. */
export function readTelling(words: TellingWords | undefined): ComparedTelling {
  return { rare: hashes(words?.rare ?? []), plain: hashes(words?.plain ?? []) };
}

/** Numbers that two ascending lists have in common. */
function common(a: readonly number[], b: readonly number[]): number {
  let found = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) found++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return found;
}

/** @returns the square of the length of a telling as a vector of its stems */
export const tellingSize = ({ rare, plain }: ComparedTelling) =>
  rare.length * RARE ** 2 + plain.length;

/** Compares two tellings; symmetric. */
export function compareTellings(
  a: ComparedTelling,
  b: ComparedTelling,
): TellingAgreement {
  const stems = (one: ComparedTelling) => one.rare.length + one.plain.length;
  if (stems(a) < LEAST_STEMS || stems(b) < LEAST_STEMS) return "unknown";
  const shared = common(a.rare, b.rare) * RARE ** 2 + common(a.plain, b.plain);
  const cosine = shared / Math.sqrt(tellingSize(a) * tellingSize(b));
  return LEVELS.find(([least]) => cosine >= least)?.[1] ?? "none";
}
