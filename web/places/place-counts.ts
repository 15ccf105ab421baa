import { NO_DAY, type IncidentColumns } from "../incidents/columns.js";

type Word = IncidentColumns["words"]["places"][number];

/** A place with the incidents that happened there. */
export interface CountedPlace {
  /** The gazetteer's id; the name as told for one that no pack lists. */
  readonly key: string;
  readonly place: Word;
  /** Numbers of its incidents in the columns. */
  readonly incidents: readonly number[];
  /** Days since 1970-01-01 of the last one; {@link NO_DAY} for none. */
  readonly latest: number;
}

/** Country, governorate and district, as far down as an address goes. */
export type AreaPath = readonly string[];

/** What stands for a country or governorate that is not told, in an address. */
export const NOT_TOLD = "-";

/** Places of the register, most incidents first. */
export function countedPlaces(
  columns: IncidentColumns,
): readonly CountedPlace[] {
  const { places } = columns.words;
  const found = new Map<string, { place: Word; incidents: number[] }>();
  for (let at = 0; at < columns.count; at += 1) {
    const place = places[columns.place[at]!]!;
    const key = place.id ?? place.name;
    if (key === null) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { place, incidents: [at] });
    else known.incidents.push(at);
  }
  return [...found.entries()]
    .map(([key, { place, incidents }]) => {
      const latest = incidents.reduce(
        (last, at) => Math.max(last, columns.starts[at]!),
        NO_DAY,
      );
      return { key, place, incidents, latest };
    })
    .sort((a, b) => b.incidents.length - a.incidents.length);
}

/** The areas in which a place lies, widest first; a governorate lies in itself. */
export function pathOf({ country, admin1, admin2 }: Word): AreaPath {
  const wide = [country ?? NOT_TOLD, admin1 ?? NOT_TOLD];
  return admin2 == null ? wide : [...wide, admin2];
}

/** Whether a place lies in an area. */
export const liesIn = (place: Word, area: AreaPath): boolean => {
  const own = pathOf(place);
  return area.every((name, at) => own[at] === name);
};

/** Areas one step below another, with the number of their incidents. */
export function areasBelow(
  places: readonly CountedPlace[],
  area: AreaPath,
): readonly { readonly path: AreaPath; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { place, incidents } of places) {
    if (!liesIn(place, area)) continue;
    const next = pathOf(place)[area.length];
    if (next === undefined) continue;
    counts.set(next, (counts.get(next) ?? 0) + incidents.length);
  }
  return [...counts.entries()]
    .map(([name, count]) => ({ path: [...area, name], count }))
    .sort((a, b) => b.count - a.count);
}
