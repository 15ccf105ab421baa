import { z } from "zod";
import type { Register } from "../../register/open-register.js";
import type { Sample } from "../../register/samples/samples.js";
import {
  verdictsOf,
  type GivenVerdict,
} from "../../register/samples/verdicts.js";
import {
  auditOfIncidents,
  auditOfReports,
  incidentVerdictSchema,
  reportVerdictSchema,
  type AuditReport,
  type IncidentVerdict,
  type ReportVerdict,
} from "../../statistics/audit/index.js";
import type { CommandIo } from "../command.js";
import { readAnswers } from "./answer-lines.js";

/** A verdict all of whose fields are null was not given. */
const isEmpty = (verdict: unknown): boolean =>
  typeof verdict === "object" &&
  verdict !== null &&
  Object.values(verdict).every((value) => value === null);

const lineOf = <Verdict extends z.ZodType>(verdict: Verdict) =>
  z.object({
    item: z.string().min(1),
    verdict: z.union([z.custom<null>(isEmpty).transform(() => null), verdict]),
  });

const LINES = {
  incidents: lineOf(incidentVerdictSchema),
  reports: lineOf(reportVerdictSchema),
};

/**
 * Reads verdicts out of a form that was filled in; lines that nobody filled
 * are passed over.
 *
 * @throws IsnadError `CLI-BAD-ANSWER` and what reading a file throws
 */
export async function readVerdicts(
  file: string,
  { kind }: Sample,
  io: CommandIo,
): Promise<readonly GivenVerdict[]> {
  const schema = kind === "incidents" ? LINES.incidents : LINES.reports;
  const lines = await readAnswers(file, schema as z.ZodType<AnyLine>, io);
  return lines.flatMap(({ value: { item, verdict } }) =>
    verdict === null ? [] : [{ item, verdict }],
  );
}

interface AnyLine {
  readonly item: string;
  readonly verdict: GivenVerdict["verdict"] | null;
}

/** An audit with what stands beside its shares. */
export interface ToldAudit extends AuditReport {
  /** Things on which people gave different verdicts; the last one counts. */
  readonly disputed: number;
}

/** What the verdicts on a sample tell of the register. */
export async function auditOf(
  register: Register,
  sample: Sample,
): Promise<ToldAudit> {
  const histories = await verdictsOf(register, sample);
  const last = histories.map(({ verdicts }) => verdicts.at(-1)?.verdict);
  const { frame, kind } = sample;
  const report =
    kind === "incidents"
      ? auditOfIncidents({
          frame,
          verdicts: last.map((one) => (one as IncidentVerdict) ?? null),
        })
      : auditOfReports({
          frame,
          verdicts: last.map((one) => (one as ReportVerdict) ?? null),
        });
  const disputed = histories.filter(({ verdicts }) => {
    const byAuthor = new Map(
      verdicts.map(({ author, verdict }) => [author, JSON.stringify(verdict)]),
    );
    return new Set(byAuthor.values()).size > 1;
  }).length;
  return { ...report, disputed };
}
