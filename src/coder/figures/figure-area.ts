import { foldKey } from "../../languages/ar/letters.js";
import type { Sentence } from "../../text/sentences.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import { meantArea, seatOfSource } from "./meant-area.js";
import { areaOf, NOWHERE, type AreaContext } from "./area-context.js";
import { ownPlaces } from "./own-places.js";
import type { Counted, FigureArea, TokenRange } from "./figure.js";

/**
 * The areas of a stretch's figures, in their order: a place told with one
 * figure is its own, the first place told holds for the others; then
 * `المحافظة`, then the area of the count before.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function figureAreas(context: AreaContext): readonly FigureArea[] {
  const { report, reading, stretch, figures, carried } = context;
  const all = tellingPlaces(report, reading, stretch).filter(
    (p) => p.from < context.periodAt.from || p.from >= context.periodAt.to,
  );
  const places = all.filter((p) => !context.ofSource(p.from));
  const first = figures[0];
  const own = ownPlaces(reading, stretch, places, figures);
  const shared = sharedPlace(places, own, first);
  const loose =
    all.find((p) => p.place !== null && !own.includes(p)) ??
    originOf(report, reading, stretch);
  const fallback =
    (shared && areaOf(reading, shared)) ??
    meantArea(context) ??
    carried ??
    (loose ? areaOf(reading, loose) : seatOfSource(context)) ??
    NOWHERE;
  const areas: FigureArea[] = [];
  figures.forEach((figure, k) => {
    const place = own[k] ?? null;
    const parent = figure.partOf ? figures.indexOf(figure.partOf) : -1;
    areas.push(place ? areaOf(reading, place) : (areas[parent] ?? fallback));
  });
  return areas;
}

/** `19 قتيلاً من أبناء محافظة السويداء`: an office counts its people. */
function originOf(
  { places }: ReadReport,
  reading: Reading,
  { from, to }: TokenRange,
): SettledPlace | undefined {
  return (places.get(reading) ?? []).find(
    (p) =>
      p.from >= from &&
      p.from < to &&
      p.role === "origin" &&
      p.precision === "admin1" &&
      /^(?:ابناء|اهالي|سكان)$/.test(reading.view.keys[p.from - 1] ?? ""),
  );
}

/** Sites that people live or are held in. */
const HOLDS_PEOPLE = /^(?:مخيم|سجن) /;

/** The place a heading or an opening names as the area of its count. */
export function headingArea(
  report: ReadReport,
  reading: Reading,
  { from, to }: Sentence | TokenRange,
): FigureArea | null {
  const place = tellingPlaces(report, reading, { from, to }).find(isWide);
  return place ? areaOf(reading, place) : null;
}

function tellingPlaces(
  { places }: ReadReport,
  reading: Reading,
  { from, to }: TokenRange,
): readonly SettledPlace[] {
  return (places.get(reading) ?? []).filter(
    (p) =>
      p.from >= from &&
      p.from < to &&
      p.role === "happening" &&
      (p.place !== null || isWide(p)) &&
      (p.precision !== "site" || HOLDS_PEOPLE.test(foldKey(p.name))),
  );
}

const isWide = ({ precision }: SettledPlace) =>
  precision === "admin1" || precision === "country" || precision === "area";

/** The area all figures of the sentence share: the first told, areas first. */
function sharedPlace(
  places: readonly SettledPlace[],
  own: readonly (SettledPlace | null)[],
  first: Counted | undefined,
): SettledPlace | null {
  const before = places.filter((p) => first && p.to <= first.from);
  const told =
    before.length > 0
      ? before
      : [own[0], own.at(-1)].flatMap((p, i) =>
          p && (i === 0 || isWide(p)) ? p : [],
        );
  return told.find(isWide) ?? told[0] ?? null;
}
