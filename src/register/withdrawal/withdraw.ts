import { appendDecisions } from "../decisions/decide.js";
import { logWriter } from "../log/log-writer.js";
import { inTransaction, type Register } from "../open-register.js";
import { applyWithdrawals, type Applied } from "./apply-withdrawals.js";
import { toldBackups, type ToldBackup } from "./backups-before.js";
import { IsnadError } from "../../model/errors.js";
import { toldBy } from "./told-words.js";
import { findReports } from "./find-reports.js";
import { quotingDecisions } from "./quoting-decisions.js";
import { withdrawnReports } from "./withdrawn-reports.js";

/** What a person asks to be withdrawn. */
export interface WithdrawalRequest {
  /** Key or id of a report, or the SHA-256 of its bytes or its version. */
  readonly report: string;
  /** Stays, readable: it must not tell what was withdrawn. */
  readonly reason: string;
  /** A code, never a name. */
  readonly author: string;
}

/** What came of it. */
export interface Withdrawn extends Applied {
  /** Keys of all reports that were asked for. */
  readonly asked: readonly string[];
  /** Backups that may hold them still. */
  readonly backups: readonly ToldBackup[];
}

/**
 * Withdraws reports: one entry of the log says so, with the reason, and in the
 * same transaction their text, claims, index rows, the decisions that quote
 * them and the keys of their bytes are erased. Hashes and day stay. Reports
 * that were withdrawn before are left as they are.
 *
 * `scrubErased` must follow, and linking, which makes the incidents anew.
 *
 * @throws IsnadError `REG-REPORT-UNKNOWN`, `REG-REPORT-SEVERAL`,
 * `REG-AUTHOR-IS-NO-CODE`, `REG-REASON-TELLS`
 * @throws StoreError see `inTransaction`; nothing is erased then
 */
export async function withdrawReports(
  register: Register,
  { report, reason, author }: WithdrawalRequest,
  now: () => number = Date.now,
): Promise<Withdrawn> {
  return inTransaction(register, async (store) => {
    const asked = await findReports(store, report);
    const before = await withdrawnReports(store, asked);
    const fresh = asked.filter((key) => !before.has(key));
    const writer = logWriter(register, now);
    const backups = await toldBackups(store);
    let kept = 0;
    if (fresh.length > 0) {
      if ((await toldBy(store, fresh))(reason))
        throw new IsnadError("REG-REASON-TELLS", {});
      const quoting = await quotingDecisions(store, fresh, reason);
      const head = { claims: [], spans: [], saw: {}, incident: null };
      const withdrawal = { ...head, kind: "withdraw", reason } as const;
      const entries = [...quoting.entries];
      const body = { ...withdrawal, reports: fresh, entries };
      const again = quoting.kept.map(({ body }) => ({ author, body }));
      await appendDecisions(store, writer, [{ author, body }, ...again]);
      kept = again.length;
    }
    const applied = await applyWithdrawals(store, register, writer);
    return { ...applied, kept: applied.kept + kept, asked, backups };
  });
}
