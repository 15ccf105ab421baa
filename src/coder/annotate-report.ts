import type { World } from "../countries/pack.js";
import { namesOf } from "./chains/chain.js";
import { chainsOf } from "./chains/chains-of.js";
import type { CoderInput } from "./coder-input.js";
import { cite, citeSpan } from "./printing/evidence.js";
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

function annotate(
  report: ReadReport,
  reading: Reading,
  layer: Layer,
): readonly Annotation[] {
  const span = (start: number, end: number, value: unknown): Annotation => ({
    layer,
    in: reading.view.part,
    start,
    end,
    text: reading.view.tokens.source.original.slice(start, end),
    value,
  });
  const tokens = (from: number, to: number, value: unknown) => {
    const c = cite(reading, from, to);
    return span(c.start, c.end, value);
  };
  switch (layer) {
    case "numbers":
      return reading.numbers
        .filter((n) => n.kind === "cardinal")
        .map((n) => span(n.start, n.end, { min: n.min, max: n.max }));
    case "ordinals":
      return reading.numbers
        .filter((n) => n.kind === "ordinal")
        .map((n) => span(n.start, n.end, { n: n.value }));
    case "dates":
      return reading.dates
        .filter((d) => !["duration", "clock", "part-of-day"].includes(d.kind))
        .map((d) =>
          span(d.start, d.end, {
            start: d.interval?.start ?? null,
            end: d.interval?.end ?? null,
            precision: d.precision,
          }),
        );
    case "durations":
      return reading.dates
        .filter((d) => d.kind === "duration")
        .map((d) => span(d.start, d.end, d.duration ?? null));
    case "times":
      return reading.dates
        .filter((d) => d.kind === "clock" || d.time !== undefined)
        .map((d) =>
          span(d.start, d.end, {
            from: d.time?.from ?? null,
            to: d.time?.to ?? null,
            zone: null,
          }),
        );
    case "people":
      return reading.people.map((p) => {
        const { start, end } = citeSpan(
          reading,
          p.name.span.start,
          p.name.span.end,
        );
        return span(start, end, {
          name: p.name.name,
          aliases: p.aliases.map((a) => a.text),
        });
      });
    case "places":
      return (report.places.get(reading) ?? []).map((p) =>
        tokens(p.nameFrom, p.nameTo, p.place ? { id: p.place.id } : null),
      );
    case "actors":
      return reading.actors.map((a) =>
        tokens(a.from, a.to, {
          id: a.actor?.id ?? (a.pseudo ? "unknown" : null),
          name: a.name,
        }),
      );
    case "sources": {
      const chains = chainsOf(reading, report.input.outlet);
      return reading.sources.flatMap((s) => {
        const chain = chains.get(s);
        const first = s.chain[0];
        return chain && first
          ? [
              tokens(first.from, s.chain.at(-1)?.to ?? first.to, {
                chain: namesOf(chain),
                scope: null,
              }),
            ]
          : [];
      });
    }
  }
}
