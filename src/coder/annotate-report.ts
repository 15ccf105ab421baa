import type { World } from "../countries/pack.js";
import { printedStart } from "../languages/ar/dates/index.js";
import { namesOf } from "./chains/chain.js";
import { chainsOf } from "./chains/chains-of.js";
import { scopeOf } from "./chains/governed.js";
import type { CoderInput } from "./coder-input.js";
import { unitsOfLetters } from "../languages/ar/view.js";
import { annotatedPlaces } from "./mentions/annotated-places.js";
import { cite } from "./printing/evidence.js";
import { readReport, type ReadReport } from "./read-report.js";
import type { Reading } from "./reading.js";

/** Layers that `annotate` can print. */
export const LAYERS = [
  "numbers",
  "ordinals",
  "dates",
  "durations",
  "times",
  "people",
  "places",
  "actors",
  "sources",
] as const;

/** A layer of {@link LAYERS}. */
export type Layer = (typeof LAYERS)[number];

/** One mention of a layer; offsets are half-open UTF-16 units of its field. */
export interface Annotation {
  readonly layer: Layer;
  readonly in: "title" | "text";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: unknown;
}

/** Reads the asked layers of a report, sorted by field, start and layer. */
export function annotateReport(
  input: CoderInput,
  world: World,
  layers: readonly Layer[],
): { readonly id: string; readonly annotations: readonly Annotation[] } {
  const report = readReport(input, world);
  const readings = report.title ? [report.title, report.body] : [report.body];
  const annotations = readings.flatMap((reading) =>
    layers
      .flatMap((layer) => annotate(report, reading, layer))
      .sort(
        (a, b) =>
          a.start - b.start || b.end - a.end || (a.layer < b.layer ? -1 : 1),
      ),
  );
  return { id: input.id, annotations };
}

/** A mention by offsets of its field, with its value. */
type Mention = readonly [start: number, end: number, value: unknown];
type LayerReader = (reading: Reading, report: ReadReport) => readonly Mention[];

const TIMES: ReadonlySet<string> = new Set([
  "duration",
  "clock",
  "part-of-day",
]);

const READERS: Readonly<Record<Layer, LayerReader>> = {
  numbers: ({ numbers }) =>
    numbers
      .filter((n) => n.kind !== "ordinal")
      .map((n) => [n.start, n.end, { min: n.min, max: n.max }]),
  ordinals: ({ numbers }) =>
    numbers
      .filter((n) => n.kind === "ordinal")
      .map((n) => [n.start, n.end, { n: n.value }]),
  dates: ({ dates, view }) =>
    dates
      .filter((d) => !TIMES.has(d.kind))
      .map((date) => {
        const { end, interval, precision } = date;
        const days = {
          start: interval?.start ?? null,
          end: interval?.end ?? null,
        };
        const start = printedStart(view.tokens, date);
        return [start, end, { ...days, precision }];
      }),
  durations: ({ dates }) =>
    dates
      .filter((d) => d.kind === "duration")
      .map((d) => [d.start, d.end, d.duration ?? null]),
  times: ({ dates }) =>
    dates
      .filter((d) => d.kind === "clock" || d.time !== undefined)
      .map(({ start, end, time }) => {
        const [from, to] = [time?.from ?? null, time?.to ?? null];
        return [start, end, { from, to, zone: null }];
      }),
  people: ({ people }) =>
    people.map(({ name: { name, span }, aliases }) => [
      span.start,
      span.end,
      { name, aliases: aliases.map((a) => a.text) },
    ]),
  places: (reading, report) => {
    const { view, people, dates } = reading;
    const skipped = new Uint8Array(view.tokens.count);
    for (const { name } of people) skipped.fill(1, name.from, name.to);
    for (const date of dates) skipped.fill(1, date.from, date.to);
    const settled = report.places.get(reading) ?? [];
    const { gazetteer } = report.world;
    return annotatedPlaces(view, settled, gazetteer, skipped).map((name) => {
      const { start, end } = cite(reading, name.from, name.to);
      const glued = unitsOfLetters(view, name.from, name.glued);
      return [start + glued, end, name.place ? { id: name.place.id } : null];
    });
  },
  actors: (reading) =>
    reading.actors.map((a) =>
      ofTokens(reading, a, {
        id: a.actor?.id ?? (a.pseudo ? "unknown" : null),
        name: a.name,
      }),
    ),
  sources: (reading, { input }) =>
    [...chainsOf(reading, input.outlet)].flatMap(([source, chain]) => {
      const [first] = source.chain;
      const to = source.chain.at(-1)?.to;
      if (!first || to === undefined) return [];
      const { from: opens, to: closes } = scopeOf(reading, source);
      const { start, end } = cite(reading, opens, closes);
      const value = { chain: namesOf(chain), scope: { start, end } };
      return [ofTokens(reading, { from: first.from, to }, value)];
    }),
};

function ofTokens(
  reading: Reading,
  { from, to }: { readonly from: number; readonly to: number },
  value: unknown,
): Mention {
  const { start, end } = cite(reading, from, to);
  return [start, end, value];
}

function annotate(
  report: ReadReport,
  reading: Reading,
  layer: Layer,
): readonly Annotation[] {
  const { part, tokens } = reading.view;
  return READERS[layer](reading, report).map(([start, end, value]) => ({
    layer,
    in: part,
    start,
    end,
    text: tokens.source.original.slice(start, end),
    value,
  }));
}
