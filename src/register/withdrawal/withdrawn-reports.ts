import { anchorRows, readDecisions } from "../decisions/decision-rows.js";
import type { Store } from "../open-register.js";

/** A withdrawal, as the log tells it. */
export interface Withdrawal {
  /** Id of its log entry. */
  readonly id: string;
  readonly reason: string;
  /** UTC instant. */
  readonly at: string;
  readonly author: string;
  /** Keys of reports. */
  readonly reports: readonly string[];
  /** Ids of log entries whose bodies are erased with them. */
  readonly entries: readonly string[];
}

async function withdrawalsById(
  store: Store,
  ids: Iterable<string>,
): Promise<readonly Withdrawal[]> {
  const decisions = await readDecisions(store, ids);
  return decisions
    .flatMap((decision): Withdrawal[] => {
      if (decision.kind !== "withdraw") return [];
      const { id, reason, author, time, reports, entries } = decision;
      const at = new Date(time.millis).toISOString();
      return [{ id, reason, at, author, reports, entries }];
    })
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

/** All withdrawals of the log, earlier first. */
export async function allWithdrawals(
  store: Store,
): Promise<readonly Withdrawal[]> {
  const rows = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "=", "withdraw")
    .execute();
  return withdrawalsById(
    store,
    rows.map(({ id }) => id),
  );
}

/** Of some reports those that were withdrawn, with their first withdrawal. */
export async function withdrawnReports(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Withdrawal>> {
  const found = new Map<string, Withdrawal>();
  const hasAny = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "=", "withdraw")
    .limit(1)
    .executeTakeFirst();
  if (hasAny === undefined) return found;
  const rows = await anchorRows(store, "given", keys);
  const ids = rows.map(({ decision_id }) => decision_id);
  const wanted = new Set(keys);
  for (const one of await withdrawalsById(store, ids))
    for (const key of one.reports)
      if (wanted.has(key) && !found.has(key)) found.set(key, one);
  return found;
}

/** Of some hashes those of bytes whose key was destroyed, with the instant. */
export async function withdrawnBytes(
  store: Store,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await store
    .selectFrom("evidence")
    .select(["sha256", "withdrawn_at"])
    .where("sha256", "in", hashes)
    .where("withdrawn_at", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.sha256, row.withdrawn_at ?? ""]));
}

/** The withdrawal with which captured bytes went. */
export async function withdrawalOfBytes(
  store: Store,
  sha256: string,
): Promise<Withdrawal | undefined> {
  const rows = await store
    .selectFrom("capture")
    .select("report_key")
    .where("sha256", "=", sha256)
    .execute();
  const keys = rows.map(({ report_key }) => report_key);
  return [...(await withdrawnReports(store, keys)).values()].at(-1);
}
