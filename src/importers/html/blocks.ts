import type { PageElement, PageNode, PageText } from "./page-tree.js";

/** A run of text without a break: what a reader sees as a line or paragraph. */
export interface Block {
  /** White space folded to single blanks; words, digits and marks as they are. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** The nearest element that makes a block. */
  readonly owner: PageElement;
  readonly nodes: readonly PageText[];
  /** The last picture between the block before and this one, if any. */
  readonly pictureBefore: PageElement | null;
  /** Place among the blocks of the page, from 0. */
  readonly index: number;
}

/** Elements that flow inside a line. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr button input blink".split(
    " ",
  ),
);

/** Pictures and players, those of AMP too. */
const PICTURE = /^(?:img|amp-(?:img|anim|video|youtube|iframe|carousel))$/;

export const isPicture = ({ tag }: PageElement): boolean => PICTURE.test(tag);

export const isInline = ({ tag }: PageElement): boolean => INLINE.has(tag);

interface Run {
  owner: PageElement;
  parts: string[];
  linked: number;
  nodes: PageText[];
}

/** Spans in one element beyond which none is asked whether it is a paragraph. */
const MOST_SPANS = 60;

const BLANKS = /\s+/g;

/** Folds runs of white space to one blank. */
export function folded(text: string): string {
  return text.replace(BLANKS, " ").trim();
}

/** Characters that are neither white space nor invisible. */
function length(text: string): number {
  return folded(text).length;
}

class Lines {
  readonly blocks: Block[] = [];
  private run: Run | null = null;
  private pictured: PageElement | null = null;

  /** A picture inside a line belongs before the line. */
  picture(element: PageElement): void {
    this.pictured = element;
  }

  add(node: PageText, owner: PageElement, isLink: boolean): void {
    this.run ??= { owner, parts: [], linked: 0, nodes: [] };
    this.run.parts.push(node.text);
    this.run.nodes.push(node);
    if (isLink) this.run.linked += length(node.text);
  }

  end(): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    const text = folded(run.parts.join(""));
    if (text === "") return;
    const { owner, linked, nodes } = run;
    const index = this.blocks.length;
    const pictureBefore = this.pictured;
    this.pictured = null;
    this.blocks.push({ text, linked, owner, nodes, pictureBefore, index });
  }
}

const SHOWN_AS_BLOCK =
  /(?:^|[;\s])display\s*:\s*(?:block|flex|table|list-item)/i;
const LONG = 40;

const isLong = (node: PageNode) =>
  node.kind === "element" && node.tag === "span" && textIn(node).length >= LONG;

/**
 * Whether an element that flows in a line is shown as a paragraph: by its style,
 * or since it stands among long ones and nothing else.
 */
function isParagraph(element: PageElement): boolean {
  const { tag, attributes, parent } = element;
  if (tag !== "span" || parent === null) return false;
  if (SHOWN_AS_BLOCK.test(attributes["style"] ?? "")) return true;
  if (isInline(parent) || parent.children.length > MOST_SPANS) return false;
  const others = parent.children.filter(
    (child) => child.kind !== "text" || child.text.trim() !== "",
  );
  const isRow = others.every(
    (child) => child.kind === "element" && /^(?:span|br)$/.test(child.tag),
  );
  return isRow && others.length > 1 && others.filter(isLong).length > 1;
}

function walk(
  node: PageNode,
  owner: PageElement,
  isLink: boolean,
  lines: Lines,
): void {
  if (node.kind === "text") {
    lines.add(node, owner, isLink);
    return;
  }
  if (node.tag === "br" || node.tag === "hr") {
    lines.end();
    return;
  }
  if (node.tag === "head") return;
  if (PICTURE.test(node.tag)) {
    lines.picture(node);
    return;
  }
  const inline = isInline(node) && !isParagraph(node);
  const inLink = isLink || (node.tag === "a" && "href" in node.attributes);
  if (!inline) lines.end();
  for (const child of node.children)
    walk(child, inline ? owner : node, inLink, lines);
  if (!inline) lines.end();
}

/** The lines of a page in reading order, none of them blank. */
export function blocksOf(root: PageElement): readonly Block[] {
  const lines = new Lines();
  walk(root, root, false, lines);
  lines.end();
  return lines.blocks;
}

/** The element and what holds it, innermost first. */
export function* ancestors(element: PageElement): Generator<PageElement> {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    yield at;
}

/** All elements below one, in reading order. */
export function elementsIn(root: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  const gather = (element: PageElement) => {
    for (const child of element.children) {
      if (child.kind !== "element") continue;
      found.push(child);
      gather(child);
    }
  };
  gather(root);
  return found;
}

/** All text below an element, blanks folded. */
export function textIn(element: PageElement): string {
  const parts: string[] = [];
  const gather = (node: PageNode) => {
    if (node.kind === "text") parts.push(node.text);
    else {
      if (!isInline(node)) parts.push(" ");
      node.children.forEach(gather);
      if (!isInline(node)) parts.push(" ");
    }
  };
  gather(element);
  return folded(parts.join(""));
}
