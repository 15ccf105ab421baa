import type { Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { PlaceMention, SettledPlace } from "./place-mention.js";

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
    if (isForeignHomograph(mention, home)) return [];
    const named = parentOf(mentions, i, home);
    const parent = named?.place ?? null;
    const candidates = possible(mention, named?.holds ? parent : null, home);
    const { place, reason } =
      isSite(mention) && !BESIDE.test(foldKey(mention.name))
        ? chooseSite(candidates, parent, votes)
        : choose(candidates, parent, votes);
    if (mention.weak && (votes.get(place?.admin1 ?? "") ?? 0) < 2) return [];
    const admin1 =
      place?.admin1 ??
      (place?.precision === "admin1" ? place.name : null) ??
      parent?.admin1 ??
      (parent?.precision === "admin1" ? parent.name : null);
    return [
      {
        ...mention,
        place,
        reason,
        admin1,
        country: place?.country ?? parent?.country ?? null,
      },
    ];
  });
  return settled.map((place, i) => underContext(settled, place, i));
}

/** Tokens within which a place named before says where an unknown one lies. */
const CONTEXT = 40;

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

/** Works that are named after the town they lie by, wherever it is. */
const BESIDE =
  /^(حاجز|سجن|معتقل|مطار|معبر|ميناء|معسكر|قاعده|محور|جبهه|باديه|ريف|محيط) /;

/** A place whose name begins with the noun for its kind (دوار X، حي X). */
function isSite({ headed, from, nameFrom, precision }: PlaceMention): boolean {
  return (
    headed &&
    (from === nameFrom || precision === "site") &&
    precision !== "town"
  );
}

/** Inhabitants above which a place abroad is known without its country. */
const KNOWN_ABROAD = 20000;

/**
 * The candidates that agree with a parent named beside the mention, and of
 * small places those of the country the report speaks of.
 */
function possible(
  { candidates, headed }: PlaceMention,
  parent: Place | null,
  home: string | null,
): readonly Place[] {
  const admin1 = parent?.admin1 ?? parent?.name;
  if (parent && candidates.some((c) => c.admin1 !== null))
    return candidates.filter(
      (c) => c.country === parent.country && (c.admin1 ?? c.name) === admin1,
    );
  if (home === null || !headed) return candidates;
  return candidates.filter(
    (c) => c.country === home || c.population >= KNOWN_ABROAD,
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

/** The governorate that most of a report's clear places lie in. */
function topGovernorate(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 1;
  for (const [key, n] of votes)
    if (!key.startsWith("country ") && n > most) {
      most = n;
      best = key;
    }
  return best;
}

/** The country most of a report's clear places lie in. */
function homeCountry(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 1;
  for (const [key, n] of votes)
    if (key.startsWith("country ") && n > most) {
      most = n;
      best = key.slice(8);
    }
  return best;
}

const WELL_KNOWN = 150000;

/**
 * A bare word that names only a lesser place abroad is no place: the report
 * speaks of another country.
 */
function isForeignHomograph(
  mention: PlaceMention,
  home: string | null,
): boolean {
  if (home === null || mention.headed || mention.candidates.length === 0)
    return false;
  return mention.candidates.every(
    (place) =>
      place.country !== home &&
      place.precision !== "country" &&
      place.population < WELL_KNOWN,
  );
}

/** Votes of a report's unambiguous places for their governorates. */
export function adminVotes(
  groups: readonly (readonly PlaceMention[])[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const add = (key: string, n: number) =>
    votes.set(key, (votes.get(key) ?? 0) + n);
  for (const mentions of groups)
    for (const { candidates, precision, weak } of mentions) {
      if (weak) continue;
      const first = candidates[0];
      if (!first) continue;
      const same = candidates.every(
        (c) => c.admin1 === first.admin1 && c.country === first.country,
      );
      if (!same && first.precision !== "admin1" && first.population < 50000)
        continue;
      add(`country ${first.country}`, 1);
      if (first.admin1) add(first.admin1, precision === "admin1" ? 3 : 2);
    }
  return votes;
}

const ADJACENT = 4;
/** Sites lie in a place; none lies in them. */
const NO_PARENT: ReadonlySet<string> = new Set([
  "site",
  "road",
  "neighbourhood",
  "country",
]);
/** Cues by which a place is told to lie in another, not beside it. */
const HOLDING = /^(ب|في|ضمن|(ال)?تابع.*)$/;

/** A place named beside another, and whether it is told to hold it. */
interface Parent {
  readonly place: Place;
  readonly holds: boolean;
}

/** The place that follows closely as a parent: `نوى بريف درعا الغربي`. */
function parentOf(
  mentions: readonly PlaceMention[],
  i: number,
  home: string | null,
): Parent | null {
  const mention = mentions[i];
  if (!mention) return null;
  let end = mention.to;
  for (let k = i + 1; k < mentions.length && k <= i + 3; k++) {
    const next = mentions[k];
    if (!next || next.from - end > ADJACENT) return null;
    if (NO_PARENT.has(next.precision)) return null;
    if (next.weak || isForeignHomograph(next, home)) continue;
    if (isSite(next) && !BESIDE.test(foldKey(next.name))) continue;
    const parents = next.candidates.filter(
      (c) => c.precision === "admin1" || c.admin1 !== null,
    );
    const place = parents.find((p) => agrees(mention, p)) ?? parents[0];
    if (
      place &&
      (next.precision === "area" ||
        next.precision === "admin1" ||
        place.precision === "admin1")
    )
      return { place, holds: HOLDING.test(next.cue) };
    const under =
      next.precision === "town" &&
      (mention.precision !== "town" || isUnder(next));
    if (place && under) return { place, holds: HOLDING.test(next.cue) };
    end = next.to;
  }
  return null;
}

/** Whether a place of the mention's name lies in a possible parent. */
function agrees({ candidates }: PlaceMention, parent: Place): boolean {
  const admin1 = parent.admin1 ?? parent.name;
  return candidates.some(
    (c) => c.country === parent.country && c.admin1 === admin1,
  );
}

/** `بقضاء سنجار`, `التابعة لناحية راجو`: the place holds the one before. */
function isUnder({ headed, cue }: PlaceMention): boolean {
  return (headed && cue === "ب") || /^(ال)?تابع/.test(cue);
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
