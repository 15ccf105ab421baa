import {
  appendDecisions,
  refreshDecisions,
  refreshReports,
} from "../decisions/decide.js";
import { anchorRows } from "../decisions/decision-rows.js";
import { pieces } from "../known-reports.js";
import { forgetJobRecords } from "../jobs/forget-records.js";
import type { LogWriter } from "../log/append-entry.js";
import { PROGRAM_AUTHOR } from "../log/author-code.js";
import type { Register, Store } from "../open-register.js";
import { eraseReports, type Erased } from "./erase-reports.js";
import { quotingDecisions } from "./quoting-decisions.js";
import { allWithdrawals, type Withdrawal } from "./withdrawn-reports.js";

const AT_ONCE = 300;

/** What carrying withdrawals out did. */
export interface Applied extends Erased {
  /** Keys of reports that were erased now. */
  readonly reports: readonly string[];
  /** Entries of the log whose bodies were erased now. */
  readonly entries: number;
  /** Decisions that were made again for other reports. */
  readonly kept: number;
}

/** Of some reports those that are there and were not erased yet. */
async function standing(
  store: Store,
  reports: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const piece of pieces(reports, AT_ONCE)) {
    const rows = await store
      .selectFrom("report_version")
      .select("report_key")
      .where("report_key", "in", piece)
      .where("withdrawn", "=", 0)
      .execute();
    for (const { report_key } of rows) found.add(report_key);
  }
  return [...found].sort();
}

/** Erases bodies of entries, and the decisions that they were. */
async function eraseEntries(
  store: Store,
  ids: readonly string[],
): Promise<number> {
  let erased = 0;
  for (const piece of pieces(ids, AT_ONCE)) {
    const rows = await store
      .selectFrom("log_entry")
      .select("id")
      .where("id", "in", piece)
      .where("body", "is not", null)
      .execute();
    const full = rows.map(({ id }) => id);
    if (full.length === 0) continue;
    erased += full.length;
    const own = await anchorRows(store, "decision_id", full);
    await store
      .updateTable("log_entry")
      .set({ salt: null, body: null })
      .where("id", "in", full)
      .execute();
    await store
      .deleteFrom("decision_anchor")
      .where("decision_id", "in", full)
      .execute();
    await store.deleteFrom("decision").where("id", "in", full).execute();
    const met = await anchorRows(
      store,
      "anchor",
      own.map(({ anchor }) => anchor),
    );
    // An undo that is gone gives back what it took.
    const targets = own.map(({ given }) => given);
    const isThere = await anchorRows(store, "decision_id", targets);
    await refreshDecisions(store, [
      ...new Set([...met, ...isThere].map(({ decision_id }) => decision_id)),
    ]);
  }
  return erased;
}

/** Names further entries that quote a report, as a withdrawal of its own. */
async function nameQuoting(
  store: Store,
  writer: LogWriter,
  { reason, entries }: Withdrawal,
  reports: readonly string[],
): Promise<{ readonly entries: readonly string[]; readonly kept: number }> {
  const quoting = await quotingDecisions(store, reports, reason);
  const named = new Set(entries);
  const further = quoting.entries.filter((id) => !named.has(id));
  const author = PROGRAM_AUTHOR;
  const again = quoting.kept
    .filter(({ of }) => !named.has(of))
    .map(({ body }) => ({ author, body }));
  const head = { claims: [], spans: [], saw: {}, incident: null };
  const withdrawal = { ...head, kind: "withdraw", reason } as const;
  const body = { ...withdrawal, reports: [...reports], entries: further };
  const also = further.length > 0 ? [{ author, body }] : [];
  await appendDecisions(store, writer, [...also, ...again]);
  return { entries: further, kept: again.length };
}

/**
 * Carries out the withdrawals of the log as far as they were not carried out
 * yet: again it does nothing. To be called inside a transaction, also after
 * entries of other devices were taken over. What decisions of this register
 * quote of the reports, and the withdrawal does not name, is named by one more.
 */
export async function applyWithdrawals(
  store: Store,
  register: Register,
  writer: LogWriter,
): Promise<Applied> {
  const done = { versions: 0, records: 0, shared: 0, entries: 0, kept: 0 };
  const reports: string[] = [];
  for (const withdrawal of await allWithdrawals(store)) {
    const own = await standing(store, withdrawal.reports);
    const quoting =
      own.length === 0
        ? { entries: [], kept: 0 }
        : await nameQuoting(store, writer, withdrawal, own);
    if (own.length > 0) {
      const erased = await eraseReports(store, register, own, withdrawal.at);
      done.versions += erased.versions;
      done.records += erased.records;
      done.shared += erased.shared;
    }
    const entries = [...withdrawal.entries, ...quoting.entries];
    done.entries += await eraseEntries(store, entries);
    if (own.length > 0) await refreshReports(store, own);
    done.kept += quoting.kept;
    reports.push(...own);
  }
  if (reports.length > 0) await forgetJobRecords(store);
  return { ...done, reports };
}
