import { isTextSpan, type PassageMark } from "../../model/index.js";
import type { LinkableIncident } from "../claims/linkable.js";
import type { MarkRun } from "./mark-runs.js";
import type { SharedPassage, SharedText, Span } from "./passages.js";

/**
 * The words of the text that tell an incident: those by which its type was
 * read. Words of the title count for nothing here, since copies change it.
 *
 * @returns undefined without evidence in the text
 */
export function triggerOf(incident: LinkableIncident): Span | undefined {
  const pointers = ["/type", "/casualties/0/outcome", "/casualties/0/min"];
  for (const pointer of pointers)
    for (const citation of incident.evidence?.[pointer]?.citations ?? [])
      if (isTextSpan(citation) && citation.in === "text") return citation;
  return undefined;
}

/** UTF-16 units by which a copied passage can reach beyond its marks. */
const EDGE = 40;
/** Units by which the places of one word can differ. */
const TOLERANCE = 8;
/** And the share of the way from the nearest mark. */
const STRETCH = 0.5;

const isIn = (span: Span, { start, end }: Span, edge = 0) =>
  span.start >= start - edge && span.end <= end + edge;

const extentOf = (marks: readonly PassageMark[]): Span => ({
  start: marks[0]!.start,
  end: marks.at(-1)!.end,
});

/** The mark of a list nearest to a place, by number. */
function nearest(marks: readonly PassageMark[], place: number): number {
  let best = 0;
  marks.forEach(({ start }, at) => {
    const distance = Math.abs(start - place);
    if (distance < Math.abs(marks[best]!.start - place)) best = at;
  });
  return best;
}

/** Whether two places are one word of an unchanged run, or of its edge. */
function isOneWord(run: MarkRun, a: Span, b: Span): boolean {
  const [x, y] = [extentOf(run.a), extentOf(run.b)];
  if (!isIn(a, x, EDGE) || !isIn(b, y, EDGE)) return false;
  const at = nearest(run.a, a.start);
  const way = a.start - run.a[at]!.start;
  const other = b.start - run.b[at]!.start;
  // Between marks a copy may have taken the diacritics off.
  const isInner = isIn(a, x) && isIn(b, y);
  const shorter = Math.min(Math.abs(way), Math.abs(other));
  const allowed = TOLERANCE + (isInner ? STRETCH * shorter : 0);
  return Math.abs(way - other) <= allowed;
}

/**
 * Whether two incidents are told by the same words of a shared passage.
 *
 * @param text - of the two reports, in the order of the incidents
 * @param one - the trigger of the first incident, `other` of the second
 */
export function isOnePassage(
  text: SharedText,
  one: Span | undefined,
  other: Span | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  return text.passages.some(({ runs }) =>
    runs.some((run) => isOneWord(run, one, other)),
  );
}

/**
 * The same of two incidents.
 *
 * @param text - of the two reports, in the order of the incidents
 */
export function areToldByOnePassage(
  text: SharedText,
  a: LinkableIncident,
  b: LinkableIncident,
): boolean {
  return isOnePassage(text, triggerOf(a), triggerOf(b));
}

/**
 * The passage that tells both of two incidents: whatever words between its
 * marks each was read from, or the same words at its edge.
 *
 * @param text - of the two reports, in the order of the incidents
 */
export function passageOfBoth(
  text: SharedText,
  a: LinkableIncident,
  b: LinkableIncident,
): SharedPassage | undefined {
  const [one, other] = [triggerOf(a), triggerOf(b)];
  if (one === undefined || other === undefined) return undefined;
  return text.passages.find(
    (passage) =>
      (isIn(one, passage.a) && isIn(other, passage.b)) ||
      passage.runs.some((run) => isOneWord(run, one, other)),
  );
}
