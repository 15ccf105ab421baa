import type { PageSpan } from "../importer.js";
import type { ReadPage } from "./page-doubts.js";
import type { PageLine } from "./page-lines.js";
import { goesOn, goesOver, leadings } from "./paragraphs.js";
import { repeatedLines } from "./repeated-lines.js";

/** The text of a document and where each of its pages stands in it. */
export interface DocumentText {
  readonly text: string;
  readonly pages: readonly PageSpan[];
}

/**
 * Joins the lines of pages to paragraphs. What is repeated at the edges of
 * pages is left out; a paragraph may run on over a page or a column.
 */
export function documentText(read: readonly ReadPage[]): DocumentText {
  const left = repeatedLines(read);
  const parts: string[] = [];
  const pages: PageSpan[] = [];
  let length = 0;
  let last: { line: PageLine; page: ReadPage } | null = null;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const page of read) {
    const { isRightToLeft } = page;
    const lines = page.lines.filter((line) => !left.has(line));
    const byBlock = leadings(lines);
    let start: number | null = null;
    for (const line of lines) {
      if (last !== null) {
        const leading = byBlock.get(line.block) ?? 0;
        const isSamePlace =
          last.page === page && last.line.block === line.block;
        const joins = isSamePlace
          ? goesOn(last.line, line, { isRightToLeft, leading })
          : goesOver(last.line, line, isRightToLeft);
        add(joins ? " " : "\n");
      }
      start ??= length;
      add(line.text);
      last = { line, page };
    }
    if (start !== null) pages.push({ page: page.page, start, end: length });
  }
  return { text: parts.join(""), pages };
}
