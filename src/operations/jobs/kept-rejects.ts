import { describeImport } from "../../importers/index.js";
import type { Notice, Reject } from "../../importers/index.js";
import { formatError } from "../../model/errors.js";
import type { Outcome } from "../outcome.js";

/** Rejects that a result holds; of the others only the numbers by code. */
const KEPT_REJECTS = 1000;

/** Remarks on records that were read. */
const KEPT_NOTICES = 100;

/** What is kept of a record that was not read, or was with a remark. */
export interface KeptEntry {
  readonly file: string;
  readonly member?: string | undefined;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  /** Start of what was seen, at most 60 characters; absent for faults. */
  readonly seen?: string | undefined;
  /** Id of the report; of faults of the coder alone. */
  readonly id?: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What came of the records of a job. */
export interface RecordTally {
  readonly read: number;
  readonly rejected: number;
  /** Number of rejects by code. */
  readonly rejectedBy: Readonly<Record<string, number>>;
  /** The first thousand, in input order. */
  readonly rejects: readonly KeptEntry[];
  readonly noticed: number;
  /** The first hundred. */
  readonly notices: readonly KeptEntry[];
}

const ofImport = (item: Reject | Notice): KeptEntry => ({
  file: item.file,
  ...(item.member !== undefined && { member: item.member }),
  line: item.line,
  code: item.code,
  seen: item.seen,
  context: item.context ?? {},
});

/** Counts the records of a job and keeps those that could not be read. */
export function recordTally() {
  const rejects: KeptEntry[] = [];
  const notices: KeptEntry[] = [];
  const by = new Map<string, number>();
  let [read, rejected, noticed] = [0, 0, 0];
  const reject = (entry: KeptEntry) => {
    rejected += 1;
    by.set(entry.code, (by.get(entry.code) ?? 0) + 1);
    if (rejects.length < KEPT_REJECTS) rejects.push(entry);
  };
  const remark = (notice: Notice) => {
    noticed += 1;
    if (notices.length < KEPT_NOTICES) notices.push(ofImport(notice));
  };
  return {
    remark,
    add(outcome: Outcome): void {
      if ("ok" in outcome) return reject(ofImport(outcome.reject));
      if (outcome.kind === "line") {
        read += 1;
        outcome.notices.forEach(remark);
        return;
      }
      const { fault, id, position } = outcome;
      reject({ ...position, id, code: fault.code, context: fault.context });
    },
    counts: () => ({ records: read + rejected, stored: read, rejected }),
    end: (): RecordTally => ({
      read,
      rejected,
      rejectedBy: Object.fromEntries(
        [...by].sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      rejects,
      noticed,
      notices,
    }),
  };
}

/** Says in one language what was wrong with a record that a result holds. */
export function entryMessage(entry: KeptEntry, language: "ar" | "en"): string {
  const { seen, id, code, context } = entry;
  if (seen === undefined) {
    const coded = { code, context: { id, ...context } };
    return formatError(coded, language);
  }
  const said = describeImport(entry as unknown as Reject, language);
  const parts = [said.saw, said.expected, said.remedy];
  return `${code}: ${parts.join(language === "ar" ? "؛ " : "; ")}.`;
}
