import { GRADES, OPEN_GRADES } from "../codebook/grades.js";
import type { GradeCode } from "../model/decision.js";
import type { Bilingual } from "../model/index.js";
import { isWholeReleased, type IncidentRelease } from "./release-state.js";

/** Mark of figures that nobody has reviewed. */
export const UNREVIEWED = {
  code: "unreviewed",
  ar: "آلي، غير مدقَّق",
  en: "automatic, unreviewed",
} as const;

/**
 * Whether a person has looked at it, for every incident, table and page. Who
 * reviewed is the office's: outside only the grade is told.
 */
export interface ReviewMark extends Bilingual {
  readonly code: "unreviewed" | "reviewed" | "partly_reviewed";
  readonly grade?: GradeCode;
}

/**
 * The mark of one incident.
 *
 * @param review.reviewed - a person accepted or corrected the incident itself;
 * a grade alone is no review of its figures, and a review without a grade says
 * nothing that readers could rely on
 */
export function reviewMark(review: {
  readonly reviewed: boolean;
  readonly grade: GradeCode | null;
}): ReviewMark {
  const { reviewed, grade } = review;
  if (!reviewed || grade === null || OPEN_GRADES.has(grade)) return UNREVIEWED;
  const { ar, en } = GRADES[grade].label;
  return {
    code: "reviewed",
    grade,
    ar: `مدقَّق: ${ar}`,
    en: `reviewed: ${en}`,
  };
}

/**
 * The mark of a table or page made of incidents: one unreviewed incident marks
 * it, and so does having none.
 */
export function markOfAll(marks: readonly ReviewMark[]): ReviewMark {
  const open = marks.filter(({ code }) => code !== "reviewed").length;
  if (marks.length === 0 || open === marks.length) return UNREVIEWED;
  if (open > 0)
    return {
      code: "partly_reviewed",
      ar: `${UNREVIEWED.ar}: ${open} من ${marks.length}`,
      en: `${UNREVIEWED.en}: ${open} of ${marks.length}`,
    };
  return { code: "reviewed", ar: "مدقَّق", en: "reviewed" };
}

/**
 * Whether everybody may see an incident by itself, without an edition: somebody
 * reviewed it to its end, with a grade, and an editor released it as a whole.
 * Accepting a reading is the office's own step and publishes nothing.
 */
export const isPublished = (release: IncidentRelease): boolean =>
  reviewMark(release).code === "reviewed" && isWholeReleased(release);
