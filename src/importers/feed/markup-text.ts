import { elementOf, markupOf, type MarkupNode } from "../markup/fragment.js";
import type { Words } from "./feed-entry.js";

/** Longer markup is a page, not a summary; deep nesting costs its square. */
const LONGEST = 256 * 1024;
const MOST_TAGS = 2000;

const MARKUP = /&(?:#\d{1,8}|#x[\da-f]{1,6}|[a-z]\w{1,30});|<[a-z/!][^<>]*>/i;
const BLOCKS = new Set(
  (
    "address article aside blockquote dd div dl dt figcaption figure footer " +
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul"
  ).split(" "),
);
const UNREAD = new Set("script style template noscript iframe svg".split(" "));

/** Blanks to one blank, empty lines out, each line trimmed. */
const tidy = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

function write(nodes: readonly MarkupNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node)
      parts.push(node.value.replaceAll("\n", " "));
    const element = elementOf(node);
    if (element === null || UNREAD.has(element.tagName)) continue;
    const isBlock = BLOCKS.has(element.tagName);
    if (isBlock || element.tagName === "br") parts.push("\n");
    write(element.childNodes, parts);
    if (isBlock) parts.push("\n");
  }
}

/**
 * What a person reads of a title or a summary: tags out, entities as the letters
 * they stand for, one line a block. No script runs and nothing is fetched.
 *
 * @returns null where it is longer, or has more tags, than any summary
 */
export function plainWords({ value, as }: Words): string | null {
  if (as === "plain" || !MARKUP.test(value)) return tidy(value);
  const tags = value.split("<", MOST_TAGS + 2).length - 1;
  if (value.length > LONGEST || tags > MOST_TAGS) return null;
  const nodes = markupOf(value);
  if (nodes === null) return null;
  const parts: string[] = [];
  write(nodes, parts);
  return tidy(parts.join(""));
}
