import { JSDOM } from "jsdom";

const LEFT_OUT = new Set(
  "SCRIPT STYLE HEAD TITLE TEMPLATE NOSCRIPT OBJECT IFRAME SVG".split(" "),
);
const BLOCKS = new Set(
  "P DIV TR TABLE UL OL LI H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER BLOCKQUOTE PRE HR CENTER DL DT DD".split(
    " ",
  ),
);
const APART = new Set("P TABLE UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE".split(" "));
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

interface Written {
  readonly lines: string[];
  line: string;
  quotes: number;
}

function isLeftOut(element: Element): boolean {
  return (
    LEFT_OUT.has(element.tagName.toUpperCase()) ||
    element.hasAttribute("hidden") ||
    HIDDEN.test(element.getAttribute("style") ?? "")
  );
}

/** Whether a block holds a mail that is answered, as programs mark it. */
function isQuote(element: Element): boolean {
  return (
    element.tagName === "BLOCKQUOTE" &&
    (element.getAttribute("type") === "cite" ||
      /gmail_quote|cite/i.test(element.className))
  );
}

function endLine(written: Written): void {
  const line = written.line.replace(/[ \t\r\n]+/g, " ").trim();
  written.line = "";
  const mark = ">".repeat(written.quotes);
  if (line !== "") written.lines.push(mark === "" ? line : `${mark} ${line}`);
}

function endBlock(element: Element, written: Written): void {
  endLine(written);
  const last = written.lines.at(-1) ?? "";
  const mark = ">".repeat(written.quotes);
  if (APART.has(element.tagName) && last !== mark) written.lines.push(mark);
}

function enter(node: Node, written: Written): boolean {
  if (node.nodeType === 3) {
    written.line += node.nodeValue ?? "";
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (isLeftOut(element)) return false;
  const name = element.tagName;
  if (name === "BR") endLine(written);
  if ((name === "TD" || name === "TH") && written.line.trim() !== "") {
    written.line += " ";
  }
  if (BLOCKS.has(name)) endLine(written);
  if (isQuote(element)) written.quotes += 1;
  return true;
}

function leave(node: Node, written: Written): void {
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (BLOCKS.has(element.tagName)) endBlock(element, written);
  if (isQuote(element)) written.quotes -= 1;
}

/**
 * The lines of a mail's HTML as they are shown; answered mails get `>` before
 * each line. Scripts do not run, nothing is fetched, hidden parts are left out.
 */
export function htmlText(html: string): string {
  const root = JSDOM.fragment(html);
  const written: Written = { lines: [], line: "", quotes: 0 };
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (enter(node, written) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root) {
      if (node.nodeType === 1 && !isLeftOut(node as Element)) {
        leave(node, written);
      }
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
    if (node === root) break;
  }
  endLine(written);
  return written.lines.join("\n");
}
