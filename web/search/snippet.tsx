import { Fragment } from "react";
import type { Passage } from "../../src/languages/ar/search/passages.js";
import { Original } from "../parts/values.js";

/** A stretch of a text with the words that answer marked; marks count in the text that it was cut from. */
export function Snippet({ passage }: { readonly passage: Passage }) {
  const { text, start, marks } = passage;
  const edges = marks.map((mark) => ({
    from: mark.start - start,
    to: mark.end - start,
  }));
  const last = edges.at(-1)?.to ?? 0;
  return (
    <Original>
      {edges.map(({ from, to }, at) => (
        <Fragment key={from}>
          {text.slice(edges[at - 1]?.to ?? 0, from)}
          <mark className="cited">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(last)}
    </Original>
  );
}
