import type { Feature, FeatureCollection as Collection } from "geojson";
import { OUTLINES } from "../../src/exporters/register-page/outlines.generated.js";
import type { IncidentColumns } from "../incidents/columns.js";

/** What a map draws of some incidents. */
export interface PlacesDrawn {
  /** Towns and sites as points, areas and roads as wide ones; with `count`. */
  readonly points: Collection;
  /** Governorates of which no nearer place is told; with `count`. */
  readonly areas: Collection;
  /** Incidents that stand nowhere on it. */
  readonly off: number;
}

/** Precisions of which the gazetteer's point is no place of the happening. */
const WIDE = new Set(["area", "road"]);
const WHOLE = new Set(["admin1", "country", "unknown"]);

const HUNDREDTHS = 100;

/** A ring as GeoJSON has it: closed, longitude and latitude in pairs. */
function ringOf(numbers: readonly number[]): [number, number][] {
  const ring: [number, number][] = [];
  for (let at = 0; at < numbers.length; at += 2)
    ring.push([numbers[at]! / HUNDREDTHS, numbers[at + 1]! / HUNDREDTHS]);
  const [first] = ring;
  return first === undefined ? ring : [...ring, first];
}

const areaOf = (
  { id, label, rings }: (typeof OUTLINES)[number],
  count: number,
): Feature => ({
  type: "Feature",
  properties: { id, name: label.ar, count },
  geometry: {
    type: "MultiPolygon",
    coordinates: rings.map((ring) => [ringOf(ring)]),
  },
});

/** Outlines of all governorates. */
export const outlines = (): Collection => ({
  type: "FeatureCollection",
  features: OUTLINES.map((outline) => areaOf(outline, 0)),
});

/** Counts incidents by place, and says where and how each is drawn. */
export function placesDrawn(
  columns: IncidentColumns,
  shown: Int32Array,
): PlacesDrawn {
  const { places } = columns.words;
  const counts = new Int32Array(places.length);
  for (const at of shown) counts[columns.place[at]!]! += 1;
  const points: Feature[] = [];
  const byArea = new Map<string, number>();
  let off = 0;
  for (const [number, count] of counts.entries()) {
    const place = places[number]!;
    const { id, name, admin1, at, precision } = place;
    if (count === 0) continue;
    if (at !== null && !WHOLE.has(precision))
      points.push({
        type: "Feature",
        properties: { id, name, count, isWide: WIDE.has(precision) },
        geometry: { type: "Point", coordinates: [...at] },
      });
    else if (
      admin1 !== null &&
      OUTLINES.some(({ label }) => label.ar === admin1)
    )
      byArea.set(admin1, (byArea.get(admin1) ?? 0) + count);
    else off += count;
  }
  const areas = OUTLINES.flatMap((outline) => {
    const count = byArea.get(outline.label.ar);
    return count === undefined ? [] : [areaOf(outline, count)];
  });
  return {
    points: { type: "FeatureCollection", features: points },
    areas: { type: "FeatureCollection", features: areas },
    off,
  };
}
