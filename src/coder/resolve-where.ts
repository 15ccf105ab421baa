import type { Draft } from "./drafts.js";
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
  region: Region,
  background: readonly boolean[],
): readonly Where[] {
  const out: Where[] = [];
  const mainAt = background.findIndex((b) => !b);
  happenings.forEach((happening, i) => {
    const told = ownPlace(happening, region);
    if (told) {
      out.push(told);
      return;
    }
    const before = out.at(-1);
    const main = mainAt >= 0 ? out[mainAt] : undefined;
    const source = pointsBack(happening)
      ? (before ?? main)
      : !background[i]
        ? (main ?? before)
        : undefined;
    if (source && source.name !== null)
      out.push({ ...source, inferred: "same-happening" });
    else
      out.push({
        name: null,
        admin1: region.admin1,
        country: region.country,
        precision: region.admin1 ? "admin1" : "unknown",
        place: null,
        draft: null,
        inferred: region.admin1 ? "parent-place" : null,
      });
  });
  return out;
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
      n * 0.3 -
      (draft.frame.order < 0 ? 0.5 : 0);
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
