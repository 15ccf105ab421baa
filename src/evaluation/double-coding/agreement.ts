import {
  alphaInterval,
  krippendorffAlpha,
  type Alpha,
  type CodedUnit,
  type Metric,
  type RandomSource,
} from "../../statistics/agreement/index.js";
import { AGREEMENT_FIELDS, FOUND } from "./agreement-fields.js";
import type { MatchedReport } from "./coding.js";

/** Agreement on one field. */
export interface FieldAgreement {
  /** Code of the field; `incident` for which happenings were found. */
  readonly field: string;
  readonly alpha: Alpha;
  /** 95 %, drawn by reports; null where it is not known. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** How several coders agree on the same reports. */
export interface CodersAgreement {
  /** By code. */
  readonly coders: readonly string[];
  /** Reports that two of them or more coded. */
  readonly reports: number;
  /** Happenings that any of them found, and that all who read them found. */
  readonly incidents: { readonly any: number; readonly all: number };
  readonly fields: readonly FieldAgreement[];
}

interface Units {
  readonly units: readonly CodedUnit<unknown>[];
  readonly reports: readonly string[];
}

/** A happening is a unit; who did not find it told nothing of its fields. */
function unitsOfField(
  matched: readonly MatchedReport[],
  valueOf: (typeof AGREEMENT_FIELDS)[number]["valueOf"],
): Units {
  const incidents = matched.flatMap((report) => report.incidents);
  return {
    units: incidents.map(({ byCoder }) => [...byCoder.values()].map(valueOf)),
    reports: incidents.map(({ report }) => report),
  };
}

/** A report is a unit, its value the set of happenings that a coder found. */
function unitsOfFound(matched: readonly MatchedReport[]): Units {
  let before = 0;
  const units = matched.map(({ codings, incidents }) => {
    const first = before;
    before += incidents.length;
    return codings.map(({ coder }) =>
      incidents.flatMap(({ byCoder }, at) =>
        byCoder.has(coder) ? [first + at] : [],
      ),
    );
  });
  return { units, reports: matched.map(({ report }) => report) };
}

function agreementOn(
  field: string,
  { units, reports }: Units,
  metric: Metric<unknown>,
  random: RandomSource,
): FieldAgreement {
  const alpha = krippendorffAlpha(units, metric);
  const clusterOf = (at: number) => reports[at]!;
  const interval = alpha.known
    ? alphaInterval(units, metric, { random, clusterOf })
    : null;
  return { field, alpha, interval };
}

/**
 * Tells how far coders agree, field by field, beyond what chance would give.
 *
 * Which happenings were found is agreement on sets, a report being the unit: a
 * happening that nobody coded leaves no trace, so "found or missed" has no
 * agreement by chance that could be counted happening by happening.
 *
 * @param matched - see `matchReports`; of these coders alone
 * @param randomOf - a fresh source of numbers for each field
 */
export function agreementOf(
  matched: readonly MatchedReport[],
  randomOf: (field: string) => RandomSource,
): CodersAgreement {
  const coders = matched.flatMap(({ codings }) =>
    codings.map(({ coder }) => coder),
  );
  const incidents = matched.flatMap(({ codings, incidents: found }) =>
    found.map(({ byCoder }) => byCoder.size === codings.length),
  );
  return {
    coders: [...new Set(coders)].sort(),
    reports: matched.length,
    incidents: {
      any: incidents.length,
      all: incidents.filter(Boolean).length,
    },
    fields: [
      agreementOn(
        "incident",
        unitsOfFound(matched),
        FOUND as Metric<unknown>,
        randomOf("incident"),
      ),
      ...AGREEMENT_FIELDS.map(({ code, metric, valueOf }) =>
        agreementOn(
          code,
          unitsOfField(matched, valueOf),
          metric,
          randomOf(code),
        ),
      ),
    ],
  };
}
