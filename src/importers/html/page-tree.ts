import {
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
} from "parse5";
import { guardedAdapter, tagsAreSane, TooIntricate } from "./parse-limits.js";

/** A run of characters of a page. */
export interface PageText {
  readonly kind: "text";
  readonly text: string;
  readonly parent: PageElement;
}

/** An element of a page, without what nobody reads: scripts, styles, images. */
export interface PageElement {
  readonly kind: "element";
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** Where a message of a channel stands in the source: UTF-16 units, half-open. */
  readonly span?: readonly [number, number];
}

export type PageNode = PageElement | PageText;

/** A page as a tree, and what its scripts and comments say of it. */
export interface PageTree {
  readonly root: PageElement;
  /** Sources of `application/ld+json`, in order. */
  readonly jsonLd: readonly string[];
  /** Sources of scripts that hold data alone: JSON, or one variable's value. */
  readonly states: readonly string[];
  /** Comments before the body, where browsers note the address. */
  readonly comments: readonly string[];
}

type Parsed = DefaultTreeAdapterTypes.Node;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** Elements of which no reader sees a word. */
const UNREAD = new Set(
  "script style noscript svg math canvas iframe frame frameset object embed applet audio video track source picture map template select option datalist textarea".split(
    " ",
  ),
);
/** Attributes that say what an element is; sources of pictures can be megabytes. */
const KEPT = new Set(
  "id class itemprop itemtype itemscope property name content rel href datetime pubdate title alt role hidden aria-hidden aria-label style lang dir size type data-post data-time data-timestamp data-date data-utime data-published colspan".split(
    " ",
  ),
);
const LONGEST_ATTRIBUTE = 2_000;
/** Where a picture's address stands; pages that load late keep it for a script. */
const PICTURE_SOURCE = /^(?:data-(?:lazy-)?)?src$/;

/**
 * A class name that Readability takes to be hidden or unlikely is still read:
 * only what the page itself hides is left out.
 */
function isHidden({ attrs }: ParsedElement): boolean {
  return attrs.some(({ name, value }) =>
    name === "style"
      ? /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
          value.slice(0, LONGEST_ATTRIBUTE),
        )
      : name === "hidden" && value.toLowerCase() !== "until-found",
  );
}

function attributesOf({ attrs }: ParsedElement): Record<string, string> {
  const kept: Record<string, string> = Object.create(null) as Record<
    string,
    string
  >;
  for (const { name, value } of attrs)
    if (KEPT.has(name) || (PICTURE_SOURCE.test(name) && isAddress(value)))
      kept[name] = value.slice(0, LONGEST_ATTRIBUTE);
  return kept;
}

/** An address, and no picture written out in letters. */
function isAddress(source: string): boolean {
  return source.length <= LONGEST_ATTRIBUTE && !/^\s*data:/i.test(source);
}

interface Reader {
  readonly jsonLd: string[];
  readonly states: string[];
}

const MOST_STATES = 12;
/** A script that opens by giving an object to a variable. */
const GIVES =
  /^\s*(?:(?:var|let|const)\s+)?[\w.$[\]"']{1,80}\s*=\s*[[{]\s*["{[]/;

function scriptOf(element: ParsedElement): string {
  return element.childNodes
    .map((child) => ("value" in child ? child.value : ""))
    .join("");
}

/** Opened shadow roots hold what a reader saw: SingleFile saves them so. */
function contentOf(element: ParsedElement): readonly Parsed[] | null {
  const { tagName, attrs } = element;
  if (tagName === "template") {
    const isShadow = attrs.some(({ name }) => /^shadowroot/i.test(name));
    const { content } = element as DefaultTreeAdapterTypes.Template;
    return isShadow ? content.childNodes : null;
  }
  return UNREAD.has(tagName) ? null : element.childNodes;
}

function readNode(node: Parsed, parent: PageElement, reader: Reader): void {
  if (node.nodeName === "#text") {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    if (value !== "")
      parent.children.push({ kind: "text", text: value, parent });
    return;
  }
  if (!("tagName" in node)) return;
  const { tagName: tag } = node;
  const type = node.attrs.find(({ name }) => name === "type")?.value ?? "";
  if (tag === "script") {
    const source = scriptOf(node);
    if (/^application\/ld\+json/i.test(type)) reader.jsonLd.push(source);
    else if (
      reader.states.length < MOST_STATES &&
      (/^application\/json/i.test(type) || GIVES.test(source.slice(0, 400)))
    )
      reader.states.push(source);
    return;
  }
  const children = contentOf(node);
  if (children === null || isHidden(node)) return;
  const span = node.sourceCodeLocation;
  const element: PageElement = {
    kind: "element",
    tag,
    attributes: attributesOf(node),
    parent,
    children: [],
    ...(span && { span: [span.startOffset, span.endOffset] as const }),
  };
  parent.children.push(element);
  for (const child of children) readNode(child, element, reader);
}

/** SingleFile writes its comment into the root element, others above it. */
function* commentsBeforeBody(
  parent: DefaultTreeAdapterTypes.ParentNode,
): Generator<string> {
  for (const child of parent.childNodes) {
    if ("data" in child) yield child.data.slice(0, 4096);
    else if (/^(?:html|head)$/.test(child.nodeName) && "childNodes" in child)
      yield* commentsBeforeBody(child);
  }
}

function element(tag: string): PageElement {
  return { kind: "element", tag, attributes: {}, parent: null, children: [] };
}

/** Pages of which each message is a report of its own. */
const HAS_MESSAGES = /\bdata-post\s*=/;

/**
 * Parses HTML of any quality as browsers do, without running or fetching any
 * of it.
 *
 * @returns null where it is deeper or of more parts than any page
 */
export function readPageTree(html: string): PageTree | null {
  if (!tagsAreSane(html)) return null;
  let document: DefaultTreeAdapterTypes.Document;
  try {
    document = parse<DefaultTreeAdapterMap>(html, {
      treeAdapter: guardedAdapter(),
      scriptingEnabled: false,
      sourceCodeLocationInfo: HAS_MESSAGES.test(html),
    });
  } catch (error) {
    if (error instanceof TooIntricate) return null;
    throw error;
  }
  const root = element("#document");
  const reader: Reader = { jsonLd: [], states: [] };
  for (const child of document.childNodes) readNode(child, root, reader);
  const comments = [...commentsBeforeBody(document)];
  return { root, ...reader, comments };
}
