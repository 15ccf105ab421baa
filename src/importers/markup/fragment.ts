import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import {
  guardedAdapter,
  tagsAreSane,
  TooIntricate,
} from "../html/parse-limits.js";

/** A part of a page as parse5 builds it: names in lower case. */
export type MarkupNode = DefaultTreeAdapterTypes.ChildNode;
/** A part of a page that holds others. */
export type MarkupElement = DefaultTreeAdapterTypes.Element;

/**
 * Parses a piece of HTML as it stands in a mail or a feed. Nothing runs and
 * nothing is fetched; nesting is bounded (512), so that a walk may recurse.
 *
 * @returns null where it is more intricate than anything that a person wrote
 */
export function markupOf(html: string): readonly MarkupNode[] | null {
  if (!tagsAreSane(html)) return null;
  try {
    return parseFragment(html, { treeAdapter: guardedAdapter() }).childNodes;
  } catch (error) {
    if (error instanceof TooIntricate) return null;
    throw error;
  }
}

/** @returns the element, or null for text, comments and the like */
export function elementOf(node: MarkupNode): MarkupElement | null {
  return "tagName" in node ? node : null;
}

/** @returns null where the element has no such attribute */
export function attributeOf(
  { attrs }: MarkupElement,
  name: string,
): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
