import type { RandomSource } from "../../statistics/agreement/index.js";
import { agreementOf, type FieldAgreement } from "./agreement.js";
import type { ReportCoding } from "./coding.js";
import { matchReports } from "./matched-reports.js";

/** How one coder agreed with all others in what he handed in in one month. */
export interface CoderMonth {
  readonly coder: string;
  /** `2026-11` */
  readonly month: string;
  readonly reports: number;
  readonly fields: readonly FieldAgreement[];
}

/**
 * Tells by coder and month how far each agrees with the others: a coder who
 * drifts from the guide agrees less from month to month. Only his own pairs
 * count: each of his codings beside each other coding of the report.
 *
 * @param codings - in any order
 * @returns by coder, then by month; months in which nobody else coded the
 * same reports are left out
 */
export function coderDrift(
  codings: readonly ReportCoding[],
  randomOf: (field: string) => RandomSource,
): readonly CoderMonth[] {
  const own = new Map<string, ReportCoding[]>();
  for (const coding of codings) {
    const key = JSON.stringify([coding.coder, coding.month]);
    const list = own.get(key) ?? [];
    if (list.length === 0) own.set(key, list);
    list.push(coding);
  }
  return [...own.values()]
    .flatMap((list): readonly CoderMonth[] => {
      const { coder, month } = list[0]!;
      const others = codings.filter((one) => one.coder !== coder);
      const pairs = list.flatMap((mine) =>
        others
          .filter(({ report }) => report === mine.report)
          .flatMap((other) => {
            // A report that two others coded makes two pairs.
            const report = JSON.stringify([mine.report, other.coder]);
            return [
              { ...mine, report },
              { ...other, report },
            ];
          }),
      );
      const matched = matchReports(pairs);
      if (matched.length === 0) return [];
      const { fields } = agreementOf(matched, randomOf);
      const reports = new Set(
        matched.map(({ report }) => (JSON.parse(report) as string[])[0]),
      );
      return [{ coder, month, reports: reports.size, fields }];
    })
    .sort((a, b) =>
      a.coder === b.coder
        ? a.month < b.month
          ? -1
          : 1
        : a.coder < b.coder
          ? -1
          : 1,
    );
}
