import { AGREEMENT_FIELDS } from "./agreement-fields.js";
import type { MatchedReport } from "./coding.js";

/** Something that coders coded differently: for a third person to settle. */
export interface CodingDifference {
  readonly report: string;
  /** Code of the field; `incident` where somebody did not find it. */
  readonly field: string;
  /** 0–1 and beyond for counts: how far apart the furthest two are. */
  readonly difference: number;
  /** By coder: number of the incident, null where it was not found, and value. */
  readonly told: readonly {
    readonly coder: string;
    readonly incident: string | null;
    readonly value: unknown;
  }[];
}

function furthest(
  values: readonly unknown[],
  metric: (typeof AGREEMENT_FIELDS)[number]["metric"],
): number {
  if (metric.kind !== "fixed") return 0;
  const apart = values.flatMap((a, at) =>
    values.slice(at + 1).map((b) => metric.difference(a, b)),
  );
  return Math.max(0, ...apart);
}

function ofReport({
  report,
  codings,
  incidents,
}: MatchedReport): readonly CodingDifference[] {
  return incidents.flatMap(({ byCoder }) => {
    const found = [...byCoder]
      .map(([coder, incident]) => ({ coder, incident }))
      .sort((a, b) => (a.coder < b.coder ? -1 : 1));
    const missing = codings.some(({ coder }) => !byCoder.has(coder));
    const whole: CodingDifference = {
      report,
      field: "incident",
      difference: 1,
      told: codings.map(({ coder }) => {
        const incident = byCoder.get(coder);
        const value = incident?.type ?? null;
        return { coder, incident: incident?.id ?? null, value };
      }),
    };
    const fields = AGREEMENT_FIELDS.map(
      ({ code, metric, valueOf }): CodingDifference => {
        const told = found.map(({ coder, incident }) => {
          return { coder, incident: incident.id, value: valueOf(incident) };
        });
        const values = told.map(({ value }) => value);
        return {
          report,
          field: code,
          difference: furthest(values, metric),
          told,
        };
      },
    );
    return [
      ...(missing ? [whole] : []),
      ...fields.filter(({ difference }) => difference > 0),
    ];
  });
}

/**
 * Lists all that coders coded differently, report by report, in the order of
 * the fields.
 *
 * @param matched - see `matchReports`
 */
export function codingDifferences(
  matched: readonly MatchedReport[],
): readonly CodingDifference[] {
  return matched.flatMap(ofReport);
}
