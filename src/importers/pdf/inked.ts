import type { Glyph } from "./glyphs.js";
import { lettersOf } from "./letters.js";

/** Same letter at the same place: bold as old programs drew it, in font heights. */
const OVERPRINT = 0.12;

const MARKS = /^\p{M}+$/u;

const cellOf = (value: number, size: number) => Math.floor(value / size);

/** Glyphs by squares of the page, so that neighbours are found at once. */
function grid(square: number) {
  const squares = new Map<string, Glyph[]>();
  const key = (x: number, y: number) => `${String(x)} ${String(y)}`;
  return {
    add(glyph: Glyph) {
      const at = key(cellOf(glyph.left, square), cellOf(glyph.y, square));
      const there = squares.get(at);
      if (there === undefined) squares.set(at, [glyph]);
      else there.push(glyph);
    },
    *near(x: number, y: number): Generator<Glyph> {
      const [column, row] = [cellOf(x, square), cellOf(y, square)];
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          yield* squares.get(key(column + dx, row + dy)) ?? [];
        }
      }
    },
  };
}

/** Height of font that most letters have; 10 points where there are none. */
export function usualSize(
  glyphs: readonly { readonly size: number }[],
): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

function withoutOverprints(glyphs: readonly Glyph[], size: number): Glyph[] {
  const seen = grid(size);
  return glyphs.filter((glyph) => {
    for (const other of seen.near(glyph.left, glyph.y)) {
      const reach = OVERPRINT * glyph.size;
      const isSame =
        other.text === glyph.text &&
        Math.abs(other.left - glyph.left) < reach &&
        Math.abs(other.y - glyph.y) < reach;
      if (isSame && glyph.text.trim() !== "") return false;
    }
    seen.add(glyph);
    return true;
  });
}

function distance(mark: Glyph, base: Glyph): number {
  const middle = (mark.left + mark.right) / 2;
  const beside = Math.max(base.left - middle, middle - base.right, 0);
  return beside * 2 + Math.abs(mark.y - base.y) / 2;
}

/** A mark, and the letters drawn before and after it. */
interface DrawnMark {
  readonly mark: Glyph;
  readonly before: Glyph | undefined;
  readonly after: Glyph | undefined;
}

function marksOf(glyphs: readonly Glyph[]): DrawnMark[] {
  const marks: DrawnMark[] = [];
  let before: Glyph | undefined;
  glyphs.forEach((mark, at) => {
    if (!MARKS.test(mark.text)) {
      if (mark.text.trim() !== "") before = mark;
      return;
    }
    let next = at + 1;
    while (MARKS.test(glyphs[next]?.text ?? "")) next += 1;
    marks.push({ mark, before, after: glyphs[next] });
  });
  return marks;
}

/** Whether lines are drawn from the left, which turns Arabic round. */
function isDrawnFromLeft(glyphs: readonly Glyph[]): boolean {
  let steps = 0;
  glyphs.forEach((glyph, at) => {
    const last = glyphs[at - 1];
    if (last?.y === glyph.y) steps += Math.sign(glyph.left - last.left);
  });
  return steps > 0;
}

/** What the way of drawing weighs against marks that lie nearer one letter. */
const PRIOR = 2.5;

/**
 * Whether marks are drawn before their letters, as what draws a line from the
 * left mostly does. One mark may lie nearer to its neighbour; most do not.
 */
function areBeforeLetters(
  marks: readonly DrawnMark[],
  isFromLeft: boolean,
): boolean {
  let votes = isFromLeft ? PRIOR : -PRIOR;
  for (const { mark, before, after } of marks) {
    if (before === undefined || after === undefined) continue;
    votes += Math.sign(distance(mark, before) - distance(mark, after));
  }
  return votes > 0;
}

/** Vowel marks by the letter over or under which they stand. */
function marksByLetter(
  glyphs: readonly Glyph[],
  size: number,
  isTyped: boolean,
) {
  const places = grid(size * 1.5);
  for (const glyph of glyphs) {
    if (!MARKS.test(glyph.text) && glyph.text.trim() !== "") places.add(glyph);
  }
  const marks = marksOf(glyphs);
  const isBefore = areBeforeLetters(marks, isDrawnFromLeft(glyphs) && !isTyped);
  const byLetter = new Map<Glyph, string>();
  for (const { mark, before, after } of marks) {
    let letter = isBefore ? after : before;
    if (letter === undefined || distance(mark, letter) > 1.2 * mark.size) {
      letter = undefined;
      for (const near of places.near(mark.left, mark.y)) {
        if (
          letter === undefined ||
          distance(mark, near) < distance(mark, letter)
        )
          letter = near;
      }
    }
    if (letter === undefined) continue;
    const own = byLetter.get(letter) ?? "";
    byLetter.set(letter, isBefore ? mark.text + own : own + mark.text);
  }
  return byLetter;
}

/**
 * The letters of a page: forms mapped back, letters drawn twice kept once, and
 * vowel marks put behind their letter.
 *
 * @param isTyped - whether the page was drawn from the left in typed order
 */
export function inkedGlyphs(
  glyphs: readonly Glyph[],
  isTyped = false,
): Glyph[] {
  const mapped = glyphs
    .map((glyph) => ({ ...glyph, text: lettersOf(glyph.text) }))
    .filter(({ text, size }) => text !== "" && size > 0.5);
  const size = Math.max(usualSize(mapped), 1);
  const single = withoutOverprints(mapped, size);
  const marks = marksByLetter(single, size, isTyped);
  return single
    .filter(({ text }) => !MARKS.test(text))
    .map((base) => {
      const own = marks.get(base);
      return own === undefined ? base : { ...base, text: base.text + own };
    });
}
