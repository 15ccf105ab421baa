import type { LetterTable } from "./letter-table.js";

/**
 * A text folded for matching, with the way back to the original.
 *
 * `starts[i]` is the index in `original` (UTF-16 units) of the unit that gave
 * folded unit `i`; `starts[text.length]` is `original.length`.
 */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  readonly starts: Uint32Array;
}

const CHUNK = 8192;

/** Folds a text; every folded unit keeps the offset it came from. */
export function foldText(original: string, table: LetterTable): FoldedText {
  const { single, expansions } = table;
  const starts: number[] = [];
  const units: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if (unit >= 0xfb00 && expansions.has(unit)) {
      for (const letter of expansions.get(unit) ?? "") {
        units.push(letter.charCodeAt(0));
        starts.push(at);
      }
      continue;
    }
    const folded = single[unit] ?? 0;
    if (folded === 0) continue;
    units.push(folded);
    starts.push(at);
  }
  starts.push(original.length);
  return { original, text: decode(units), starts: Uint32Array.from(starts) };
}

function decode(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode(...units.slice(at, at + CHUNK));
  return text;
}

/**
 * Folds a short string such as a dictionary key.
 *
 * Runs of white space become one space; the result is trimmed.
 */
export function foldKey(words: string, table: LetterTable): string {
  return foldText(words, table).text.replace(/\s+/g, " ").trim();
}
