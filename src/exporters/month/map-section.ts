import {
  COUNTRY,
  isIn,
  LABELS,
  outlinesIn,
  placeIn,
  SOUTH,
  type MapView,
} from "../register-page/map-view.js";
import { pointOf, type MapPoint } from "../register-page/points.js";
import { englishGovernorate } from "../register-page/governorates.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
  MapBlock,
} from "./document.js";
import type { NumberedIncidents } from "./incident-numbers.js";
import { MONTH_NOTES as N, MONTH_WORDS as W } from "./words.js";

interface Spot {
  readonly point: MapPoint;
  readonly count: number;
}

/** Points at one place are one; larger ones first, so none is covered. */
function spotsOf(points: readonly MapPoint[]): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const point of points) {
    const known = spots.get(point.key);
    spots.set(point.key, {
      point: known?.point ?? point,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...spots.values()].sort(
    (a, b) => b.count - a.count || (a.point.key < b.point.key ? -1 : 1),
  );
}

const nameIn = ({ name }: MapPoint, language: Language) =>
  language === "ar" ? name : englishGovernorate(name);

function mapBlock(
  view: MapView,
  points: readonly MapPoint[],
  language: Language,
): MapBlock {
  const { x, y } = placeIn(view);
  const inside = points.filter(({ lon, lat }) => isIn(lon, lat, view));
  return {
    kind: "map",
    title: view.title[language],
    width: x(view.east),
    height: y(view.south),
    outlines: outlinesIn(view).map(({ kind, path }) => ({ kind, path })),
    labels: LABELS.filter(([lon, lat]) => isIn(lon, lat, view)).map(
      ([lon, lat, text]) => ({ x: x(lon), y: y(lat), text: text[language] }),
    ),
    spots: spotsOf(inside).map(({ point, count }) => ({
      x: x(point.lon),
      y: y(point.lat),
      radius: Math.round(40 + 30 * Math.sqrt(count - 1)) / 10,
      isCoarse: point.isCoarse,
      label: nameIn(point, language),
      count,
    })),
  };
}

/**
 * Incidents on outlines, and the places in a table. Only Syria and its
 * neighbours have outlines; a map without a point is not drawn.
 */
export function mapSection(
  { list }: NumberedIncidents,
  language: Language,
): readonly DocumentSection[] {
  const points = list.flatMap((one) => pointOf(one) ?? []);
  if (points.length === 0) return [];
  const views = [COUNTRY, SOUTH].filter((view) =>
    points.some(({ lon, lat }) => isIn(lon, lat, view)),
  );
  const blocks: readonly DocumentBlock[] = [
    ...views.map((view) => mapBlock(view, points, language)),
    {
      kind: "table",
      columns: [
        { title: W.place[language], kind: "words" },
        { title: W.incidents[language], kind: "number" },
      ],
      rows: spotsOf(points).map(({ point, count }) => ({
        cells: [nameIn(point, language), String(count)],
      })),
    },
    {
      kind: "paragraph",
      tone: "note",
      text: `${N.map[language]} ${N.nowhere[language]}: ${list.length - points.length}`,
    },
  ];
  return [{ id: "map", heading: W.map[language], blocks }];
}
