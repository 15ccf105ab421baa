/** Characters of a report's text. */
export interface ReportSpan {
  /** Namespace and id. */
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

function offsetIn(node: Node, offset: number): ReportSpan | null {
  const element = node instanceof Element ? node : node.parentElement;
  const sentence = element?.closest<HTMLElement>("[data-from]");
  const report = element?.closest<HTMLElement>("[data-report]");
  if (!sentence || !report) return null;
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  const start = Number(sentence.dataset["from"]) + before.toString().length;
  return { report: report.dataset["report"] ?? "", start, end: start };
}

/** What is selected of a report's text on the page; null where nothing is. */
export function placeOfSelection(): ReportSpan | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = offsetIn(range.startContainer, range.startOffset);
  const to = offsetIn(range.endContainer, range.endOffset);
  if (from === null || to === null || from.report !== to.report) return null;
  return to.end > from.start
    ? { report: from.report, start: from.start, end: to.end }
    : null;
}
