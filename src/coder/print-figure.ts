import { claimKey } from "../model/identity.js";
import type { Figure } from "./aggregates.js";
import { chainsOf } from "./chains.js";
import { cite, inferred, read, type EvidenceMap } from "./evidence.js";
import type { ReadReport } from "./read-report.js";

/** Prints a period figure in the output contract's form. */
export function printFigure(
  figure: Figure,
  report: ReadReport,
  version: string,
) {
  const evidence: EvidenceMap = {};
  const number = cite(figure.reading, figure.from, figure.to);
  evidence["/min"] = read([number], "ar.aggregate.figure", 0.75);
  evidence["/max"] = read([number], "ar.aggregate.figure", 0.75);
  if (figure.periodAt)
    evidence["/period"] = read(
      [cite(figure.reading, figure.periodAt.from, figure.periodAt.to)],
      "ar.aggregate.period",
      0.7,
    );
  const sentence = report.sentences.find(
    (s) =>
      s.reading === figure.reading &&
      figure.from >= s.sentence.from &&
      figure.from < s.sentence.to,
  )?.sentence;
  const places = (report.places.get(figure.reading) ?? []).filter(
    (p) =>
      sentence &&
      p.from >= sentence.from &&
      p.from < sentence.to &&
      p.role === "happening",
  );
  const place =
    places.find((p) => p.precision === "admin1" || p.precision === "area") ??
    places[0] ??
    null;
  if (place)
    evidence["/where/name"] = read(
      [cite(figure.reading, place.nameFrom, place.nameTo)],
      "ar.place.name",
      0.7,
    );
  else if (report.region.admin1)
    evidence["/where/name"] = inferred("parent-place", [], 0.5);
  evidence["/measure"] = read([number], "ar.aggregate.measure", 0.75);
  if (place?.admin1 ?? report.region.admin1)
    evidence["/where/admin1"] = inferred("parent-place", [], 0.6);
  const chains = chainsOf(figure.reading, report.input.outlet);
  const own = figure.reading.sources
    .filter((s) => sentence && s.at >= sentence.from && s.at < sentence.to)
    .flatMap((s) => chains.get(s) ?? []);
  const chain = own[0] ?? [...chains.values()][0] ?? null;
  chain?.names.forEach((_, k) => {
    const span = chain.spans[k];
    if (span)
      evidence[`/source/${k}`] = read(
        [cite(span.reading, span.from, span.to)],
        chain.rule,
        0.7,
      );
  });
  return {
    period: figure.period,
    where: {
      name: place?.name ?? report.region.admin1,
      admin1: place?.admin1 ?? report.region.admin1,
      country: place?.country ?? report.region.country,
      precision:
        place?.precision ?? (report.region.admin1 ? "admin1" : "unknown"),
    },
    measure: figure.measure === "missing" ? "incidents" : figure.measure,
    min: figure.min,
    max: figure.max,
    role: figure.role === "unknown" ? null : figure.role,
    ...(figure.group ? { group: figure.group } : {}),
    source: chain ? [...chain.names] : [],
    key: claimKey(version, number, "aggregate"),
    evidence,
  };
}
