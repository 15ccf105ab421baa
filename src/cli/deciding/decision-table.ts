import type { Decision } from "../../model/decision.js";
import type { ListedDecision } from "../../register/decisions/list-decisions.js";
import type { Met } from "../../register/decisions/stale-decisions.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import {
  DECISION_WORDS,
  MEETING_WORDS,
  STATE_WORDS,
} from "../../operations/deciding/decision-words.js";

/** A decision with what is told of it. */
export interface ToldDecision extends ListedDecision {
  /** Incidents that have its claims now. */
  readonly incidents: readonly string[];
  /** What it no longer meets; told of stale ones. */
  readonly meets?: readonly Met[];
  /** Its number among conflicts, from 1; told of conflicting ones. */
  readonly conflict?: number;
}

/** First characters of an id: enough to name it on the command line. */
const SHOWN_ID = 12;

/** What a decision sets, as short as it can be said. */
function saidBy(decision: Decision): string {
  const field = "field" in decision ? decision.field : "";
  const value =
    decision.kind === "correct"
      ? JSON.stringify(decision.value)
      : decision.kind === "grade"
        ? decision.grade
        : decision.kind === "classify"
          ? decision.sensitivity
          : decision.kind === "embargo"
            ? (decision.until ?? "none")
            : decision.kind === "undo"
              ? decision.decision.slice(0, SHOWN_ID)
              : decision.kind === "note"
                ? decision.text
                : decision.kind === "admit"
                  ? decision.report
                  : "";
  return [field, value].filter((part) => part !== "").join(" = ");
}

const COLUMNS: readonly Column[] = [
  { title: "الوقت" },
  { title: "الإجراء" },
  { title: "ما قيل", maxWidth: 36 },
  { title: "المدقّق" },
  { title: "الحال", maxWidth: 28 },
  { title: "الحادثة" },
  { title: "السبب", maxWidth: 36 },
  { title: "المعرّف" },
];

function stateOf({ state, meets, conflict }: ToldDecision): string {
  if (conflict !== undefined) return `تعارض ${conflict}: ${STATE_WORDS[state]}`;
  if (meets === undefined) return STATE_WORDS[state];
  const words = meets.map(({ meeting }) => MEETING_WORDS[meeting]);
  return [...new Set(words)].join("، ");
}

/** Decisions as a table, one line each, in UTC. */
export function decisionTable(
  decisions: readonly ToldDecision[],
  stream: OutputStream,
): string {
  const rows = decisions.map((told) => {
    const { decision, incidents } = told;
    return [
      new Date(decision.time.millis).toISOString().slice(0, 16),
      DECISION_WORDS[decision.kind],
      saidBy(decision),
      decision.author,
      stateOf(told),
      incidents.map((id) => id.slice(0, SHOWN_ID)).join(" "),
      decision.reason,
      decision.id.slice(0, SHOWN_ID),
    ];
  });
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return formatTable(COLUMNS, rows, { isTerminal, width });
}
