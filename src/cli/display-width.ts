/** Signs that a terminal draws on or beside others: no cell of their own. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u115f-\u11ff]$/u;

/**
 * Ranges of two cells, as first and last code point.
 *
 * @source Unicode 15.1, EastAsianWidth.txt, classes W and F, neighbours joined
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

function cellsOf(character: string): number {
  // The soft hyphen is a format character, yet terminals draw it.
  if (character === "\u00ad") return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/**
 * Width of a text on a terminal, in cells: diacritics, joiners and bidi marks
 * take none, East Asian characters and emoji two, all others one.
 */
export function displayWidth(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/**
 * Cuts a text to a width, with `…` where something was left out; a diacritic
 * stays with its letter.
 *
 * @param width Cells, at least 1.
 */
export function fitWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cells = 0;
  let kept = "";
  for (const character of text) {
    const more = cellsOf(character);
    if (cells + more > width - 1) break;
    cells += more;
    kept += character;
  }
  return `${kept}…`;
}
