import type { Bilingual, RegisterIncident } from "../../model/index.js";
import {
  inBoth,
  isolated,
  joinParts,
  ltr,
  markup,
  says,
  type Markup,
} from "./markup.js";
import { countryName } from "./month-section.js";
import { pointOf, type MapPoint } from "./points.js";
import {
  COUNTRY,
  isIn,
  LABELS,
  outlinesIn,
  placeIn,
  SOUTH,
} from "./map-view.js";
import type { MapView } from "./map-view.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const NOTES = {
  lines: both(
    "الخطوط من Natural Earth، وهي حول الجولان خطوط الأمر الواقع لا الحدود القانونية؛ ولا يعني أي خط على الخريطة موقفاً من السيادة.",
    "Outlines: Natural Earth. Around the Golan they are the de-facto lines, not the legal border; no line on this map is a statement on sovereignty.",
  ),
  coarse: both(
    "الدائرة المفرغة: لم تحدد المادة أدق من المنطقة أو المحافظة. والنقطة موضع اسم المكان في المعجم، لا موضع الحادثة نفسها.",
    "A hollow circle: the report tells no more than the area or governorate. A point is where the gazetteer has the place's name, not where it happened.",
  ),
  outside: both("خارج الخريطة", "Outside the map"),
  nowhere: both("دون إحداثيات", "Without coordinates"),
} as const;

interface Spot {
  readonly point: MapPoint;
  readonly count: number;
}

function spotsOf(points: readonly MapPoint[]): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const point of points) {
    const { key } = point;
    const count = (spots.get(key)?.count ?? 0) + 1;
    spots.set(key, { point: spots.get(key)?.point ?? point, count });
  }
  // Large ones first, so that small ones are drawn over them.
  return [...spots.values()].sort(
    (a, b) => b.count - a.count || (a.point.key < b.point.key ? -1 : 1),
  );
}

function circle({ point, count }: Spot, view: MapView): Markup {
  const { key, name, lat, lon, isCoarse } = point;
  const { x, y } = placeIn(view);
  const radius = Math.round(40 + 30 * Math.sqrt(count - 1)) / 10;
  return markup`<circle class="spot${isCoarse ? " coarse" : ""}" cx="${x(lon)}" cy="${y(lat)}" r="${radius}" tabindex="0" role="button" data-place="${key}" data-name="${name}" aria-label="${name}: ${count}"><title>${name}: ${count}</title></circle>`;
}

function picture(view: MapView, points: readonly MapPoint[]): Markup {
  const { x, y } = placeIn(view);
  const labels = LABELS.map(
    ([lon, lat, { ar, en }]) =>
      markup`<text class="ar" x="${x(lon)}" y="${y(lat)}">${ar}</text><text class="en" x="${x(lon)}" y="${y(lat)}">${en}</text>`,
  );
  const paths = outlinesIn(view).map(
    ({ kind, label, path }) =>
      markup`<path class="${kind}" d="${path}"><title>${label.ar} · ${label.en}</title></path>`,
  );
  const inside = points.filter(({ lon, lat }) => isIn(lon, lat, view));
  const spots = spotsOf(inside).map((spot) => circle(spot, view));
  const { ar, en } = view.title;
  return markup`<div><h3>${says(view.title)}</h3><svg viewBox="0 0 ${x(view.east)} ${y(view.south)}" role="group" aria-label="${ar} · ${en}">${paths}${labels}${spots}</svg></div>`;
}

/** How many points of each country are off the map. */
function outsideLine(points: readonly MapPoint[]): Markup | "" {
  const counts = new Map<string, number>();
  for (const { lon, lat, country } of points) {
    if (country === null || isIn(lon, lat, COUNTRY)) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  if (counts.size === 0) return "";
  const parts = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) =>
      inBoth(
        markup`${isolated(countryName(code, "ar"))} ${ltr(count)}`,
        markup`${countryName(code, "en")} ${ltr(count)}`,
      ),
    );
  return markup`<p class="note">${says(NOTES.outside)}: ${joinParts(parts, inBoth("، ", ", "))}</p>`;
}

/** Points of incidents on outlines of governorates, and what is off the map. */
export function mapSection(incidents: readonly RegisterIncident[]): Markup {
  const points = incidents.flatMap((incident) => pointOf(incident) ?? []);
  const without = incidents.length - points.length;
  return markup`<figure class="map"><div class="maps">${picture(COUNTRY, points)}${picture(SOUTH, points)}</div><figcaption><p class="note">${says(NOTES.lines)}</p><p class="note">${says(NOTES.coarse)}</p>${outsideLine(points)}<p class="note">${says(NOTES.nowhere)}: ${ltr(without)}</p></figcaption></figure>`;
}
