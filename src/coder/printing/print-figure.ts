import type { CodedAggregate } from "../../model/coded-report.js";
import { claimKey } from "../../model/identity.js";
import { textOf } from "../../languages/ar/view.js";
import { namesOf, type Chain } from "../chains/chain.js";
import type { Counted, Figure, FigureArea } from "../figures/figure.js";
import type { Reading } from "../reading.js";
import {
  cite,
  inferred,
  read,
  type Cited,
  type EvidenceMap,
} from "./evidence.js";

/**
 * Prints a period figure in the output contract's form.
 *
 * @param version of the report: the claim's key rests on it
 * @source gold/GUIDE.md, "Aggregate"
 */
export function printFigure(figure: Figure, version: string): CodedAggregate {
  const { reading, period, area, chain, partOf } = figure;
  const number = cite(reading, figure.from, figure.to);
  const evidence: EvidenceMap = {};
  addCountEvidence(figure, number, evidence);
  addAreaEvidence(area, evidence);
  addSourceEvidence(chain, evidence);
  const excludes = figure.excludes.map(({ from, to }) =>
    textOf(reading.view, from, to),
  );
  return {
    period: { start: period.start, end: period.end },
    where: {
      name: area.name,
      admin1: area.admin1,
      country: area.country,
      precision: area.precision,
    },
    measure: figure.measure,
    min: figure.min,
    max: figure.max,
    role: figure.role === "unknown" ? null : figure.role,
    ...(figure.group ? { group: figure.group } : {}),
    source: chain ? namesOf(chain) : [],
    ...(figure.types.length > 0 ? { about: { types: [...figure.types] } } : {}),
    unit: figure.unit,
    partOf: partOf && keyOf(partOf, reading, version),
    ...(excludes.length > 0 ? { excludes } : {}),
    hedge: figure.hedge,
    key: keyOf(figure, reading, version),
    evidence,
  };
}

function keyOf({ from, to }: Counted, reading: Reading, version: string) {
  return claimKey(version, cite(reading, from, to), "aggregate");
}

function addCountEvidence(
  { reading, period, excludes }: Figure,
  number: Cited,
  evidence: EvidenceMap,
): void {
  evidence["/min"] = read([number], "ar.aggregate.figure", 0.75);
  evidence["/max"] = read([number], "ar.aggregate.figure", 0.75);
  evidence["/measure"] = read([number], "ar.aggregate.measure", 0.75);
  const words = cite(period.reading, period.at.from, period.at.to);
  evidence["/period"] = read([words], "ar.aggregate.period", 0.7);
  for (const [k, { from, to }] of excludes.entries())
    evidence[`/excludes/${k}`] = read(
      [cite(reading, from, to)],
      "ar.aggregate.excludes",
      0.7,
    );
}

function addAreaEvidence(area: FigureArea, evidence: EvidenceMap): void {
  const { told, name, admin1 } = area;
  if (told) {
    const { reading, place } = told;
    const words = cite(reading, place.nameFrom, place.nameTo);
    evidence["/where/name"] = read([words], "ar.place.name", 0.7);
  } else if (name !== null)
    evidence["/where/name"] = inferred("parent-place", [], 0.5);
  if (admin1) evidence["/where/admin1"] = inferred("parent-place", [], 0.6);
}

function addSourceEvidence(chain: Chain | null, evidence: EvidenceMap): void {
  for (const [k, { reading, from, to }] of (chain?.links ?? []).entries())
    evidence[`/source/${k}`] = read(
      [cite(reading, from, to)],
      chain?.rule ?? "",
      0.7,
    );
}
