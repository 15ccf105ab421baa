import { Readability } from "@mozilla/readability";
import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import type { PageElement, PageNode, PageText } from "./page-tree.js";

/**
 * Texts carry their number in two characters of private use, so that what
 * Readability keeps can be found again however it moved it.
 */
const FIRST_MARK = 0xe000;
const MARKS = 6_000;
const PRIVATE = /[\ue000-\uf8ff]/g;
const MARKED = /([\ue000-\uf8ff])([\ue000-\uf8ff])/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
// oxlint-disable-next-line no-control-regex -- what XML forbids
const UNFIT = /[&<>"]|[\0-\x08\x0b\x0c\x0e-\x1f]/g;
const escaped = (text: string) =>
  text.replace(UNFIT, (found) => ESCAPES[found] ?? " ");

const VOID = new Set("br hr img meta link base wbr col area input".split(" "));
const SHOWN_ATTRIBUTES = ["id", "class", "itemprop", "role", "rel"] as const;
const NAME = /^[a-z][a-z0-9-]*$/;

/** A page inside a form (ASP.NET) is no form to Readability. */
function tagOf({ tag }: PageElement): string {
  if (tag === "form") return "div";
  return NAME.test(tag) ? tag : "span";
}

/**
 * The small DOM looks a child up among its siblings: its time is the sum of
 * squares of children. This many take some two seconds.
 */
const MOST_LOOK_UPS = 200_000_000;

interface Writer {
  lookUps: number;
  readonly parts: string[];
  readonly texts: PageText[];
  readonly left: ReadonlySet<PageNode>;
}

function write(node: PageNode, writer: Writer): void {
  const { parts, texts, left } = writer;
  if (left.has(node)) return;
  if (node.kind === "text") {
    const text = node.text.replace(PRIVATE, " ");
    if (text.trim() === "") {
      parts.push(" ");
      return;
    }
    const number = texts.push(node) - 1;
    const high = FIRST_MARK + Math.floor(number / MARKS);
    const low = FIRST_MARK + (number % MARKS);
    parts.push(String.fromCharCode(high, low), escaped(text));
    return;
  }
  const tag = tagOf(node);
  parts.push("<", tag);
  for (const name of SHOWN_ATTRIBUTES) {
    const value = node.attributes[name];
    if (value !== undefined) parts.push(` ${name}="${escaped(value)}"`);
  }
  const { href } = node.attributes;
  if (tag === "a" && href !== undefined) {
    const isLocal = href.startsWith("#");
    parts.push(isLocal ? ' href="#a"' : ' href="/a"');
  }
  if (VOID.has(tag)) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  writer.lookUps += node.children.length ** 2;
  for (const child of node.children) write(child, writer);
  parts.push("</", tag, ">");
}

/**
 * The texts that Readability takes for the article.
 *
 * @param left - nodes that are not shown to it
 * @returns empty where it finds no article, or where one element has children
 *   by the ten thousand
 */
export function keptByReadability(
  root: PageElement,
  left: ReadonlySet<PageNode>,
): ReadonlySet<PageText> {
  const writer: Writer = { lookUps: 0, parts: [], texts: [], left };
  for (const child of root.children) write(child, writer);
  const { texts } = writer;
  const isTooWide = writer.lookUps > MOST_LOOK_UPS;
  if (texts.length === 0 || texts.length > MARKS ** 2 || isTooWide)
    return new Set();
  const document = new JSDOMParser().parse(
    writer.parts.join(""),
    "https://page.invalid/",
  );
  const reader = new Readability<string>(document, {
    charThreshold: CHARACTERS,
    disableJSONLD: true,
    serializer: (node) => node.textContent ?? "",
  });
  const content = reader.parse()?.content ?? "";
  const kept = new Set<PageText>();
  for (const [, high = "", low = ""] of content.matchAll(MARKED)) {
    const number =
      (high.charCodeAt(0) - FIRST_MARK) * MARKS +
      (low.charCodeAt(0) - FIRST_MARK);
    const text = texts[number];
    if (text !== undefined) kept.add(text);
  }
  return kept;
}

/** Below this Readability tries again with fewer of its rules. */
const CHARACTERS = 250;
