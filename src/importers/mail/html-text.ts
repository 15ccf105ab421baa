import {
  attributeOf,
  elementOf,
  markupOf,
  type MarkupElement,
  type MarkupNode,
} from "../markup/fragment.js";

const LEFT_OUT = new Set(
  "script style head title template noscript object iframe svg".split(" "),
);
const BLOCKS = new Set(
  "p div tr table ul ol li h1 h2 h3 h4 h5 h6 section article header footer blockquote pre hr center dl dt dd".split(
    " ",
  ),
);
const APART = new Set("p table ul ol h1 h2 h3 h4 h5 h6 blockquote".split(" "));
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

interface Written {
  readonly lines: string[];
  line: string;
  quotes: number;
}

function isLeftOut(element: MarkupElement): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    attributeOf(element, "hidden") !== null ||
    HIDDEN.test(attributeOf(element, "style") ?? "")
  );
}

/** Whether a block holds a mail that is answered, as programs mark it. */
function isQuote(element: MarkupElement): boolean {
  return (
    element.tagName === "blockquote" &&
    (attributeOf(element, "type") === "cite" ||
      /gmail_quote|cite/i.test(attributeOf(element, "class") ?? ""))
  );
}

function endLine(written: Written): void {
  const line = written.line.replace(/[ \t\r\n]+/g, " ").trim();
  written.line = "";
  const mark = ">".repeat(written.quotes);
  if (line !== "") written.lines.push(mark === "" ? line : `${mark} ${line}`);
}

function endBlock(name: string, written: Written): void {
  endLine(written);
  const last = written.lines.at(-1) ?? "";
  const mark = ">".repeat(written.quotes);
  if (APART.has(name) && last !== mark) written.lines.push(mark);
}

function write(nodes: readonly MarkupNode[], written: Written): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node)
      written.line += node.value;
    const element = elementOf(node);
    if (element === null || isLeftOut(element)) continue;
    const { tagName: name } = element;
    if (name === "br") endLine(written);
    const isCell = name === "td" || name === "th";
    if (isCell && written.line.trim() !== "") written.line += " ";
    if (BLOCKS.has(name)) endLine(written);
    const depth = isQuote(element) ? 1 : 0;
    written.quotes += depth;
    write(element.childNodes, written);
    if (BLOCKS.has(name)) endBlock(name, written);
    written.quotes -= depth;
  }
}

/**
 * The lines of a mail's HTML as they are shown; answered mails get `>` before
 * each line. Scripts do not run, nothing is fetched, hidden parts are left out.
 *
 * @returns empty where the markup is more intricate than any mail
 */
export function htmlText(html: string): string {
  const written: Written = { lines: [], line: "", quotes: 0 };
  write(markupOf(html) ?? [], written);
  endLine(written);
  return written.lines.join("\n");
}
