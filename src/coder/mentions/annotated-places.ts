import type { Gazetteer } from "../../countries/pack.js";
import type { TextView } from "../../languages/ar/view.js";
import { isInTitle } from "./inner-title.js";
import { regionAt, countryAt } from "./place-abroad.js";
import type { SettledPlace } from "./place-mention.js";
import type { PlaceName } from "./place-name.js";
import { isOfBody } from "./place-of-body.js";
import { namesOf } from "./place-proper-name.js";

/**
 * The names of places of one text as proper names alone: without the noun for
 * the kind of place, the direction and the glued prepositions, each name of a
 * road by itself, in text order.
 *
 * @param settled the places of the text; a hospital or origin counts too
 * @param skipped 1 for each token of a person or a date
 */
export function annotatedPlaces(
  view: TextView,
  settled: readonly SettledPlace[],
  gazetteer: Gazetteer,
  skipped: Uint8Array,
): readonly PlaceName[] {
  const out: PlaceName[] = [];
  const covered = new Uint8Array(skipped);
  for (const mention of settled) {
    covered.fill(1, mention.from, mention.to);
    out.push(...namesOf(view, mention, gazetteer));
  }
  for (let at = 0; at < view.tokens.count; at++) {
    if (covered[at] === 1) continue;
    const country = regionAt(view, at) ?? countryAt(view, at, gazetteer);
    if (!country) continue;
    out.push(country);
    covered.fill(1, country.from, country.to);
  }
  return out
    .filter(
      ({ from, to }) => !isOfBody(view, from) && !isInTitle(view, from, to),
    )
    .sort((a, b) => a.from - b.from);
}
