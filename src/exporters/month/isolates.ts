import type { Run } from "../register-page/markup.js";
import type { Language } from "./document.js";

/** A piece of a text, and whether it is drawn against the text's direction. */
export interface Piece {
  readonly text: string;
  readonly isIsolated: boolean;
}

/**
 * Numbers with their signs (`+3`, `39+`, `≤2`), dates, ranges, and Latin words
 * with what belongs to them (`isnad 0.1.0`); no sentence sign at the end.
 */
const LEFT_TO_RIGHT =
  /(?:(?<![\p{L}\p{N}])[+≤−-](?=\d))?[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f._:;=/\\@#&+'%–-]|,(?=\d)|(?<=[A-Za-z]) (?=[A-Za-z\d])| (?=[A-Za-z]))*/gu;

const leftToRightRuns = (text: string): readonly Run[] =>
  [...text.matchAll(LEFT_TO_RIGHT)].map(({ 0: run, index }) => {
    const core = run.replace(/(?<!\d)\++$|[._:;=/&'–-]+$/, "");
    return { start: index, end: index + core.length };
  });

const ARABIC_RUN =
  /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff](?:[^A-Za-z0-9\u00c0-\u024f\n·;|()[\]]*[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff])?/gu;

const arabicRuns = (text: string): readonly Run[] =>
  [...text.matchAll(ARABIC_RUN)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));

/** Marks of direction, which a text from outside may bring, and controls. */
const MARKS =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without marks of direction and without what no format may hold. */
export const withoutMarks = (text: string): string =>
  text.replace(MARKS, "").replace(/[\t\n]/g, " ");

/**
 * A text cut where its direction turns: dates, ranges, numbers and Latin words
 * of an Arabic text, Arabic words of an English one. Undivided,
 * `2016-04-12` would be drawn `12-04-2016`.
 */
export function piecesOf(text: string, language: Language): readonly Piece[] {
  const clean = withoutMarks(text);
  const runs = language === "ar" ? leftToRightRuns(clean) : arabicRuns(clean);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of runs) {
    pieces.push({ text: clean.slice(at, start), isIsolated: false });
    pieces.push({ text: clean.slice(start, end), isIsolated: true });
    at = end;
  }
  pieces.push({ text: clean.slice(at), isIsolated: false });
  return pieces.filter((piece) => piece.text !== "");
}

const OPEN = { ar: "\u2066", en: "\u2067" } as const;
const CLOSE = "\u2069";

/** A piece as it stands in a text; digits alone turn nowhere. */
export function isolatedPiece(
  { text, isIsolated }: Piece,
  language: Language,
): string {
  if (!isIsolated || /^\d+$/.test(text)) return text;
  return `${OPEN[language]}${text}${CLOSE}`;
}

/** A text with isolates, for formats that know no markup of directions. */
export function isolatedText(text: string, language: Language): string {
  return piecesOf(text, language)
    .map((piece) => isolatedPiece(piece, language))
    .join("");
}
