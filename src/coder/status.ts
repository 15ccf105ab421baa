import type { Happening } from "./happenings.js";
import type { Row } from "./casualty-rows.js";

/** Status codes of the codebook. */
export type Status =
  | "occurred"
  | "attempted"
  | "ongoing"
  | "threatened"
  | "planned"
  | "alleged"
  | "denied";

const LASTING: ReadonlySet<string> = new Set([
  "siege",
  "raid",
  "shelling",
  "displacement",
  "surrender",
  "withdrawal",
  "armed_clash",
]);

/**
 * The status of a happening.
 *
 * @source GUIDE.md: an assassination whose target lives is attempted even if
 * others died; denied when told only to be denied
 */
export function statusOf(happening: Happening, rows: readonly Row[]): Status {
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
  const failed = (d: (typeof drafts)[number]) =>
    d.frame.order >= 0 &&
    d.frame.triggers.some((t) => t.failed && t.act === type);
  if (
    drafts.some(failed) &&
    ["raid", "abduction", "explosion", "suicide_attack"].includes(type)
  )
    return "attempted";
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
