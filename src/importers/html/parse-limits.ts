import { defaultTreeAdapter, type TreeAdapter } from "parse5";
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from "parse5";

/** Thrown inside the parser, which has no other way to stop. */
export class TooIntricate extends Error {}

/**
 * Parts of a page: elements, texts, comments. A long story with its comments
 * has some 20,000.
 */
const MOST_NODES = 150_000;
/** Openings of tags, in scripts too. */
const MOST_OPENINGS = 1_000_000;
/** Browsers stop nesting at 512 as well. @source Blink, kMaximumHTMLParserDOMTreeDepth */
const DEEPEST = 512;
/** Attributes of one tag; the parser compares each with all before it. */
const MOST_ATTRIBUTES = 1_000;

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A tree that is built as usual and gives up where no page would go. */
export function guardedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  const depths = new WeakMap<object, number>();
  const placed = (parent: Parent, child: object) => {
    nodes += 1;
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child, depth);
    if (nodes > MOST_NODES || depth > DEEPEST) throw new TooIntricate();
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      placed(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      placed(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    setTemplateContent(template, content) {
      placed(template, content);
      defaultTreeAdapter.setTemplateContent(template, content);
    },
  };
}

/** A tag, or one whose content is text. */
const RAW = /<(script|style|textarea|title)[\s/>]|<[a-z/]/gi;

/** Index after a tag that opens at `open`, or -1 where it has too many parts. */
function endOfTag(html: string, open: number): number {
  let attributes = 0;
  let isBetween = false;
  for (let at = open + 1; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code <= 32 || code === 47) {
      isBetween = true;
    } else if (code === 61) {
      while (html.charCodeAt(at + 1) <= 32) at += 1;
      const quote = html[at + 1];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 2);
        if (end < 0) return html.length;
        at = end;
      }
    } else if (isBetween) {
      isBetween = false;
      attributes += 1;
      if (attributes > MOST_ATTRIBUTES) return -1;
    }
  }
  return html.length;
}

/**
 * Whether there are no more tags, and none has more attributes, than can be
 * read in time: a
 * look at the characters alone, before the parser sees them.
 */
export function tagsAreSane(html: string): boolean {
  let openings = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    openings += 1;
    if (openings > MOST_OPENINGS) return false;
  }
  RAW.lastIndex = 0;
  for (let tag = RAW.exec(html); tag !== null; tag = RAW.exec(html)) {
    const end = endOfTag(html, tag.index);
    if (end < 0) return false;
    RAW.lastIndex = end;
    const raw = tag[1];
    if (raw === undefined) continue;
    const closing = new RegExp(`</${raw}`, "gi");
    closing.lastIndex = end;
    const close = closing.exec(html);
    if (close === null) return true;
    RAW.lastIndex = close.index;
  }
  return true;
}
