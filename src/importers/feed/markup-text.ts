import type { Words } from "./feed-entry.js";

/** Longer markup is a page, not a summary; deep nesting costs its square. */
const LONGEST = 256 * 1024;
const MOST_TAGS = 2000;

const MARKUP = /&(?:#\d{1,8}|#x[\da-f]{1,6}|[a-z]\w{1,30});|<[a-z/!][^<>]*>/i;
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER " +
    "H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL"
  ).split(" "),
);
const UNREAD = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME SVG".split(" "));
const TEXT_NODE = 3;

/** Blanks to one blank, empty lines out, each line trimmed. */
const tidy = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

/** What is walked of a document. */
interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

/** Text of parsed nodes; a loop, since markup may nest without end. */
function textOf(root: TreeNode): string {
  const parts: string[] = [];
  let node: TreeNode | null = root.firstChild;
  while (node !== null) {
    const { nodeName } = node;
    if (node.nodeType === TEXT_NODE)
      parts.push((node.nodeValue ?? "").replaceAll("\n", " "));
    if (nodeName === "BR" || BLOCKS.has(nodeName)) parts.push("\n");
    let next: TreeNode | null = UNREAD.has(nodeName) ? null : node.firstChild;
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next !== null) break;
      node = node.parentNode;
      if (node !== null && BLOCKS.has(node.nodeName)) parts.push("\n");
    }
    node = next;
  }
  return tidy(parts.join(""));
}

/**
 * What a person reads of a title or a summary: tags out, entities as the letters
 * they stand for, one line a block. No script runs and nothing is fetched.
 *
 * @returns null where it is longer, or has more tags, than any summary
 */
export async function plainWords({ value, as }: Words): Promise<string | null> {
  if (as === "plain" || !MARKUP.test(value)) return tidy(value);
  const tags = value.split("<", MOST_TAGS + 2).length - 1;
  if (value.length > LONGEST || tags > MOST_TAGS) return null;
  const { JSDOM } = await import("jsdom");
  return textOf(JSDOM.fragment(value));
}
