import type { ImportedReport } from "../../importers/importer.js";
import type { Coded } from "../../model/errors.js";
import type { ClaimLine } from "../../register/claim-set.js";
import { coderNameOf, loadCoder, type CoderOptions } from "./coder-access.js";
import { codeAll } from "./coding-pool.js";
import { faultOf } from "../outcome.js";
import { withHearsay } from "./hearsay-chains.js";
import type { WorkerPool } from "./worker-pool.js";

/** What a report is said to tell, and by whom. */
export interface ReportReading {
  /** Stands for the coder and its packs, or for the given line. */
  readonly coder: string;
  readonly line: ClaimLine;
}

/** Where the claims of a report come from: the coder, or a file. */
export interface ReportReader {
  /** The coder of a reading before it is made; undefined when not known. */
  readonly coderOf: (report: ImportedReport) => string | undefined;
  /** @returns null when there is nothing that reads this report */
  readonly read: (report: ImportedReport) => ReportReading | null;
}

/** What became of one report: a reading, nothing to read it, or a fault. */
export type ReadOutcome =
  | { readonly ok: true; readonly reading: ReportReading | null }
  | { readonly ok: false; readonly fault: Coded };

/** Reads many reports at a time, elsewhere if it can. */
export interface BatchReader {
  readonly coderOf: ReportReader["coderOf"];
  /** Batches that are worth reading ahead: none where it reads here and now. */
  readonly ahead: number;
  /** @returns one outcome a report, in order */
  readonly readAll: (
    reports: readonly ImportedReport[],
  ) => Promise<readonly ReadOutcome[]>;
}

/** Reads reports with the coder and its packs. */
export async function coderReader(
  options: CoderOptions,
): Promise<ReportReader> {
  const coder = await loadCoder(options);
  const name = coderNameOf(coder);
  return {
    coderOf: () => name,
    read: (report) => {
      const line = coder.code(report, { trace: false });
      return {
        coder: name,
        line: withHearsay(line as unknown as ClaimLine, report.detail),
      };
    },
  };
}

/** A reader that reads one report after the other, on this thread. */
export function inTurn(reader: ReportReader): BatchReader {
  return {
    coderOf: reader.coderOf,
    ahead: 0,
    readAll: async (reports) =>
      reports.map((report): ReadOutcome => {
        try {
          return { ok: true, reading: reader.read(report) };
        } catch (error) {
          return { ok: false, fault: faultOf(error) };
        }
      }),
  };
}

/**
 * Reads reports with the coder on the threads of a pool. Its threads start when
 * the first report asks for them.
 */
export async function poolReader(pool: WorkerPool): Promise<BatchReader> {
  const name = (await pool.coder()) ?? "";
  return {
    coderOf: () => name,
    ahead: pool.threads * 2,
    async readAll(reports) {
      const coded = await codeAll(reports, pool);
      return coded.map((outcome, at): ReadOutcome => {
        if (!outcome.ok) return outcome;
        // A worker gets no details: what they tell is added here.
        const line = withHearsay(
          JSON.parse(outcome.line) as ClaimLine,
          reports[at]?.detail,
        );
        return { ok: true, reading: { coder: name, line } };
      });
    },
  };
}
