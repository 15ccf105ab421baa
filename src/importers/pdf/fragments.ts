import type { Glyph } from "./glyphs.js";

/** Letters of one line without a gap that could part columns or cells. */
export interface Fragment {
  /** From left to right, spaces between them included. */
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Distance of baselines within a line, in font heights. */
const SAME_LINE = 0.3;

/** A gap wider than a space that was stretched, in font heights. */
export const WIDE_GAP = 0.9;

/** Glyphs by the line they stand on, from the top. */
export function rowsOf<T extends { y: number; size: number; left: number }>(
  glyphs: readonly T[],
): T[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const rows: { y: number; size: number; own: T[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const reach = SAME_LINE * Math.max(glyph.size, row?.size ?? 0);
    if (row !== undefined && glyph.y - row.y <= reach) {
      row.own.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else rows.push({ y: glyph.y, size: glyph.size, own: [glyph] });
  }
  return rows.map(({ own }) => own.sort((a, b) => a.left - b.left));
}

function fragmentOf(glyphs: readonly Glyph[]): Fragment {
  const inked = glyphs.filter(({ text }) => text.trim() !== "");
  const sizes = inked.map(({ size }) => size).sort((a, b) => a - b);
  return {
    glyphs,
    ...extent(inked),
    y: inked[Math.floor(inked.length / 2)]?.y ?? 0,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

/** Parts the lines of a page at wide gaps. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  return rowsOf(glyphs).flatMap((row) => {
    const fragments: Fragment[] = [];
    let own: Glyph[] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const glyph of row) {
      const isInk = glyph.text.trim() !== "";
      const isApart = isInk && glyph.left - right > WIDE_GAP * glyph.size;
      if (isApart && own.some(({ text }) => text.trim() !== "")) {
        fragments.push(fragmentOf(own));
        own = [];
      }
      own.push(glyph);
      if (isInk) right = Math.max(right, glyph.right);
    }
    if (own.some(({ text }) => text.trim() !== "")) {
      fragments.push(fragmentOf(own));
    }
    return fragments;
  });
}

/** Outer edges of what stands on a line or in a column. */
export function extent(
  fragments: readonly { readonly left: number; readonly right: number }[],
): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const fragment of fragments) {
    left = Math.min(left, fragment.left);
    right = Math.max(right, fragment.right);
  }
  return { left, right };
}
