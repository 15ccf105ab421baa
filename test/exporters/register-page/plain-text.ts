const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The characters that a browser would show of a stretch of HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? "");
}

/** A highlighted stretch: its offsets in the original, and its characters. */
export interface ShownMark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every highlighted stretch of some HTML, in order. */
export function shownMarks(html: string): readonly ShownMark[] {
  const marks = html.matchAll(
    /<mark data-s="(\d+)" data-e="(\d+)" data-k="[^"]*">(.*?)<\/mark>/gs,
  );
  return [...marks].map(([, start, end, inner]) => ({
    start: Number(start),
    end: Number(end),
    text: plainText(inner ?? ""),
  }));
}
