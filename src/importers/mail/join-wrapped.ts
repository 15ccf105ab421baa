/** Lines that programs break by themselves end before these columns. */
const NARROWEST = 50;
const WIDEST = 80;

/** Lines of a block that show that a program filled it. */
const TELLING_LINES = 3;

/** Lines that stand for themselves: items of lists, tables, headings. */
const OWN_LINE = /^(?:\s|[-*•–]\s|\d{1,2}[.)-]\s)|\t|:$/;

/** Whether each line ends where the next one's first word did not fit. */
function isFilled(block: readonly string[], width: number): boolean {
  return block.every((line, at) => {
    if (OWN_LINE.test(line)) return false;
    const [word = ""] = (block[at + 1] ?? "").split(" ", 1);
    return at + 1 === block.length || line.length + 1 + word.length > width;
  });
}

/**
 * Joins lines that a mail program broke at a fixed width. It does so only where
 * a paragraph of three lines shows that lines were filled, and joins paragraphs
 * that are filled throughout; line ends that a person typed stay.
 */
export function joinWrapped(text: string): string {
  const blocks = text.split("\n\n").map((block) => block.split("\n"));
  const lengths = blocks.flat().map((line) => line.trimEnd().length);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < NARROWEST || width > WIDEST) return text;
  const isTelling = (block: readonly string[]) =>
    block.length >= TELLING_LINES && isFilled(block, width);
  if (!blocks.some(isTelling)) return text;
  return blocks
    .map((block) => block.join(isFilled(block, width) ? " " : "\n"))
    .join("\n\n");
}
