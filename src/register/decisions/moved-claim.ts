import type { TextSpan } from "../../model/citation.js";

/** A claim with the places in its report that it rests on. */
export interface PlacedClaim {
  readonly key: string;
  readonly places: readonly TextSpan[];
}

/** The fields of a version of a report that spans point into. */
export interface VersionTexts {
  readonly text: string;
  readonly title: string | null;
}

const textOf = (version: VersionTexts, field: TextSpan["in"]) =>
  field === "text" ? version.text : field === "title" ? version.title : null;

/** The words of a span; empty where the field has none. */
export function wordsOf(version: VersionTexts, span: TextSpan): string {
  return (textOf(version, span.in) ?? "").slice(span.start, span.end);
}

/**
 * Finds the words of a span in another version of the report.
 *
 * @returns the place nearest to the old one; null when the words are gone
 */
export function shiftedSpan(
  from: VersionTexts,
  to: VersionTexts,
  span: TextSpan,
): TextSpan | null {
  const words = wordsOf(from, span);
  const text = textOf(to, span.in) ?? "";
  if (words === "") return null;
  let best: number | null = null;
  for (
    let at = text.indexOf(words);
    at >= 0;
    at = text.indexOf(words, at + 1)
  ) {
    const isNearer =
      best === null || Math.abs(at - span.start) < Math.abs(best - span.start);
    if (isNearer) best = at;
  }
  return best === null
    ? null
    : { in: span.in, start: best, end: best + words.length };
}

function overlap(a: TextSpan, b: TextSpan): number {
  if (a.in !== b.in) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * The claim that rests on the places of one that is no longer there.
 *
 * @param spans - where the old claim stood, in the version of `claims`
 * @returns the claim with most signs in common, of equal ones the one whose key
 * sorts first; null when none touches them
 */
export function claimAtSpans(
  spans: readonly TextSpan[],
  claims: readonly PlacedClaim[],
): string | null {
  let best: { readonly key: string; readonly common: number } | null = null;
  for (const { key, places } of claims) {
    const common = places
      .flatMap((place) => spans.map((span) => overlap(place, span)))
      .reduce((sum, signs) => sum + signs, 0);
    if (common === 0) continue;
    const isBetter =
      best === null ||
      common > best.common ||
      (common === best.common && key < best.key);
    if (isBetter) best = { key, common };
  }
  return best?.key ?? null;
}
