import { textOf } from "../../languages/ar/view.js";
import type { Sentence } from "../../text/sentences.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import { ownPlaces } from "./own-places.js";
import type { Counted, FigureArea, TokenRange } from "./figure.js";

const COUNTRY_CUES: ReadonlySet<string> = new Set(
  "في عموم انحاء داخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split(" "),
);
const DIRECTIONS: ReadonlySet<string> = new Set(
  "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split(" "),
);

/** The places of one counting sentence, and what it falls back on. */
export interface AreaContext {
  readonly report: ReadReport;
  readonly reading: Reading;
  readonly stretch: TokenRange;
  /** All figures of the stretch, in text order. */
  readonly figures: readonly Counted[];
  /** Area of the count that this sentence carries on. */
  readonly carried: FigureArea | null;
  /** Tokens that tell the period: their places are not the count's. */
  readonly periodAt: TokenRange;
  /** Whether a token stands in the name of who counted. */
  readonly ofSource: (at: number) => boolean;
}

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
  const fallback =
    (shared && areaOf(reading, shared)) ??
    meantArea(context) ??
    carried ??
    (all[0] ? areaOf(reading, all[0]) : NOWHERE);
  const areas: FigureArea[] = [];
  figures.forEach((figure, k) => {
    const place = own[k] ?? null;
    const parent = figure.partOf ? figures.indexOf(figure.partOf) : -1;
    areas.push(place ? areaOf(reading, place) : (areas[parent] ?? fallback));
  });
  return areas;
}

/** No place told: the figure's area stays unknown. */
export const NOWHERE: FigureArea = {
  name: null,
  admin1: null,
  country: null,
  precision: "unknown",
  told: null,
};

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
      p.precision !== "site",
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

/** `في المحافظة`, `في المدينة`, `عموم البلاد`: the place meant before. */
function meantArea(context: AreaContext): FigureArea | null {
  const { report, reading, stretch } = context;
  const { keys } = reading.view;
  const { region } = report;
  const all = report.places.get(reading) ?? [];
  for (let at = stretch.from; at < stretch.to; at++) {
    const country = countryAt(context, at);
    if (country) return country;
    const key = bareWord(keys[at]).replace(/^ب(?=ال)/, "");
    if (key === "المحافظه" && region.admin1) {
      const { admin1, country } = region;
      return { name: admin1, admin1, country, precision: "admin1", told: null };
    }
    if (key === "المدينه" || key === "البلده") {
      const told = all.filter(
        (p) => p.from < at && p.role !== "organisation" && p.place !== null,
      );
      const town =
        told.findLast((p) => p.precision === "town") ??
        told.findLast((p) => p.precision === "admin1");
      if (town) return areaOf(reading, town);
    }
    if (key === "البلاد") {
      const home = all.find(
        (p) => p.precision === "country" && p.country === region.country,
      );
      if (home) return areaOf(reading, home);
    }
  }
  return null;
}

/** A country whose name is also a word for its people: `سوريا`, `ليبيا`. */
function countryAt(
  { report, reading }: AreaContext,
  at: number,
): FigureArea | null {
  const { keys } = reading.view;
  const cue = (keys[at - 1] ?? "").replace(/^[وب](?=.{3})/, "");
  if (!COUNTRY_CUES.has(cue) || !/يا$/.test(keys[at] ?? "")) return null;
  const place = report.world.gazetteer
    .find(keys[at] ?? "")
    .find((p) => p.precision === "country");
  if (!place) return null;
  const words = directionsBefore(reading, at);
  return {
    name: `${words}${textOf(reading.view, at, at + 1)}`,
    admin1: null,
    country: place.country,
    precision: words === "" ? "country" : "area",
    told: null,
  };
}

function directionsBefore(reading: Reading, at: number): string {
  const { keys } = reading.view;
  let from = at;
  while (DIRECTIONS.has(keys[from - 1] ?? "")) from--;
  return from === at ? "" : `${textOf(reading.view, from, at)} `;
}

/** The area of a told place, with the direction words before its name. */
function areaOf(reading: Reading, place: SettledPlace): FigureArea {
  const far = place.precision === "country";
  const words = far ? directionsBefore(reading, place.from) : "";
  const { admin1, country, precision, name } = place;
  return {
    name: `${words}${name}`,
    admin1,
    country,
    precision: words === "" ? precision : "area",
    told: { place, reading },
  };
}
