import type { PlacePrecisionCode } from "../model/vocabulary.js";
import type { Draft } from "./drafts.js";
import type { Happening } from "./happenings.js";
import { nameKey } from "./mentions/name-key.js";
import type { SettledPlace } from "./mentions/place-mention.js";
import type { Region } from "./region.js";

/** Where a happening was, with the mention it was read from. */
export interface Where {
  readonly name: string | null;
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly precision: PlacePrecisionCode;
  readonly place: SettledPlace | null;
  readonly draft: Draft | null;
  /** Named inference when no place of its own was read. */
  readonly inferred: string | null;
}

/** What a report offers to a happening without a place of its own. */
export interface WhereContext {
  readonly region: Region;
  /** Settled places of each text, in text order. */
  readonly places: ReadonlyMap<unknown, readonly SettledPlace[]>;
}

/** Of two places told, the finer counts; higher is finer. */
const FINE: Readonly<Record<string, number>> = {
  site: 5,
  neighbourhood: 5,
  road: 4.5,
  town: 4,
  area: 2,
  admin1: 1,
  country: 0,
};
/** Points that a telling loses for each telling before it. */
const LATER = 0.3;
const LATER_UNTYPED = 2;
const HEADLINE = 3;
/** Tokens after an unknown place within which its parent is told. */
const PARENT_REACH = 6;
/** Words that stand for a place named before. */
const BACK: ReadonlySet<string> = new Set(
  "المدينه البلده القريه بالمدينه بالبلده بالقريه المكان المنطقه ذاتها نفسها هناك الحي للمدينه للبلده".split(
    " ",
  ),
);

/**
 * Places the happenings of a report.
 *
 * @param background of each happening: told as context
 * @returns one place a happening, in their order
 * @source gold/GUIDE.md, "where"
 */
export function resolveWhere(
  happenings: readonly Happening[],
  context: WhereContext,
  background: readonly boolean[],
): readonly Where[] {
  const out: Where[] = [];
  const mainAt = background.findIndex((b) => !b);
  happenings.forEach((happening, i) => {
    const main = mainAt >= 0 ? out[mainAt] : undefined;
    const heir = background[i] ? undefined : (main ?? out.at(-1));
    out.push(
      ownPlace(happening, context.region) ??
        inheritedPlace(happening, heir, context) ??
        regionOnly(happening, background[i] ?? false, context.region),
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
  from: Where | undefined,
  { region, places }: WhereContext,
): Where | null {
  const town = pointsBack(happening) ? townBefore(happening, places) : null;
  if (town) return whereOf(town, happening, region);
  if (from && from.name !== null) return townOf(from);
  const only = onlyTown(places);
  return only ? whereOf(only, happening, region) : null;
}

/** No more than the governorate the report speaks of. */
function regionOnly(
  happening: Happening,
  background: boolean,
  region: Region,
): Where {
  // A past settlement is known by its governorate: «اتفاق درعا».
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
): Where {
  return {
    name: place.name,
    admin1: place.admin1 ?? region.admin1,
    country: place.country ?? region.country,
    precision: place.precision,
    place,
    draft: happening.drafts[0] ?? null,
    inferred: "same-happening",
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

/** The finest place of its tellings, early ones and the body before others. */
function ownPlace(happening: Happening, region: Region): Where | null {
  let best: { place: SettledPlace; draft: Draft } | null = null;
  let most = -Infinity;
  for (const [n, draft] of happening.drafts.entries()) {
    const { place } = draft;
    if (!place) continue;
    const score =
      (FINE[place.precision] ?? 1) -
      (draft.type === null && n > 0 ? LATER_UNTYPED : n * LATER) -
      (draft.frame.order < 0 ? HEADLINE : 0);
    if (score <= most) continue;
    best = { place, draft };
    most = score;
  }
  if (!best) return null;
  const { place, draft } = best;
  const known = place.place !== null;
  const parent = known ? undefined : parentOf(place, draft, happening);
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

/** A place beside an unknown one, or of another telling, that is known. */
function parentOf(
  place: SettledPlace,
  draft: Draft,
  happening: Happening,
): SettledPlace | undefined {
  const beside = draft.parents.find(
    (p) => p.admin1 !== null && Math.abs(p.from - place.to) <= PARENT_REACH,
  );
  return (
    beside ??
    happening.drafts
      .flatMap((d) => [...d.parents, ...(d.place ? [d.place] : [])])
      .find((p) => p.admin1 !== null)
  );
}
