import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import type { Counted, TokenRange } from "./figure.js";

/** Tokens between a place that leads and its figure. */
const LEAD_REACH = 8;
/** Tokens from a figure to `في` and the place after it. */
const NEXT = 2;
const STOP = /^[.،,؛:)]$/;
/** Marks that part the items of a list. */
const ITEM = /^[.،,؛)]$/;

/** The stretch with its places, in text order. */
interface Table {
  readonly reading: Reading;
  readonly stretch: TokenRange;
  readonly places: readonly SettledPlace[];
  readonly figures: readonly Counted[];
}

/**
 * The place told with each figure, null where it has none of its own: in a
 * list of places (`نابلس: 9، جنين: 11`) the one before it, else one that leads
 * it (`تلتها نابلس بتسعة`) or follows it (`11 في الريف الشرقي`).
 */
export function ownPlaces(
  reading: Reading,
  stretch: TokenRange,
  places: readonly SettledPlace[],
  figures: readonly Counted[],
): readonly (SettledPlace | null)[] {
  const table = { reading, stretch, places, figures };
  const heads = figures.map((_, k) => placeBefore(table, k));
  const distinct = new Set(heads.flatMap((p) => p?.name ?? []));
  const after = figures.map((_, k) => rightAfter(table, k));
  if (after.filter((p) => p !== null).length > 1)
    return figures.map(
      (_, k) => after[k] ?? leading(table, k) ?? following(table, k),
    );
  if (distinct.size > 1) {
    let last: SettledPlace | null = heads[0] ? null : following(table, 0);
    return heads.map((place, k) =>
      figures[k]?.partOf ? place : (last = place ?? last),
    );
  }
  return figures.map((_, k) => leading(table, k) ?? following(table, k));
}

/** A place between the last mark and the figure, no other figure between. */
function placeBefore(table: Table, k: number): SettledPlace | null {
  const { reading, places, figures, stretch } = table;
  const from = figures[k - 1]?.to ?? stretch.from;
  const figure = figures[k];
  if (!figure) return null;
  return (
    places.findLast(
      (p) =>
        p.from >= from &&
        p.to <= figure.from &&
        figure.from - p.to <= LEAD_REACH &&
        !hasMark(reading, p.to, figure.from, ITEM),
    ) ?? null
  );
}

/** `تلتها نابلس بتسعة`, `في القدس وحدها 118`. */
function leading(table: Table, k: number): SettledPlace | null {
  const place = placeBefore(table, k);
  const { keys } = table.reading.view;
  const at = table.figures[k]?.from ?? -1;
  if (!place) return null;
  const by = /^بـ?$/.test(keys[at - 1] ?? "");
  const led = by || /^ب/.test(bareWord(keys[at])) || keys[place.to] === "وحدها";
  return led && !hasMark(table.reading, place.to, at, STOP) ? place : null;
}

/** `31 في حلب و22 في إدلب`: the place comes at once, with في. */
function rightAfter(table: Table, k: number): SettledPlace | null {
  const to = table.figures[k]?.to ?? 0;
  const place = following(table, k);
  if (!place || place.from - to > NEXT) return null;
  const { keys } = table.reading.view;
  return keys.slice(to, place.from).includes("في") || place.cue === "في"
    ? place
    : null;
}

/** The first place after a figure and before the next mark and figure. */
function following(table: Table, k: number): SettledPlace | null {
  const { reading, places, figures, stretch } = table;
  const figure = figures[k];
  const next = figures[k + 1]?.from ?? stretch.to;
  if (!figure) return null;
  return (
    places.find(
      (p) =>
        p.from >= figure.to &&
        p.from < next &&
        !hasMark(reading, figure.to, p.from, STOP),
    ) ?? null
  );
}

function hasMark(reading: Reading, from: number, to: number, mark: RegExp) {
  for (let at = from; at < to; at++)
    if (mark.test(reading.view.keys[at] ?? "")) return true;
  return false;
}
