import { useMemo, useState, type KeyboardEvent } from "react";
import { placeOfSelection } from "../parts/missed/place-of-selection.js";
import type { Report } from "./load-report.js";
import { moved, wordsIn, type Move, type WordSpan } from "./word-cursor.js";

/** What a key asks for; in a text from the right, left leads on. */
function moveOf(
  { key, shiftKey }: KeyboardEvent,
  isRtl: boolean,
): Move | undefined {
  const extend = shiftKey;
  if (key === "ArrowLeft") return { by: "word", onward: isRtl, extend };
  if (key === "ArrowRight") return { by: "word", onward: !isRtl, extend };
  if (key === "ArrowDown") return { by: "sentence", onward: true, extend };
  if (key === "ArrowUp") return { by: "sentence", onward: false, extend };
  return undefined;
}

/**
 * Words of a report that are chosen, by mouse or by keys, to say where a value
 * stands or what tells a happening.
 */
export function useChosenWords({ title, text, key }: Report) {
  const [chosen, setChosen] = useState<WordSpan | null>(null);
  const words = useMemo(() => wordsIn(title, text), [title, text]);
  const take = () => {
    const place = placeOfSelection();
    if (place === null || place.report !== key) return;
    setChosen({ in: place.in, start: place.start, end: place.end });
    document.getSelection()?.removeAllRanges();
  };
  const said =
    chosen === null
      ? null
      : ((chosen.in === "title" ? title : text) ?? "").slice(
          chosen.start,
          chosen.end,
        );
  return {
    chosen,
    /** The chosen words themselves. */
    said,
    forget: () => setChosen(null),
    /** To be laid on what holds the report's words. */
    handlers: {
      // After the click of the same gesture, which a drag over marks makes too.
      onPointerUp: () => setTimeout(take),
      onKeyUp: (event: KeyboardEvent) => {
        if (event.key === "Shift") take();
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.target !== event.currentTarget) return;
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === "Escape") setChosen(null);
        // Of the paragraphs: what holds them runs as the page does.
        const own = event.currentTarget.querySelector("p");
        const { direction } = getComputedStyle(own ?? event.currentTarget);
        const move = moveOf(event, direction === "rtl");
        if (move === undefined) return;
        event.preventDefault();
        setChosen(moved(words, chosen, move));
      },
    },
  };
}

/** Words that are chosen, and what chooses them. */
export type ChosenWords = ReturnType<typeof useChosenWords>;
