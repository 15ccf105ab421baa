import type { LetterTable } from "./letter-table.js";

/**
 * A text folded for matching, with the way back to the original.
 *
 * `starts[i]` is the index in `original` (UTF-16 units) of the unit that gave
 * folded unit `i`; `starts[units.length]` is `original.length`.
 */
export interface FoldedText {
  readonly original: string;
  /** The folded text as UTF-16 units. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** The folded text as a string, made when it is asked for. */
  readonly text: string;
}

const CHUNK = 8192;
/** First unit that may fold to several: ligatures lie above it. */
const FIRST_EXPANDING = 0xfb00;

/** Folds a text; every folded unit keeps the offset it came from. */
export function foldText(original: string, table: LetterTable): FoldedText {
  const { single, expansions } = table;
  const extra = extraUnits(original, table);
  const units = new Uint16Array(original.length + extra);
  const starts = new Uint32Array(original.length + extra + 1);
  let count = 0;
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if (extra > 0 && unit >= FIRST_EXPANDING && expansions.has(unit)) {
      for (const letter of expansions.get(unit) ?? "") {
        units[count] = letter.charCodeAt(0);
        starts[count++] = at;
      }
      continue;
    }
    const folded = single[unit] ?? 0;
    if (folded === 0) continue;
    units[count] = folded;
    starts[count++] = at;
  }
  starts[count] = original.length;
  return withText(
    original,
    units.subarray(0, count),
    starts.subarray(0, count + 1),
  );
}

function withText(
  original: string,
  units: Uint16Array,
  starts: Uint32Array,
): FoldedText {
  let text: string | undefined;
  return {
    original,
    units,
    starts,
    get text() {
      return (text ??= decode(units));
    },
  };
}

/** Units by which the folded text may be longer than the original. */
function extraUnits(original: string, { expansions }: LetterTable): number {
  let extra = 0;
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if (unit >= FIRST_EXPANDING) extra += expansions.get(unit)?.length ?? 0;
  }
  return extra;
}

function decode(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}

/** Units of a string that is put together unit by unit. */
const SHORT = 40;

function foldShort(words: string, { single, expansions }: LetterTable): string {
  let key = "";
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit >= FIRST_EXPANDING && expansions.has(unit)) {
      key += expansions.get(unit) ?? "";
      continue;
    }
    const folded = single[unit] ?? 0;
    if (folded !== 0) key += String.fromCharCode(folded);
  }
  return key;
}

/**
 * Folds a short string such as a dictionary key.
 *
 * Runs of white space become one space; the result is trimmed.
 */
export function foldKey(words: string, table: LetterTable): string {
  const key =
    words.length > SHORT
      ? decode(foldText(words, table).units)
      : foldShort(words, table);
  return /\s\s|[^\S ]|^ | $/.test(key) ? key.replace(/\s+/g, " ").trim() : key;
}
