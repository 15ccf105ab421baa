/**
 * What `@mozilla/readability` alone reads of a page, with its own settings and
 * no rule of ours: the measure that English pages are held against.
 */
import { Readability } from "@mozilla/readability";
import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import { parse } from "parse5";

const VOID = new Set(
  "br hr img meta link base wbr col area input source track embed".split(" "),
);
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (found) => ESCAPES[found]);
const PLAIN_NAME = /^[a-z][\w:.-]*$/i;

/** Its small DOM reads well-formed markup alone: the page as a parser mends it. */
function wellFormed(node) {
  if (node.nodeName === "#text") return escaped(node.value);
  if (!("tagName" in node))
    return (node.childNodes ?? []).map(wellFormed).join("");
  const { tagName: tag, attrs, childNodes } = node;
  const given = attrs
    .filter(({ name }) => PLAIN_NAME.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join("");
  if (VOID.has(tag)) return `<${tag}${given}/>`;
  if (tag === "script") {
    const source = childNodes.map(({ value }) => value ?? "").join("");
    return `<script${given}>${source}</script>`;
  }
  return `<${tag}${given}>${childNodes.map(wellFormed).join("")}</${tag}>`;
}

/** A blank where a reader sees a new line, so that words do not run together. */
function spaced(node) {
  if (node.nodeType === 3) return node.textContent;
  const inside = [...(node.childNodes ?? [])].map(spaced).join("");
  const isInline = /^(?:a|b|i|em|strong|span|font|sup|sub|small|u)$/i;
  return isInline.test(node.localName ?? "") ? inside : ` ${inside} `;
}

/**
 * @param {string} html
 * @returns the fields that Readability knows, with text as one line, or null
 *   where it finds no article
 */
export function plainReadability(html) {
  const source = wellFormed(parse(html, { scriptingEnabled: false }));
  const document = new JSDOMParser().parse(source, "https://page.invalid/");
  const read = new Readability(document, { serializer: spaced }).parse();
  if (read === null) return null;
  return {
    text: read.content,
    title: read.title,
    outlet: read.siteName ?? null,
    author: read.byline ?? null,
    published: read.publishedTime?.slice(0, 10) ?? null,
    url: null,
  };
}
