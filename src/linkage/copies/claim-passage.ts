import { isTextSpan, type PassageMark } from "../../model/index.js";
import type { LinkableIncident } from "../claims/linkable.js";
import type { MarkRun } from "./mark-runs.js";
import type { SharedPassage, SharedText, Span } from "./passages.js";

/** Values that are of one happening alone; places and sources are of many. */
const OWN_VALUES = /^\/(?:type$|casualties\/|victims\/|weapons\/)/u;

/**
 * The words of the text that tell an incident: those from which its type, its
 * casualties and its weapons were read. Words of the title count for nothing
 * here, since copies change it, and so do inferred values.
 *
 * @returns each span once, in text order; empty without evidence in the text
 */
export function ownWords({ evidence = {} }: LinkableIncident): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const [pointer, entry] of Object.entries(evidence)) {
    if (!OWN_VALUES.test(pointer) || entry.inferredFrom) continue;
    for (const citation of entry.citations ?? [])
      if (isTextSpan(citation) && citation.in === "text")
        spans.set(citation.start, {
          start: citation.start,
          end: citation.end,
        });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

/** Words of a claim by which its copies are looked for. */
const KEPT_WORDS = 3;

/** The first of the words that tell an incident: few, as an index keeps them. */
export function keptWords(incident: LinkableIncident): readonly Span[] {
  return ownWords(incident).slice(0, KEPT_WORDS);
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
 * @param own - words that tell the first incident, `other` the second
 */
export function isOnePassage(
  text: SharedText,
  own: readonly Span[],
  other: readonly Span[],
): boolean {
  return text.passages.some(({ runs }) =>
    runs.some((run) =>
      own.some((one) => other.some((two) => isOneWord(run, one, two))),
    ),
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
  return isOnePassage(text, keptWords(a), keptWords(b));
}

/** Share of an incident's words from which a passage is what tells it. */
const TELLING_SHARE = 0.5;

const restsOn = (
  words: readonly Span[],
  passages: readonly Span[],
): boolean => {
  const within = words.filter((word) =>
    passages.some((passage) => isIn(word, passage)),
  );
  return within.length > 0 && within.length >= words.length * TELLING_SHARE;
};

/**
 * The passages that tell both of two incidents: in which half the words of
 * each stand, whatever words of them each was read from.
 *
 * @param text - of the two reports, in the order of the incidents
 * @returns empty when either is told in words of its own
 */
export function passagesOfBoth(
  { passages }: SharedText,
  a: LinkableIncident,
  b: LinkableIncident,
): readonly SharedPassage[] {
  const [own, other] = [ownWords(a), ownWords(b)];
  const sides = [passages.map((one) => one.a), passages.map((one) => one.b)];
  if (!restsOn(own, sides[0]!) || !restsOn(other, sides[1]!)) return [];
  return passages.filter(
    (passage) =>
      own.some((word) => isIn(word, passage.a)) ||
      other.some((word) => isIn(word, passage.b)),
  );
}
