import { OPEN_GRADES, REFUTED_GRADES } from "../../src/codebook/grades.js";
import type { Incident } from "../review/queue/load-item.js";

/** What an incident still lacks before everybody may see it. */
export type Lacking = "review" | "grade" | "release" | "embargo" | "refuted";

/** Whether the last word about the incident as a whole releases it. */
export function isReleased({ decided }: Incident): boolean {
  const about = (decided?.decisions ?? []).filter(
    ({ kind, field = "" }) =>
      field === "" && (kind === "release" || kind === "withhold"),
  );
  return about.at(-1)?.kind === "release";
}

/**
 * What keeps an incident from the public pages; empty when nothing does, but for
 * the week for which incidents of the living wait.
 *
 * @param now - milliseconds since 1970
 */
export function lacking(incident: Incident, now: number): readonly Lacking[] {
  const { decided } = incident;
  const { review = "unreviewed", grade = "raw", embargoUntil } = decided ?? {};
  const isReviewed = review === "accepted" || review === "corrected";
  return [
    ...(isReviewed ? [] : (["review"] as const)),
    ...(OPEN_GRADES.has(grade) ? (["grade"] as const) : []),
    ...(REFUTED_GRADES.has(grade) ? (["refuted"] as const) : []),
    ...(embargoUntil != null && Date.parse(embargoUntil) > now
      ? (["embargo"] as const)
      : []),
    ...(isReleased(incident) ? [] : (["release"] as const)),
  ];
}
