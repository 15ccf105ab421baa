import type { Draft } from "./drafts.js";
import { nameKey } from "./mentions/read-people.js";
import type { Happening } from "./happenings.js";
import type { SettledPlace } from "./mentions/place-mention.js";

/** Where a happening was, with the mention it was read from. */
export interface Where {
  readonly name: string | null;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly precision: string;
  readonly place: SettledPlace | null;
  readonly draft: Draft | null;
  readonly inferred: string | null;
}

/** The country and governorate a report speaks of, by its clear places. */
export interface Region {
  readonly country: string | null;
  readonly admin1: string | null;
}

/** What a report offers to a happening without a place of its own. */
export interface WhereContext {
  readonly region: Region;
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<unknown, readonly SettledPlace[]>;
}

const FINE: Readonly<Record<string, number>> = {
  site: 5,
  neighbourhood: 5,
  road: 4.5,
  town: 4,
  area: 2,
  admin1: 1,
  country: 0,
};
const BACK: ReadonlySet<string> = new Set(
  "المدينه البلده القريه بالمدينه بالبلده بالقريه المكان المنطقه ذاتها نفسها هناك الحي للمدينه للبلده".split(
    " ",
  ),
);

/** Places the happenings of a report. */
export function resolveWhere(
  happenings: readonly Happening[],
  context: WhereContext,
  background: readonly boolean[],
): readonly Where[] {
  const out: Where[] = [];
  const mainAt = background.findIndex((b) => !b);
  happenings.forEach((happening, i) => {
    const told = ownPlace(happening, context.region);
    if (told) {
      out.push(told);
      return;
    }
    out.push(
      inheritedPlace(happening, out, mainAt, background[i] ?? false, context),
    );
  });
  return out;
}

/**
 * Inherits a place by stated rules: `المدينة` is the town named last; what is
 * not background happens where the main happening did, in its town; a report
 * of one town speaks of that town.
 */
function inheritedPlace(
  happening: Happening,
  before: readonly Where[],
  mainAt: number,
  background: boolean,
  { region, places }: WhereContext,
): Where {
  const town = pointsBack(happening) ? townBefore(happening, places) : null;
  if (town) return whereOf(town, happening, region, "same-happening");
  const main = mainAt >= 0 ? before[mainAt] : undefined;
  const source = background ? undefined : (main ?? before.at(-1));
  if (source && source.name !== null) return townOf(source);
  const only = onlyTown(places);
  if (only) return whereOf(only, happening, region, "same-happening");
  const named = background && happening.type === "agreement";
  return {
    name: named ? region.admin1 : null,
    admin1: region.admin1,
    country: region.country,
    precision: region.admin1 ? "admin1" : "unknown",
    place: null,
    draft: null,
    inferred: region.admin1 ? "parent-place" : null,
  };
}

function whereOf(
  place: SettledPlace,
  happening: Happening,
  region: Region,
  inferred: string,
): Where {
  return {
    name: place.name,
    admin1: place.admin1 ?? region.admin1,
    country: place.country ?? region.country,
    precision: place.precision,
    place,
    draft: happening.drafts[0] ?? null,
    inferred,
  };
}

/** The town of a place, when its own clause names one. */
function townOf(where: Where): Where {
  const town =
    where.precision === "town"
      ? undefined
      : where.draft?.parents.find(
          (p) => p.precision === "town" && p.role === "happening",
        );
  if (!town) return { ...where, inferred: "same-happening" };
  return {
    ...where,
    name: town.name,
    precision: "town",
    place: town,
    admin1: town.admin1 ?? where.admin1,
    inferred: "same-happening",
  };
}

function townBefore(
  happening: Happening,
  places: WhereContext["places"],
): SettledPlace | null {
  const frame = happening.drafts[0]?.frame;
  if (!frame) return null;
  const list = places.get(frame.reading) ?? [];
  return (
    list.findLast(
      (p) =>
        p.from < frame.to && p.precision === "town" && p.role === "happening",
    ) ?? null
  );
}

/** The one town a report names, if it names one only. */
function onlyTown(places: WhereContext["places"]): SettledPlace | null {
  const towns = [...places.values()]
    .flat()
    .filter((p) => p.precision === "town" && p.role === "happening");
  const first = towns[0];
  if (!first) return null;
  const same = towns.every((t) => nameKey(t.name) === nameKey(first.name));
  return same ? first : null;
}

function pointsBack(happening: Happening): boolean {
  return happening.drafts.some((draft) => {
    const { frame } = draft;
    for (let i = frame.from; i < frame.to; i++)
      if (BACK.has(frame.reading.view.keys[i] ?? "")) return true;
    return false;
  });
}

function ownPlace(happening: Happening, region: Region): Where | null {
  let best: { place: SettledPlace; draft: Draft; score: number } | null = null;
  happening.drafts.forEach((draft, n) => {
    const { place } = draft;
    if (!place) return;
    const score =
      (FINE[place.precision] ?? 1) -
      (draft.type === null && n > 0 ? 2 : n * 0.3) -
      (draft.frame.order < 0 ? 3 : 0);
    if (!best || score > best.score) best = { place, draft, score };
  });
  const found = best as {
    place: SettledPlace;
    draft: Draft;
    score: number;
  } | null;
  if (!found) return null;
  const { place, draft } = found;
  const parents = happening.drafts.flatMap((d) => [
    ...d.parents,
    ...(d.place ? [d.place] : []),
  ]);
  const known = place.place !== null;
  const parent = known
    ? null
    : (draft.parents.find(
        (p) => p.admin1 !== null && Math.abs(p.from - place.to) <= 6,
      ) ?? parents.find((p) => p.admin1 !== null));
  return {
    name: place.name,
    admin1: place.admin1 ?? parent?.admin1 ?? (known ? null : region.admin1),
    country: place.country ?? parent?.country ?? region.country,
    precision: place.precision,
    place,
    draft,
    inferred: null,
  };
}
