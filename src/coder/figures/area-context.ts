import { textOf } from "../../languages/ar/view.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import type { Counted, FigureArea, TokenRange } from "./figure.js";

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

/** No place told: the figure's area stays unknown. */
export const NOWHERE: FigureArea = {
  name: null,
  admin1: null,
  country: null,
  precision: "unknown",
  told: null,
};

/** The area of a told place, with the direction words before its name. */
export function areaOf(reading: Reading, place: SettledPlace): FigureArea {
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

/** Direction words right before a token, with the blank after them. */
export function directionsBefore(reading: Reading, at: number): string {
  const { keys } = reading.view;
  let from = at;
  while (DIRECTIONS.has(keys[from - 1] ?? "")) from--;
  return from === at ? "" : `${textOf(reading.view, from, at)} `;
}
