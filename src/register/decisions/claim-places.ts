import {
  isTextSpan,
  type Citation,
  type TextSpan,
} from "../../model/citation.js";

interface Cited {
  readonly evidence?: Readonly<
    Record<string, { readonly citations: readonly Citation[] } | undefined>
  >;
}

/**
 * The places that a claim rests on: the words of its type, else all that its
 * evidence cites. Empty for a claim that came without evidence.
 */
export function claimPlaces(value: object): readonly TextSpan[] {
  const { evidence = {} } = value as Cited;
  const type = evidence["/type"]?.citations.filter(isTextSpan) ?? [];
  if (type.length > 0) return type;
  const cited = Object.values(evidence).flatMap(
    (entry) => entry?.citations ?? [],
  );
  return cited.filter(isTextSpan);
}
