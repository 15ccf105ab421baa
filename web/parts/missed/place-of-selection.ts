/** Characters of a report's text or title. */
export interface ReportSpan {
  /** Namespace and id. */
  readonly report: string;
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
}

/** `text:12-40`, as decisions name a place of a report. */
export const placeText = (span: Omit<ReportSpan, "report">): string =>
  `${span.in}:${span.start}-${span.end}`;

function offsetIn(node: Node, offset: number): ReportSpan | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-from]");
  const report = element?.closest<HTMLElement>(
    "[data-report], [data-title-of]",
  );
  if (!piece || !report) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  const start = Number(piece.dataset["from"]) + before.toString().length;
  const part = piece.dataset["in"] === "title" ? "title" : "text";
  const { report: of, titleOf = "" } = report.dataset;
  const key = of ?? titleOf;
  return { report: key, in: part, start, end: start };
}

/** What is selected of a report's text on the page; null where nothing is. */
export function placeOfSelection(): ReportSpan | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = offsetIn(range.startContainer, range.startOffset);
  const to = offsetIn(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const isOne = from.report === to.report && from.in === to.in;
  return isOne && to.end > from.start ? { ...from, end: to.end } : null;
}
