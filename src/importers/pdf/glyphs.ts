/** One glyph as it stands on its page; lengths in points. */
export interface Glyph {
  /** Letters that the font says it shows: none, one, or a ligature's. */
  readonly text: string;
  /** Left and right edge along the line it stands on. */
  readonly left: number;
  readonly right: number;
  /** Of its baseline, downwards from the top. */
  readonly y: number;
  /** Height of its font. */
  readonly size: number;
}

/** What is drawn on one page, as a person would hold it to read it. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  /** In the order in which they were drawn. */
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly height: number;
  /** Share of the page that its largest picture covers. */
  readonly pictured: number;
  /** Lines and shapes drawn. */
  readonly paths: number;
  /** Whether the letters are a layer that does not show, as OCR lays it. */
  readonly isHidden: boolean;
}

/** Letters drawn, spaces aside. */
export function letterCount(glyphs: readonly Glyph[]): number {
  return glyphs.filter(({ text }) => text.trim() !== "").length;
}
