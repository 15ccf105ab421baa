import { withFields } from "../../text/with-fields.js";
import type { Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { PlaceMention, SettledPlace } from "./place-mention.js";
import { parentOf } from "./place-parent.js";
import { BESIDE, isSite, isForeignHomograph } from "./place-scope.js";
import { countryBefore, homeCountry, topGovernorate } from "./place-votes.js";

/**
 * Settles homonyms by context: a named parent, then governorates the report
 * names without doubt, then the outlet's home, then the most important.
 */
export function settlePlaces(
  mentions: readonly PlaceMention[],
  votes: ReadonlyMap<string, number>,
): readonly SettledPlace[] {
  const home = homeCountry(votes);
  const settled = mentions.flatMap((mention, i) => {
    const near = countryBefore(mentions, i);
    if (isForeignHomograph(mention, home, near)) return [];
    const named = parentOf(mentions, i, home);
    const parent = named?.place ?? null;
    const candidates = possible(mention, named?.holds ? parent : null, [
      home,
      near,
    ]);
    const { place, reason } =
      isSite(mention) && !BESIDE.test(foldKey(mention.name))
        ? chooseSite(candidates, parent, votes)
        : choose(candidates, parent, nearVotes(votes, near));
    if (mention.weak && (votes.get(place?.admin1 ?? "") ?? 0) < 2) return [];
    const admin1 =
      place?.admin1 ??
      (place?.precision === "admin1" ? place.name : null) ??
      parent?.admin1 ??
      (parent?.precision === "admin1" ? parent.name : null);
    return [
      withFields(mention, {
        place,
        reason,
        admin1,
        country: place?.country ?? parent?.country ?? null,
      }),
    ];
  });
  return settled.map((place, i) => underContext(settled, place, i));
}

/** Votes that the country of the place named last adds. */
const NEAR_VOTES = 3;

function nearVotes(
  votes: ReadonlyMap<string, number>,
  near: string | null,
): ReadonlyMap<string, number> {
  if (near === null) return votes;
  const key = `country ${near}`;
  return new Map(votes).set(key, (votes.get(key) ?? 0) + NEAR_VOTES);
}

/** Tokens within which a place named before says where an unknown one lies. */
const CONTEXT = 90;

/** An unknown place lies where the place named last before it lies. */
function underContext(
  settled: readonly SettledPlace[],
  place: SettledPlace,
  i: number,
): SettledPlace {
  if (place.admin1 !== null || place.place !== null) return place;
  const before = settled.slice(0, i).findLast((p) => p.admin1 !== null);
  if (!before || place.from - before.to > CONTEXT) return place;
  return { ...place, admin1: before.admin1, country: before.country };
}

/** Inhabitants above which a place abroad is known without its country. */
const KNOWN_ABROAD = 20000;

/**
 * The candidates that agree with a parent named beside the mention, and of
 * small places those of the country the report speaks of.
 */
function possible(
  { candidates, headed, precision }: PlaceMention,
  parent: Place | null,
  [home, near]: readonly (string | null)[],
): readonly Place[] {
  const admin1 = parent?.admin1 ?? parent?.name;
  if (parent && candidates.some((c) => c.admin1 !== null))
    return candidates.filter(
      (c) => c.country === parent.country && (c.admin1 ?? c.name) === admin1,
    );
  if (home == null || !headed) return candidates;
  return candidates.filter(
    (c) =>
      c.country === home ||
      c.country === near ||
      (precision === "town" && c.population >= KNOWN_ABROAD),
  );
}

/**
 * A site's name (دوار X, حي X) is a gazetteer place only in a governorate the
 * report speaks of; elsewhere the same words name another site.
 */
function chooseSite(
  candidates: readonly Place[],
  parent: Place | null,
  votes: ReadonlyMap<string, number>,
): { place: Place | null; reason: string } {
  const home = topGovernorate(votes);
  const near = candidates.filter((c) =>
    parent
      ? c.admin1 !== null && c.admin1 === (parent.admin1 ?? parent.name)
      : (c.admin1 ?? c.name) === home,
  );
  return choose(near, parent, votes);
}

function choose(
  candidates: readonly Place[],
  parent: Place | null,
  votes: ReadonlyMap<string, number>,
): { place: Place | null; reason: string } {
  const first = candidates[0];
  if (!first) return { place: null, reason: "not in the gazetteer" };
  if (candidates.length === 1)
    return { place: first, reason: "only place of that name" };
  if (parent) {
    const under = candidates.find(
      (c) => c.admin1 !== null && c.admin1 === (parent.admin1 ?? parent.name),
    );
    if (under) return { place: under, reason: "named parent" };
  }
  const score = (c: Place) =>
    (votes.get(c.admin1 ?? "") ?? 0) * 2 +
    (votes.get(`country ${c.country}`) ?? 0);
  let best = first;
  for (const c of candidates) if (score(c) > score(best)) best = c;
  return {
    place: best,
    reason:
      best === first
        ? "most important of that name"
        : "governorate named elsewhere in the report",
  };
}
