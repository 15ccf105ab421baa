import type { FurnitureKind } from "../../../text/line-furniture.js";
import { foldKey } from "../letters.js";

/** How a page says one kind of furniture; all over the folded line. */
export interface FurniturePhrases {
  readonly kind: FurnitureKind;
  /** The line is this and nothing else: a heading or a button. */
  readonly alone: RegExp;
  /** The line opens so, whatever follows. */
  readonly opens: RegExp | null;
  /** Longest line that `opens` is asked of, in folded letters. */
  readonly upTo: number;
}

/** Alternatives in usual spelling, folded as the lines are. */
function either(phrases: string): string {
  const listed = phrases
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `(?:${foldKey(listed.join("|")).toLowerCase()})`;
}

/**
 * Phrases of one kind of furniture, in usual spelling, one a line.
 *
 * @param alone - lines that are this and nothing else
 * @param opens - how a line of up to `upTo` folded letters begins
 */
export function phrases(
  kind: FurnitureKind,
  alone: string,
  opens = "",
  upTo = 160,
): FurniturePhrases {
  const end = "(?![\\u0621-\\u064a])";
  return {
    kind,
    alone: new RegExp(`^${either(alone)}$`, "u"),
    opens: opens === "" ? null : new RegExp(`^${either(opens)}${end}`, "u"),
    upTo,
  };
}
