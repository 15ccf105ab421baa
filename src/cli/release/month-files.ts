import type { ExportOrigin } from "../../exporters/origin.js";
import type { CountingRule } from "../../model/counting-rule.js";
import type { ReleasedIncident, ReleaseRequest } from "../../release/index.js";
import type { World } from "../../countries/pack.js";
import type { CountedMonths } from "../../operations/figures/counted-months.js";

/** The months that an edition counts. */
export interface EditionMonths {
  readonly rule: CountingRule;
  readonly counted: CountedMonths;
  /** Made for all incidents that may be counted. */
  readonly request: ReleaseRequest;
}

/** What of an edition its report says too. */
export interface ReportedEdition {
  readonly world: World;
  readonly filter: ExportOrigin["filter"];
  /** Instant in UTC, ISO. */
  readonly at: string;
  /** Whether the edition's options let an incident in. */
  readonly isListed: (incident: ReleasedIncident) => boolean;
}

type NamedBytes = readonly [name: string, content: string | Uint8Array];

/**
 * The month's report in an edition: one in Arabic and one in English, as a page
 * and to print. An incident that the edition does not take (ungraded,
 * unreviewed) is not listed either; it stays in the figures, as in
 * `months.json`, and is counted among what is left out.
 *
 * @throws IsnadError `EXP-NOT-TYPESET`
 */
export async function monthFiles(
  months: EditionMonths,
  edition: ReportedEdition,
): Promise<readonly NamedBytes[]> {
  const { monthParts } =
    await import("../../operations/figures/month-parts.js");
  const { monthReport } =
    await import("../../operations/figures/month-formats.js");
  const parts = monthParts({ ...months, ...edition });
  const files: NamedBytes[] = [];
  for (const language of ["ar", "en"] as const)
    for (const format of ["html", "pdf"] as const)
      files.push([
        `month-report.${language}.${format}`,
        await monthReport(parts, format, language),
      ]);
  return files;
}
