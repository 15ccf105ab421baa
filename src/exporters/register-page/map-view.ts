import type { Bilingual } from "../../model/index.js";
import type { Outline } from "./outline.js";
import { OUTLINES } from "./outlines.generated.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** A stretch of land, drawn at one scale; degrees are WGS 84. */
export interface MapView {
  readonly title: Bilingual;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Units of the picture for one degree of latitude. */
  readonly scale: number;
}

/** The whole country. */
export const COUNTRY: MapView = {
  title: both("سوريا وجوارها", "Syria and around"),
  west: 35.3,
  south: 32.1,
  east: 42.6,
  north: 37.5,
  scale: 120,
};

/** Where the reports are densest. */
export const SOUTH: MapView = {
  title: both("الجنوب", "The south"),
  west: 35.65,
  south: 32.28,
  east: 37.05,
  north: 33.75,
  scale: 400,
};

/** Neighbours, where the outlines leave room: longitude, latitude. */
export const LABELS: readonly (readonly [number, number, Bilingual])[] = [
  [37.4, 37.2, both("تركيا", "Türkiye")],
  [42, 34.4, both("العراق", "Iraq")],
  [37.9, 32.35, both("الأردن", "Jordan")],
  [35.72, 33.9, both("لبنان", "Lebanon")],
];

/** A degree of longitude is shorter: cosine of the middle latitude, 34.8. */
const NARROWING = Math.cos((34.8 * Math.PI) / 180);

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Where a longitude and a latitude stand in the picture of a view. */
export function placeIn(view: MapView) {
  const { west, north, scale } = view;
  return {
    x: (lon: number) => rounded((lon - west) * scale * NARROWING),
    y: (lat: number) => rounded((north - lat) * scale),
  };
}

/** Whether a point can be seen. */
export function isIn(lon: number, lat: number, view: MapView): boolean {
  const { west, south, east, north } = view;
  return lat > south && lat < north && lon > west && lon < east;
}

/** An outline as a path of the picture. */
export interface DrawnOutline {
  /** Of the country itself, or of a neighbour. */
  readonly kind: "own" | "near";
  readonly label: Bilingual;
  readonly path: string;
}

/** Longitudes and latitudes of a ring, in degrees. */
function pointsOf(
  ring: readonly number[],
): readonly (readonly [lon: number, lat: number])[] {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    points.push([(ring[at] ?? 0) / 100, (ring[at + 1] ?? 0) / 100]);
  }
  return points;
}

function pathOf({ rings }: Outline, view: MapView): string {
  const { x, y } = placeIn(view);
  return rings
    .map((ring) => pointsOf(ring).map(([lon, lat]) => `${x(lon)} ${y(lat)}`))
    .map((points) => `M${points.join("L")}Z`)
    .join("");
}

function touches({ rings }: Outline, view: MapView): boolean {
  const points = rings.flatMap(pointsOf);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return (
    Math.max(...lons) > view.west &&
    Math.min(...lons) < view.east &&
    Math.max(...lats) > view.south &&
    Math.min(...lats) < view.north
  );
}

/** Outlines that a view shows, those of the country over its neighbours'. */
export function outlinesIn(view: MapView): readonly DrawnOutline[] {
  const drawn = OUTLINES.filter((one) => touches(one, view)).map(
    (outline): DrawnOutline => ({
      kind: outline.country === "SY" ? "own" : "near",
      label: outline.label,
      path: pathOf(outline, view),
    }),
  );
  return [
    ...drawn.filter(({ kind }) => kind === "near"),
    ...drawn.filter(({ kind }) => kind === "own"),
  ];
}
