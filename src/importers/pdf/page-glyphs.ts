import type { FontFacts } from "./text-state.js";
import { FIRST_STATE, movedLine, type TextPlace } from "./text-state.js";
import { IDENTITY, matrixOf, within, type Matrix } from "./matrix.js";

/** A glyph with the matrix under which it was drawn, origin at its baseline. */
export interface DrawnGlyph {
  readonly text: string;
  readonly at: Matrix;
  /** Advance in the units of `at`. */
  readonly advance: number;
  readonly size: number;
  readonly isShown: boolean;
}

/** All that a page draws. */
export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[];
  /** Where pictures stand: the unit square under each matrix is one. */
  readonly pictures: readonly Matrix[];
  readonly paths: number;
}

/** A list of operators as pdf.js gives it, by their names. */
export interface Operators {
  readonly names: readonly string[];
  readonly operands: readonly (readonly unknown[])[];
  readonly fontOf: (name: string) => FontFacts;
}

/** More glyphs than any printed page holds; a page of news has 6,000. */
const MAX_GLYPHS = 200_000;

const num = (value: unknown) =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

interface ShownGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

/**
 * Follows the operators of a page and says where each glyph stands. pdf.js
 * leaves pictures out here (see `open-pdf.ts`), so that a group that only moves
 * the page and draws nothing is where one stood.
 *
 * @source ISO 32000-2, 8.4 (graphics state) and 9.4 (text)
 */
export function drawingOf({ names, operands, fontOf }: Operators): Drawing {
  const glyphs: DrawnGlyph[] = [];
  const pictures: Matrix[] = [];
  const stack: { state: typeof state; isEmpty: boolean; moved: boolean }[] = [];
  let state = FIRST_STATE;
  let place: TextPlace = { line: IDENTITY, text: IDENTITY };
  let paths = 0;
  let isEmpty = true;
  let moved = false;

  const save = () => {
    stack.push({ state, isEmpty, moved });
    isEmpty = true;
    moved = false;
  };
  const restore = () => {
    if (isEmpty && moved) pictures.push(state.matrix);
    const outer = stack.pop();
    if (outer === undefined) return;
    ({ state, moved } = outer);
    isEmpty = false;
  };
  const transform = (matrix: Matrix) => {
    state = { ...state, matrix: within(state.matrix, matrix) };
    moved = true;
  };
  const show = (shown: unknown) => {
    isEmpty = false;
    const { font, size, charSpacing, wordSpacing, stretch, rise, mode } = state;
    for (const item of Array.isArray(shown) ? (shown as unknown[]) : []) {
      let advance = 0;
      if (typeof item === "number") advance = (-item / 1000) * size;
      else if (item !== null && typeof item === "object") {
        const { unicode, width, isSpace } = item as ShownGlyph;
        const own = num(width) * font.unit * size;
        if (typeof unicode === "string" && glyphs.length < MAX_GLYPHS) {
          const local: Matrix = [stretch, 0, 0, 1, 0, rise];
          glyphs.push({
            text: unicode,
            at: within(within(state.matrix, place.text), local),
            advance: own,
            size,
            isShown: mode !== 3 && mode !== 7,
          });
        }
        advance = own + charSpacing + (isSpace === true ? wordSpacing : 0);
      }
      const [x, y] = font.isVertical ? [0, -advance] : [advance * stretch, 0];
      const text = within(place.text, [1, 0, 0, 1, x, y]);
      place = { ...place, text };
    }
  };
  const nextLine = () => (place = movedLine(place, 0, -state.leading));

  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (args) => transform(matrixOf(args)),
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix !== null) transform(matrixOf(matrix));
      isEmpty = false;
    },
    paintFormXObjectEnd: restore,
    beginGroup: ([group]) => {
      save();
      const { matrix = null } = (group ?? {}) as { matrix?: unknown };
      if (matrix !== null) transform(matrixOf(matrix));
      isEmpty = false;
    },
    endGroup: restore,
    beginAnnotation: ([, , outer, inner]) => {
      save();
      state = { ...FIRST_STATE, matrix: IDENTITY };
      transform(matrixOf(outer));
      transform(matrixOf(inner));
      isEmpty = false;
    },
    endAnnotation: restore,
    beginText: () => (place = { line: IDENTITY, text: IDENTITY }),
    setCharSpacing: ([value]) =>
      (state = { ...state, charSpacing: num(value) }),
    setWordSpacing: ([value]) =>
      (state = { ...state, wordSpacing: num(value) }),
    setHScale: ([value]) => (state = { ...state, stretch: num(value) / 100 }),
    setLeading: ([value]) => (state = { ...state, leading: num(value) }),
    setTextRise: ([value]) => (state = { ...state, rise: num(value) }),
    setTextRenderingMode: ([value]) => (state = { ...state, mode: num(value) }),
    setFont: ([name, size]) =>
      (state = { ...state, font: fontOf(String(name)), size: num(size) }),
    setGState: ([pairs]) => {
      for (const pair of Array.isArray(pairs) ? (pairs as unknown[]) : []) {
        const [key, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
        if (key === "Font" && Array.isArray(value)) steps["setFont"]?.(value);
      }
    },
    moveText: ([x, y]) => (place = movedLine(place, num(x), num(y))),
    setLeadingMoveText: ([x, y]) => {
      state = { ...state, leading: -num(y) };
      place = movedLine(place, num(x), num(y));
    },
    setTextMatrix: (args) => {
      const line = matrixOf(args.length === 1 ? args[0] : args);
      place = { line, text: line };
    },
    nextLine,
    showText: ([shown]) => show(shown),
    showSpacedText: ([shown]) => show(shown),
    constructPath: () => {
      isEmpty = false;
      paths += 1;
    },
    paintInlineImageXObject: () => {
      pictures.push(state.matrix);
      isEmpty = false;
    },
    paintImageXObject: () => {
      pictures.push(state.matrix);
      isEmpty = false;
    },
    paintImageMaskXObject: () => {
      pictures.push(state.matrix);
      isEmpty = false;
    },
  };
  names.forEach((name, at) => steps[name]?.(operands[at] ?? []));
  return { glyphs, pictures, paths };
}
