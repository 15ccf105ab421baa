import type { ReactNode } from "react";
import { cutText, type Stretch } from "../parts/cut-text.js";
import type { Cited } from "./load-report.js";

/** Words that a person has chosen, among those on which values rest. */
type Picked = Stretch & { readonly isPicked: true };

const isCited = (mark: Cited | Picked): mark is Cited => !("isPicked" in mark);

interface MarkedProps {
  readonly text: string;
  readonly cited: readonly Cited[];
  /** The claim whose words stand out. */
  readonly claim: string | null;
  /** Words that are chosen, wherever they are. */
  readonly picked: Stretch | null;
  readonly onChoose: (cited: readonly Cited[]) => void;
}

/** The words of a report, with those marked on which anything rests. */
export function MarkedText({
  text,
  cited,
  claim,
  picked,
  onChoose,
}: MarkedProps): ReactNode {
  const own = picked === null ? [] : [{ ...picked, isPicked: true as const }];
  return cutText<Cited | Picked>(text, [...cited, ...own]).map(
    ({ start, words, marks }) => {
      const held = marks.filter(isCited);
      const pick = held.length < marks.length ? " picked" : "";
      if (held.length === 0)
        return pick === "" ? (
          <span key={start}>{words}</span>
        ) : (
          <mark key={start} className="picked">
            {words}
          </mark>
        );
      const isChosen = held.some((one) => one.claim === claim);
      return (
        <mark
          key={start}
          className={`${isChosen ? "cited chosen" : "cited"}${pick}`}
          role="button"
          tabIndex={0}
          data-pointers={held.map(({ pointer }) => pointer).join(" ")}
          onClick={() => {
            // Who drags over marked words chooses those words.
            if (document.getSelection()?.isCollapsed !== false) onChoose(held);
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter") onChoose(held);
          }}
        >
          {words}
        </mark>
      );
    },
  );
}
