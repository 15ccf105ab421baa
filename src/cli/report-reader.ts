import type { ImportedReport } from "../importers/importer.js";
import { sha256 } from "../model/sha256.js";
import type { ClaimLine } from "../register/claim-set.js";
import { loadCoder, type CoderOptions } from "./coder-access.js";

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

/** What a coded line says of who made it. */
interface MadeBy {
  readonly engine?: unknown;
  readonly packs?: Readonly<Record<string, unknown>>;
}

function coderName({ engine, packs = {} }: MadeBy): string {
  const digests = Object.entries(packs).sort(([a], [b]) => (a < b ? -1 : 1));
  return `isnad ${String(engine)} ${sha256(JSON.stringify(digests))}`;
}

/**
 * Reads reports with the coder and its packs. Which coder it is shows in the
 * first line that it makes; from then on known readings are not made again.
 */
export async function coderReader(
  options: CoderOptions,
): Promise<ReportReader> {
  const coder = await loadCoder(options);
  let name: string | undefined;
  return {
    coderOf: () => name,
    read(report) {
      const line = coder.code(report, { trace: false }) as unknown as ClaimLine;
      name ??= coderName(line as MadeBy);
      return { coder: name, line };
    },
  };
}
