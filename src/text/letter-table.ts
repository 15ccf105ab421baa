/**
 * What a script's letters fold to, as one lookup per UTF-16 code unit.
 *
 * `single[unit]` is the folded code unit, or 0 where the unit is dropped
 * (diacritics, tatweel, bidi and zero-width marks). `expansions` holds the few
 * units that fold to several (ligatures); it is consulted first.
 */
export interface LetterTable {
  readonly single: Uint16Array;
  readonly expansions: ReadonlyMap<number, string>;
}

/** Rows of a letter table in the form a language writes them down. */
export interface LetterRows {
  /** Units that disappear, as inclusive code point ranges. */
  readonly dropped: readonly (readonly [from: number, to: number])[];
  /** One folded unit for each unit of a string: `["أإآ", "ا"]`. */
  readonly same: readonly (readonly [letters: string, folded: string])[];
  /** Inclusive ranges that compatibility normalisation (NFKC) rewrites. */
  readonly compatibility: readonly (readonly [from: number, to: number])[];
}

/**
 * Compiles letter rows into a table.
 *
 * Order: compatibility forms are decomposed first, then `same` and `dropped`
 * apply to each resulting unit; Latin capitals fold to small letters.
 */
export function compileLetterTable(rows: LetterRows): LetterTable {
  const single = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) single[unit] = unit;
  for (let unit = 65; unit <= 90; unit++) single[unit] = unit + 32;
  for (const [letters, folded] of rows.same)
    for (const letter of letters)
      single[letter.charCodeAt(0)] = folded.charCodeAt(0);
  for (const [from, to] of rows.dropped) single.fill(0, from, to + 1);
  const expansions = new Map<number, string>();
  for (const [from, to] of rows.compatibility)
    for (let unit = from; unit <= to; unit++) {
      const units = foldUnits(single, String.fromCharCode(unit));
      if (units.length === 1) single[unit] = units.charCodeAt(0);
      else if (units.length === 0) single[unit] = 0;
      else expansions.set(unit, units);
    }
  return { single, expansions };
}

function foldUnits(single: Uint16Array, letter: string): string {
  let out = "";
  for (const part of letter.normalize("NFKC")) {
    const folded = single[part.charCodeAt(0)] ?? 0;
    if (folded !== 0) out += String.fromCharCode(folded);
  }
  return out;
}
