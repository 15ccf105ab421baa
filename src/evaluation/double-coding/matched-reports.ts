import { incidentSimilarity, PAIR_THRESHOLD } from "../incident-pairing.js";
import type { ScoredIncident } from "../scored-record.js";
import type { MatchedReport, ReportCoding } from "./coding.js";

/** One incident of one coding. */
interface Told {
  readonly coder: string;
  readonly incident: ScoredIncident;
  /** Its JSON: what ties are broken by, so that no order matters. */
  readonly text: string;
}

const byText = (a: Told, b: Told) =>
  a.text < b.text
    ? -1
    : a.text > b.text
      ? 1
      : a.coder < b.coder
        ? -1
        : Number(a.coder > b.coder);

/** Without its number, which depends on the order in which it was written. */
function textOf(incident: ScoredIncident): string {
  return JSON.stringify({ ...incident, id: "" });
}

/** Pairs of different coders that may be one happening, the most alike first. */
function candidates(told: readonly Told[]) {
  const pairs = told.flatMap((a, at) =>
    told.slice(at + 1).flatMap((b) => {
      if (a.coder === b.coder) return [];
      const similarity = incidentSimilarity(a.incident, b.incident);
      return similarity >= PAIR_THRESHOLD ? [{ a, b, similarity }] : [];
    }),
  );
  // Stable: `told` is in an order of its own.
  return pairs.sort((x, y) => y.similarity - x.similarity);
}

/** Groups with at most one incident of each coder. */
function grouped(told: readonly Told[]): readonly (readonly Told[])[] {
  const groupOf = new Map(told.map((one) => [one, [one]]));
  for (const { a, b } of candidates(told)) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    const coders = new Set(one.map(({ coder }) => coder));
    if (one === other || other.some(({ coder }) => coders.has(coder))) continue;
    one.push(...other);
    for (const member of other) groupOf.set(member, one);
  }
  return [...new Set(groupOf.values())];
}

function matched(
  report: string,
  codings: readonly ReportCoding[],
): MatchedReport {
  const told = codings
    .flatMap(({ coder, incidents }) =>
      incidents.map((incident): Told => {
        return { coder, incident, text: textOf(incident) };
      }),
    )
    .sort(byText);
  const incidents = grouped(told).map((group) => ({
    report,
    byCoder: new Map(group.map(({ coder, incident }) => [coder, incident])),
  }));
  return { report, codings, incidents };
}

/**
 * Matches what several people coded of the same reports, incident by incident:
 * the most alike pairs first, as the scorer pairs two codings.
 *
 * @param codings - in any order; one a coder and report
 * @returns reports that two coders or more coded, by id
 */
export function matchReports(
  codings: readonly ReportCoding[],
): readonly MatchedReport[] {
  const byReport = new Map<string, ReportCoding[]>();
  for (const coding of codings) {
    const list = byReport.get(coding.report) ?? [];
    if (list.length === 0) byReport.set(coding.report, list);
    list.push(coding);
  }
  return [...byReport]
    .filter(([, list]) => list.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([report, list]) =>
      matched(
        report,
        [...list].sort((a, b) => (a.coder < b.coder ? -1 : 1)),
      ),
    );
}
