import type { Draft } from "./drafts.js";
import type { EventCode } from "./event-type.js";
import { nameKey } from "./mentions/read-people.js";
import type { SettledPlace } from "./mentions/place-mention.js";

const VIOLENT: ReadonlySet<EventCode> = new Set([
  "assassination",
  "armed_attack",
  "armed_clash",
  "explosion",
  "suicide_attack",
  "shelling",
  "airstrike",
  "homicide",
  "execution",
  "body_found",
  "death_in_custody",
] as const);

/** Whether a type is one of attack or killing. */
export function isViolent(type: EventCode | null): boolean {
  return type === null || VIOLENT.has(type);
}

/** Names of the people a draft tells harmed. */
export function namesIn(draft: Draft): readonly string[] {
  return draft.harms.flatMap((h) =>
    h.group.people.map((p) => nameKey(p.name.name)),
  );
}

/** One name's words inside the other's, or the same family and given name. */
export function sameNameKey(a: string, b: string): boolean {
  if (a === b) return true;
  const x = a.split(" ");
  const y = b.split(" ");
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (
    short.every((word) => long.includes(word)) &&
    (short.length >= 2 || long.length <= 3)
  );
}

/** Whether two drafts name a common victim. */
export function shareName(a: Draft, b: Draft): boolean {
  const names = namesIn(a);
  return namesIn(b).some((y) => names.some((x) => sameNameKey(x, y)));
}

/** Disjoint days told for both. */
export function datesDiffer(a: Draft, b: Draft): boolean {
  const p = a.date?.weekday;
  const q = b.date?.weekday;
  if (p !== undefined && q !== undefined && p !== q) return true;
  const x = a.date?.interval;
  const y = b.date?.interval;
  if (!x || !y) return false;
  return x.end < y.start || y.end < x.start;
}

/** Two places of which neither can hold the other. */
export function placesDiffer(
  a: SettledPlace | null,
  b: SettledPlace | null,
): boolean {
  if (!a || !b) return false;
  const key = (p: SettledPlace) => nameKey(p.name);
  if (key(a) === key(b)) return false;
  const x = key(a).split(" ");
  const y = key(b).split(" ");
  if (x.every((w) => y.includes(w)) || y.every((w) => x.includes(w)))
    return false;
  const coarse = (p: SettledPlace) =>
    p.precision === "admin1" ||
    p.precision === "area" ||
    p.precision === "country";
  if (coarse(a) || coarse(b))
    return a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1;
  const site = (p: SettledPlace) =>
    p.precision === "site" ||
    p.precision === "road" ||
    p.precision === "neighbourhood";
  if (site(a) !== site(b))
    return a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1;
  return true;
}

/**
 * Whether a later draft of the report tells a happening told before.
 *
 * @param distance sentences between the last telling and this one
 */
export function tellsSame(
  before: Draft,
  merged: readonly Draft[],
  next: Draft,
  distance: number,
): boolean {
  const types = compatible(before.type, next.type);
  if (before.denied !== next.denied) return false;
  if (merged.some((d) => datesDiffer(d, next))) return false;
  if (merged.some((d) => fatesDiffer(d, next))) return false;
  if (types && merged.some((d) => shareName(d, next))) return true;
  if (!types) return false;
  const placed = merged.find((d) => d.place !== null) ?? before;
  if (
    placesDiffer(placed.place, next.place) &&
    !merged.some((d) => !placesDiffer(d.place, next.place) && d.place !== null)
  )
    return false;
  if (next.background !== before.background && !next.anaphoric) return false;
  if (namesConflict(merged, next)) return false;
  if (isPartOfTotal(placed, next)) return false;
  if (next.type === null || before.type === null) return distance <= 2;
  if (next.anaphoric) return true;
  if (before.type !== next.type)
    return (
      distance <= 2 &&
      next.date === null &&
      (next.place === null ||
        !merged.some((d) => d.place !== null) ||
        merged.some((d) => placesMeet(d, next)))
    );
  const newPlace =
    next.place !== null &&
    next.place.precision !== "admin1" &&
    placed.place !== null &&
    !merged.some((d) => placesMeet(d, next));
  return distance <= 4 && !newPlace;
}

function samePlaceKey(a: SettledPlace, b: SettledPlace): boolean {
  const x = nameKey(a.name).split(" ");
  const y = nameKey(b.name).split(" ");
  if (x.every((w) => y.includes(w)) || y.every((w) => x.includes(w)))
    return true;
  const wide = (p: SettledPlace) =>
    p.precision === "admin1" || p.precision === "country";
  return wide(a) !== wide(b) && a.admin1 === b.admin1;
}

/** Whether one telling's place is, or holds, the other's by its own words. */
function placesMeet(a: Draft, b: Draft): boolean {
  const of = (d: Draft) => [...(d.place ? [d.place] : []), ...d.parents];
  if (!a.place || !b.place) return false;
  if (samePlaceKey(a.place, b.place)) return true;
  const townsOf = (d: Draft) =>
    of(d).filter(
      (p) =>
        p.precision !== "admin1" &&
        p.precision !== "country" &&
        p.role === "happening",
    );
  return townsOf(a).some((x) =>
    townsOf(b).some((y) => nameKey(x.name) === nameKey(y.name)),
  );
}

/** One telling has a person survive whom the other has killed. */
function fatesDiffer(a: Draft, b: Draft): boolean {
  const people = (d: Draft, outcome: string) =>
    d.harms
      .filter((h) => h.outcome === outcome)
      .flatMap((h) => h.group.people.map((p) => nameKey(p.name.name)));
  const clash = (x: Draft, y: Draft) =>
    people(x, "survived").some((n) =>
      people(y, "killed").some((m) => sameNameKey(n, m)),
    );
  return clash(a, b) || clash(b, a);
}

/** A governorate's total and one town's count are not the same telling. */
function isPartOfTotal(before: Draft, next: Draft): boolean {
  const wide = (d: Draft) => d.place?.precision === "admin1";
  if (wide(before) === wide(next) || next.place === null) return false;
  const counts = (d: Draft) =>
    d.harms.filter((h) => h.outcome === "killed").map((h) => h.group.min ?? 0);
  const x = counts(before);
  const y = counts(next);
  return x.length > 0 && y.length > 0 && Math.max(...x) !== Math.max(...y);
}

/** Both name victims and none is common: two happenings. */
function namesConflict(merged: readonly Draft[], next: Draft): boolean {
  const names = namesIn(next);
  if (names.length === 0) return false;
  const known = merged.flatMap(namesIn);
  if (known.length === 0) return false;
  const counted = merged
    .flatMap((d) => d.harms)
    .reduce((n, h) => Math.max(n, h.group.min ?? 0), 0);
  return (
    counted <= known.length &&
    !names.some((x) => known.some((y) => sameNameKey(x, y)))
  );
}

/** Types that may tell one happening. */
function compatible(a: EventCode | null, b: EventCode | null): boolean {
  if (a === b) return true;
  if (a === null || b === null)
    return (
      (isViolent(a) && isViolent(b)) ||
      [a, b].some((t) => t === "raid" || t === "abduction" || t === "arrest")
    );
  const pair = (x: EventCode, y: EventCode) =>
    (a === x && b === y) || (a === y && b === x);
  if (
    pair("raid", "arrest") ||
    pair("raid", "armed_clash") ||
    pair("meeting", "agreement") ||
    pair("armed_attack", "armed_clash") ||
    pair("raid", "siege")
  )
    return true;
  if (VIOLENT.has(a) && VIOLENT.has(b))
    return (
      pair("assassination", "armed_attack") ||
      pair("armed_attack", "explosion") ||
      pair("assassination", "explosion") ||
      pair("suicide_attack", "explosion") ||
      pair("armed_attack", "suicide_attack") ||
      pair("shelling", "airstrike") ||
      pair("assassination", "homicide") ||
      pair("execution", "assassination") ||
      pair("body_found", "execution") ||
      pair("armed_attack", "shelling") ||
      pair("body_found", "homicide") ||
      pair("assassination", "airstrike")
    );
  return false;
}
