import { widthOfGlyphs, type Run } from "./pdf-writer.js";

/** Presentation forms by letter: isolated, final, initial, medial. */
const FORMS = new Map<string, string[]>();
for (let code = 0xfe80; code <= 0xfef4; code++) {
  const form = String.fromCharCode(code);
  const letter = form.normalize("NFKC");
  FORMS.set(letter, [...(FORMS.get(letter) ?? []), form]);
}
const LAM_ALEF = new Map<string, string[]>();
for (let code = 0xfef5; code <= 0xfefc; code++) {
  const form = String.fromCharCode(code);
  const letters = form.normalize("NFKC");
  LAM_ALEF.set(letters, [...(LAM_ALEF.get(letters) ?? []), form]);
}

const joinsNext = (letter: string | undefined) =>
  letter === "\u0640" || (FORMS.get(letter ?? "")?.length ?? 0) === 4;
const joinsLast = (letter: string | undefined) =>
  letter === "\u0640" || (FORMS.get(letter ?? "")?.length ?? 0) >= 2;

/** The letters of a word as old programs store them: by their shapes. */
function shaped(letters: readonly string[]): string[] {
  const glyphs: string[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    const isJoined = joinsNext(letters[at - 1]) && joinsLast(letter);
    const pair = LAM_ALEF.get(letter + (letters[at + 1] ?? ""));
    if (pair !== undefined) {
      glyphs.push(pair[isJoined ? 1 : 0] ?? "");
      at += 1;
      continue;
    }
    const [isolated = letter, final = isolated, initial, medial] =
      FORMS.get(letter) ?? [];
    const goesOn = initial !== undefined && joinsLast(letters[at + 1]);
    if (goesOn) glyphs.push((isJoined ? medial : initial) ?? "");
    else glyphs.push(isJoined ? final : isolated);
  }
  return glyphs;
}

const MIRRORS: Record<string, string> = {
  "(": ")",
  ")": "(",
  "«": "»",
  "»": "«",
};

/** A typed line as it is seen, from left to right, by shapes or by letters. */
function seenLine(line: string, isShaped: boolean): string[] {
  const pieces =
    line.match(
      /[A-Za-z]+(?: [A-Za-z]+)+|[A-Za-z0-9\u0660-\u0669@](?:[\w\u0660-\u0669.,:/@-]*[A-Za-z0-9\u0660-\u0669])?|[\u0621-\u0652\u0640]+|./gu,
    ) ?? [];
  return pieces
    .map((piece) => {
      if (!/[\u0621-\u064a]/u.test(piece)) {
        return [...(MIRRORS[piece] ?? piece)];
      }
      const glyphs = isShaped ? shaped([...piece]) : [...piece];
      return glyphs.reverse();
    })
    .reverse()
    .flat();
}

export interface Typeset {
  readonly isShaped?: boolean;
  readonly isFromRight?: boolean;
  readonly size?: number;
  /** Right edge, first baseline, and letters a line. */
  readonly right?: number;
  readonly top?: number;
  readonly letters?: number;
  /** Without spaces between words: a gap alone parts them. */
  readonly isWithoutSpaces?: boolean;
}

/** Sets paragraphs in lines, the first line of the page first. */
export function typeset(
  paragraphs: readonly string[],
  how: Typeset = {},
): Run[] {
  const { isShaped = true, isFromRight = false, size = 12 } = how;
  const { right = 550, letters = 80, isWithoutSpaces = false } = how;
  let y = how.top ?? 780;
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    const lines: string[] = [""];
    for (const word of paragraph.split(" ")) {
      const line = lines.at(-1) ?? "";
      if (line.length + word.length > letters) lines.push(word);
      else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    for (const line of lines) {
      const glyphs = seenLine(line, isShaped);
      let x = right - widthOfGlyphs(glyphs, size);
      const words: string[][] = [[]];
      for (const glyph of glyphs) {
        if (isWithoutSpaces && glyph === " ") words.push([]);
        else words.at(-1)?.push(glyph);
      }
      for (const word of words) {
        runs.push({ glyphs: word, x, y, size, isFromRight });
        x += widthOfGlyphs(word, size) + 0.5 * size;
      }
      y -= size * 1.5;
    }
    y -= size;
  }
  return runs;
}
