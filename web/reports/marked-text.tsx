import type { ReactNode } from "react";
import { cutText } from "../parts/cut-text.js";
import type { Cited } from "./load-report.js";

interface MarkedProps {
  readonly text: string;
  readonly cited: readonly Cited[];
  /** The claim whose words stand out. */
  readonly claim: string | null;
  readonly onChoose: (cited: readonly Cited[]) => void;
}

/** The words of a report, with those marked on which anything rests. */
export function MarkedText({
  text,
  cited,
  claim,
  onChoose,
}: MarkedProps): ReactNode {
  return cutText(text, cited).map(({ start, words, marks }) => {
    if (marks.length === 0) return <span key={start}>{words}</span>;
    const isChosen = marks.some((one) => one.claim === claim);
    return (
      <mark
        key={start}
        className={isChosen ? "cited chosen" : "cited"}
        role="button"
        tabIndex={0}
        data-pointers={marks.map(({ pointer }) => pointer).join(" ")}
        onClick={() => onChoose(marks)}
        onKeyDown={({ key }) => {
          if (key === "Enter") onChoose(marks);
        }}
      >
        {words}
      </mark>
    );
  });
}
