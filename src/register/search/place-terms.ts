import { searchTerms } from "../../languages/ar/search/search-terms.js";
import { placeIdTerm } from "./facets.js";
import { BREAK } from "./search-index.js";

/** Where something was, as claims and incidents tell it. */
export interface ToldPlace {
  readonly name?: string | null | undefined;
  readonly admin1?: string | null | undefined;
  readonly placeId?: string | null | undefined;
}

/** Terms of the names and ids of places, each name apart from the next. */
export function placeTerms(places: readonly ToldPlace[]): readonly string[] {
  const names = new Set(
    places.flatMap(({ name, admin1 }) => [name ?? "", admin1 ?? ""]),
  );
  const ids = new Set(
    places.flatMap(({ placeId }) => (placeId == null ? [] : [placeId])),
  );
  return [
    ...[...ids].map(placeIdTerm),
    ...[...names]
      .filter((name) => name !== "")
      .flatMap((name) => [BREAK, ...searchTerms(name).terms]),
  ];
}
