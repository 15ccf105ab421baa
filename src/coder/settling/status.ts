import type { StatusCode } from "../../model/vocabulary.js";
import type { Row } from "../casualty-rows/casualty-row.js";
import type { Draft } from "../drafts.js";
import type { Happening } from "../happenings.js";

/** Types that last, so that a report can tell them as going on. */
const LASTING: ReadonlySet<string> = new Set([
  "siege",
  "raid",
  "shelling",
  "displacement",
  "surrender",
  "withdrawal",
  "armed_clash",
]);

/** Types whose failure is told as such (`محاولة خطف`). */
const FALLIBLE: ReadonlySet<string> = new Set([
  "raid",
  "abduction",
  "explosion",
  "suicide_attack",
]);

/**
 * The status of a happening.
 *
 * @source gold/GUIDE.md, "status": an assassination whose target lives is
 * attempted even if others died; denied when told only to be denied
 */
export function statusOf(
  happening: Happening,
  rows: readonly Row[],
): StatusCode {
  const { drafts, type } = happening;
  if (drafts.every((d) => d.denied)) return "denied";
  if (type === "assassination") {
    const killed = rows.some((r) => r.outcome === "killed");
    const survived = rows.some((r) => r.outcome === "survived");
    const wounded = rows.some((r) => r.outcome === "wounded");
    if (survived) return "attempted";
    if (drafts[0]?.failed && !targetKilled(happening, rows)) return "attempted";
    return !killed && wounded ? "attempted" : "occurred";
  }
  const failed = ({ frame }: Draft) =>
    frame.order >= 0 && frame.triggers.some((t) => t.failed && t.act === type);
  if (FALLIBLE.has(type) && drafts.some(failed)) return "attempted";
  if (LASTING.has(type) && drafts[0]?.ongoing) return "ongoing";
  return "occurred";
}

function targetKilled(happening: Happening, rows: readonly Row[]): boolean {
  const first = happening.drafts.flatMap((d) => d.harms)[0];
  return (
    first !== undefined &&
    first.outcome === "killed" &&
    rows.some((r) => r.outcome === "killed" && r.people.length > 0)
  );
}
