/** Shapes of letters inside words, and ligatures, that Unicode kept for old fonts. */
const SHAPES = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

/** Marks and controls that only say how text runs; its place says that here. */
const DIRECTIONS =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What fonts name a glyph that has no letter of its own. */
const NAMELESS = /(?![\t\n])\p{Cc}/gu;

/**
 * The letters that a glyph shows: forms of position and ligatures as the
 * letters they stand for, in reading order. A mark that stands by itself loses
 * the space or tatweel that carries it; a tatweel alone stays; a
 * control is U+FFFD.
 *
 * @source Unicode 15.1, Arabic Presentation Forms A and B, and their
 * compatibility decompositions
 */
export function lettersOf(glyph: string): string {
  const named = glyph.replace(DIRECTIONS, "").replace(NAMELESS, "\ufffd");
  return named.replace(SHAPES, (shapes) =>
    [...shapes]
      .map((shape) => {
        const letters = shape.normalize("NFKC");
        return /^[ \u0640]\p{M}+$/u.test(letters) ? letters.slice(1) : letters;
      })
      .join(""),
  );
}

/** Arabic letters and what is written with them; digits are not. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Letters that run from left to right. */
export const LEFT_TO_RIGHT =
  /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u058f\u0900-\u1fff\u2c00-\u2dff\u3040-\ud7ff]/;

/** Western, Arabic and Persian digits. */
export const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
