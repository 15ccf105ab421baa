import type { CodedAggregate } from "../../model/coded-report.js";
import { claimKey } from "../../model/identity.js";
import type { MeasureCode } from "../../model/vocabulary.js";
import type { Sentence } from "../../text/sentences.js";
import { namesOf, type Chain } from "../chains/chain.js";
import { chainsOf } from "../chains/chains-of.js";
import type { Figure } from "../figures/figure.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { ReadReport } from "../read-report.js";
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
export function printFigure(
  figure: Figure,
  report: ReadReport,
  version: string,
): CodedAggregate {
  const { reading, period } = figure;
  const { region } = report;
  const evidence: EvidenceMap = {};
  const number = cite(reading, figure.from, figure.to);
  addCountEvidence(figure, number, evidence);
  const sentence = report.sentences.find(
    ({ reading: own, sentence: { from, to } }) =>
      own === reading && figure.from >= from && figure.from < to,
  )?.sentence;
  const place = sentence ? placeOf(figure, report, sentence) : null;
  const admin1 = place?.admin1 ?? region.admin1;
  if (place)
    evidence["/where/name"] = read(
      [cite(reading, place.nameFrom, place.nameTo)],
      "ar.place.name",
      0.7,
    );
  else if (region.admin1)
    evidence["/where/name"] = inferred("parent-place", [], 0.5);
  evidence["/measure"] = read([number], "ar.aggregate.measure", 0.75);
  if (admin1) evidence["/where/admin1"] = inferred("parent-place", [], 0.6);
  const chain = chainOf(figure, report, sentence);
  addSourceEvidence(chain, evidence);
  return {
    period: { start: period.start, end: period.end },
    where: {
      name: place?.name ?? region.admin1,
      admin1,
      country: place?.country ?? region.country,
      precision: place?.precision ?? (region.admin1 ? "admin1" : "unknown"),
    },
    measure: measureOf(figure),
    min: figure.min,
    max: figure.max,
    role: figure.role === "unknown" ? null : figure.role,
    ...(figure.group ? { group: figure.group } : {}),
    source: chain ? namesOf(chain) : [],
    key: claimKey(version, number, "aggregate"),
    evidence,
  };
}

function addCountEvidence(
  { reading, period: { at } }: Figure,
  number: Cited,
  evidence: EvidenceMap,
): void {
  evidence["/min"] = read([number], "ar.aggregate.figure", 0.75);
  evidence["/max"] = read([number], "ar.aggregate.figure", 0.75);
  const words = cite(reading, at.from, at.to);
  evidence["/period"] = read([words], "ar.aggregate.period", 0.7);
}

/** The guide has no measure for missing people. */
function measureOf({ measure }: Figure): MeasureCode {
  return measure === "missing" ? "incidents" : measure;
}

/** The area a sentence counts over, else its first place. */
function placeOf(
  { reading }: Figure,
  { places }: ReadReport,
  { from, to }: Sentence,
): SettledPlace | null {
  const told = (places.get(reading) ?? []).filter(
    (p) => p.from >= from && p.from < to && p.role === "happening",
  );
  const area = told.find(
    (p) => p.precision === "admin1" || p.precision === "area",
  );
  return area ?? told[0] ?? null;
}

/** Who counted: the sentence's own source, else the one right before it. */
function chainOf(
  { reading }: Figure,
  { input }: ReadReport,
  sentence: Sentence | undefined,
): Chain | null {
  if (!sentence) return null;
  const chains = [...chainsOf(reading, input.outlet)];
  const own = chains.find(
    ([s]) => s.at >= sentence.from && s.at < sentence.to,
  );
  if (own) return own[1];
  const before = reading.view.sentences.find((s) => s.to === sentence.from);
  const last = chains.findLast(
    ([s]) =>
      before?.line === sentence.line && s.at >= before.from && s.at < before.to,
  );
  return last?.[1] ?? null;
}

function addSourceEvidence(chain: Chain | null, evidence: EvidenceMap): void {
  for (const [k, { reading, from, to }] of (chain?.links ?? []).entries())
    evidence[`/source/${k}`] = read(
      [cite(reading, from, to)],
      chain?.rule ?? "",
      0.7,
    );
}
