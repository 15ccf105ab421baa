import {
  sha256,
  type Aggregate,
  type Citation,
  type CodedReport,
  type Incident,
} from "../../model/index.js";

/** An incident of a report, in the guide's form or as `isnad code` prints it. */
export interface LinkableIncident extends Incident {
  /** Print number in its report: `i1`. */
  readonly id: string;
  /** Key of the claim; derived from the report and the number when absent. */
  readonly key?: string;
  /**
   * By JSON pointer: how far the machine that read a value believes in it, and
   * the words it was read from; `/type` cites the trigger.
   */
  readonly evidence?: Readonly<
    Record<
      string,
      {
        readonly confidence: number;
        readonly citations?: readonly Citation[];
        readonly inferredFrom?: string | null | undefined;
      }
    >
  >;
}

/** A person as a report names him. */
export interface LinkablePerson {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * What linkage reads of a coded report. A line of `isnad code` is one; so is a
 * line in the guide's form, with outlet and day taken from its report (see
 * {@link linkableReports}).
 */
export interface LinkableReport {
  readonly id: string;
  /**
   * The adopted register of which it is a row: no two of its rows become one
   * happening unless a person says so. Absent for every other report.
   */
  readonly list?: string | undefined;
  readonly outlet: string | null;
  /** ISO date; null when the capture has none. */
  readonly published: string | null;
  readonly publishedInferred: {
    readonly earliest: string;
    readonly latest: string;
  } | null;
  /** Near copies have near fingerprints: hexadecimal, 64 bits. */
  readonly fingerprint?: string;
  /** Marks of its passages, as `isnad code` prints them. */
  readonly marks?: string | undefined;
  /** Former names that the text gives; the present one ends `before`. */
  readonly renamed?:
    readonly { readonly before: string; readonly former: string }[] | undefined;
  /** What follows «المتحدث باسم»: the body, maybe the speaker's name. */
  readonly spokenFor?: readonly string[] | undefined;
  /** SHA-256 of the text: equal texts are one telling. */
  readonly textSha256?: string;
  readonly incidents: readonly LinkableIncident[];
  readonly aggregates?: readonly Aggregate[];
  readonly people?: readonly LinkablePerson[];
}

/** The fields of a report that a line in the guide's form lacks. */
export interface ReportHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

type GuideReport = Omit<LinkableReport, "outlet" | "published"> &
  Partial<Pick<LinkableReport, "outlet" | "published">>;

/**
 * Completes lines in the guide's form with outlet and day of their reports.
 *
 * @param claims - coded reports or lines in the guide's form
 * @param heads - reports by which to complete them; unknown ids stay bare
 * @returns one record a line, in input order
 */
export function linkableReports(
  claims: readonly (GuideReport | CodedReport)[],
  heads: readonly ReportHead[] = [],
): readonly LinkableReport[] {
  const headOf = new Map(heads.map((head) => [head.id, head]));
  return claims.map((claim) => ({
    ...claim,
    outlet: claim.outlet ?? headOf.get(claim.id)?.outlet ?? null,
    published: claim.published ?? headOf.get(claim.id)?.published ?? null,
  }));
}

/**
 * @returns the claim's own key, else `c` and 32 hexadecimal digits that derive
 * from the ids of report and incident alone
 */
export function keyOfIncident(
  report: Pick<LinkableReport, "id">,
  incident: Pick<LinkableIncident, "id" | "key">,
): string {
  if (incident.key !== undefined) return incident.key;
  const named = JSON.stringify(["claim", "incident", report.id, incident.id]);
  return `c${sha256(named).slice(0, 32)}`;
}
