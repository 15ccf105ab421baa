import { ancestors, textIn } from "./blocks.js";
import { lineFurniture } from "./furniture.js";
import type { PageElement } from "./page-tree.js";

/** What asks a reader for something: a field, a choice, a button to join. */
function asks(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (tag === "input") {
    const { type = "text", name = "" } = attributes;
    return (
      /^(?:email|tel|text|radio|checkbox)$/i.test(type) &&
      !/^(?:s|q|search)$/i.test(name)
    );
  }
  const isButton = tag === "button" || attributes["role"] === "button";
  if (!isButton && tag !== "a") return false;
  const label = textIn(element);
  if (label.length > LONGEST_LABEL) return false;
  const found = lineFurniture(label);
  return found?.kind === "follow" && (isButton || found.isAlone);
}

/** What a button says at most, in characters. */
const LONGEST_LABEL = 60;

/** Boxes looked at around what asks. */
const OUTWARD = 2;
/** What such a box says at most, in characters. */
const LONGEST = 300;

/**
 * The boxes of a page that ask its reader to subscribe, donate or write:
 * each with the words beside its field or button and nothing else.
 *
 * @param telling - elements that hold telling, which no such box does
 */
export function askBoxes(
  elements: readonly PageElement[],
  telling: ReadonlySet<PageElement>,
): ReadonlySet<PageElement> {
  const boxes = new Set<PageElement>();
  // Of thousands of fields in one box its words are gathered once.
  const tooLong = new Set<PageElement>();
  for (const element of elements) {
    if (!asks(element)) continue;
    const around = [...ancestors(element)].slice(1, 1 + OUTWARD);
    for (const box of around) {
      if (box.parent === null || /^(?:body|main|article)$/.test(box.tag)) break;
      if (boxes.has(box)) continue;
      if (telling.has(box) || tooLong.has(box)) break;
      if (textIn(box).length > LONGEST) {
        tooLong.add(box);
        break;
      }
      boxes.add(box);
    }
  }
  return boxes;
}
