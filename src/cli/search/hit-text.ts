import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import type { Passage } from "../../languages/ar/search/passages.js";
import { EVENT_TYPE_CODES } from "../../model/vocabulary.js";
import type { Hit } from "../../register/search/search-register.js";
import type { OutputStream } from "../command.js";
import { daysText } from "../days-text.js";
import { isolatedCell, visibleText } from "../../operations/terminal-text.js";

const BOLD = "\u001b[1m";
const PLAIN = "\u001b[22m";

/** First characters of an incident's id, as tables print it. */
const SHOWN_ID = 12;

/** A passage with what was found in bold, where the stream is a terminal. */
function passageText(passage: Passage, isTerminal: boolean): string {
  const { text, start, marks } = passage;
  if (!isTerminal) return visibleText(text);
  let shown = "";
  let at = 0;
  for (const mark of marks) {
    shown += visibleText(text.slice(at, mark.start - start));
    at = mark.end - start;
    const found = visibleText(text.slice(mark.start - start, at));
    shown += `${BOLD}${found}${PLAIN}`;
  }
  return `\u2068${shown}${visibleText(text.slice(at))}\u2069`;
}

function typeLabel(type: string): string {
  const code = EVENT_TYPE_CODES.find((known) => known === type);
  return code === undefined ? type : EVENT_TYPES[code].label.ar;
}

/** What a hit is: day, source or kind, ids. */
function headCells(hit: Hit): readonly (string | null)[] {
  if (hit.in === "incident") {
    const { when, type, where, id } = hit;
    return [daysText(when), typeLabel(type), where.name, id.slice(0, SHOWN_ID)];
  }
  const { published, outlet, reportId, incidents } = hit;
  const ids = incidents.map((id) => id.slice(0, SHOWN_ID));
  return [published, outlet, reportId, ...ids];
}

/** A hit as lines: what it is, then its passages, each behind two spaces. */
export function hitText(hit: Hit, stream: OutputStream): string {
  const isTerminal = stream.isTTY === true;
  const cells = headCells(hit).map((cell) => visibleText(cell ?? "–"));
  const head = cells
    .map((cell) => (isTerminal ? isolatedCell(cell) : cell))
    .join("  ");
  const passages = hit.passages.map(
    (passage) => `  ${passageText(passage, isTerminal)}`,
  );
  return [head, ...passages].join("\n");
}
