import { IDENTITY, within, type Matrix } from "./matrix.js";

/** What a page needs to know of a font. */
export interface FontFacts {
  /** Of the units in which its widths are given. */
  readonly unit: number;
  readonly isVertical: boolean;
}

/** The graphics state of PDF as far as it moves text. */
export interface TextState {
  readonly matrix: Matrix;
  readonly font: FontFacts;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 is unscaled. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 draws nothing. */
  readonly mode: number;
}

/** The state in which a page begins. */
export const FIRST_STATE: TextState = {
  matrix: IDENTITY,
  font: { unit: 0.001, isVertical: false },
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Where the next glyph goes: the text matrix and that of the line. */
export interface TextPlace {
  readonly line: Matrix;
  readonly text: Matrix;
}

/** Moves to the start of another line. */
export function movedLine(place: TextPlace, x: number, y: number): TextPlace {
  const line = within(place.line, [1, 0, 0, 1, x, y]);
  return { line, text: line };
}
