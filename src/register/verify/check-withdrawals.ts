import type { Register, Store } from "../open-register.js";
import {
  allWithdrawals,
  type Withdrawal,
} from "../withdrawal/withdrawn-reports.js";
import { versionName, type Findings } from "./finding.js";

interface Told {
  readonly reports: ReadonlyMap<string, Withdrawal>;
}

async function told(store: Store): Promise<Told> {
  const reports = new Map<string, Withdrawal>();
  for (const withdrawal of await allWithdrawals(store))
    for (const key of withdrawal.reports)
      if (!reports.has(key)) reports.set(key, withdrawal);
  return { reports };
}

/** Versions that are erased without an entry, or stand in spite of one. */
async function* checkErased(store: Store, { reports }: Told): Findings {
  const versions = await store
    .selectFrom("report_version")
    .select(["report_key", "version", "withdrawn"])
    .where("withdrawn", "!=", 0)
    .execute();
  for (const row of versions) {
    if (reports.has(row.report_key)) continue;
    const at = { table: "report_version", record: versionName(row) };
    yield { code: "VER-WITHDRAWN-UNTOLD", ...at, seen: String(row.withdrawn) };
  }
  for (const report of reports.keys()) {
    const standing = await store
      .selectFrom("report_version")
      .select(["report_key", "version"])
      .where("report_key", "=", report)
      .where("withdrawn", "=", 0)
      .execute();
    for (const row of standing) {
      const at = { table: "report_version", record: versionName(row) };
      yield { code: "VER-NOT-ERASED", ...at, seen: "text" };
    }
    const read = await store
      .selectFrom("coding")
      .select(["report_key", "version"])
      .where("report_key", "=", report)
      .execute();
    for (const row of read) {
      const at = { table: "coding", record: versionName(row) };
      yield { code: "VER-NOT-ERASED", ...at, seen: "reading" };
    }
  }
}

/** Bytes without a key, though a report that stays captured them, or none did. */
async function* checkKeys(store: Store, { reports }: Told): Findings {
  const rows = await store
    .selectFrom("evidence")
    .leftJoin("capture", "capture.sha256", "evidence.sha256")
    .leftJoin("attachment", "attachment.sha256", "evidence.sha256")
    .select((eb) => [
      "evidence.sha256 as sha256",
      "withdrawn_at",
      eb.fn
        .coalesce("capture.report_key", "attachment.report_key")
        .as("report_key"),
      "attachment.report_key as attached",
    ])
    .where("withdrawn_at", "is not", null)
    .execute();
  for (const { sha256, withdrawn_at, report_key, attached } of rows) {
    const withdrawal = reports.get(report_key ?? "");
    if (withdrawal?.at === withdrawn_at) continue;
    if (reports.get(attached ?? "")?.at === withdrawn_at) continue;
    // Shared bytes go with the last of the reports that captured them.
    const others = rows.filter((row) => row.sha256 === sha256);
    const isLast =
      withdrawal !== undefined &&
      others.some(
        (row) => reports.get(row.report_key ?? "")?.at === withdrawn_at,
      );
    if (isLast) continue;
    const at = { table: "evidence", record: sha256 };
    yield { code: "VER-WITHDRAWN-UNTOLD", ...at, seen: withdrawn_at ?? "" };
  }
}

/** Keys that a withdrawal should have destroyed. */
async function* checkLeft(store: Store, { reports }: Told): Findings {
  if (reports.size === 0) return;
  const named = store
    .selectFrom("capture")
    .select(["sha256", "report_key", "version"])
    .unionAll(
      store
        .selectFrom("attachment")
        .select(["sha256", "report_key", "version"]),
    );
  const rows = await store
    .selectFrom(named.as("named"))
    .innerJoin("evidence", "evidence.sha256", "named.sha256")
    .innerJoin("report_version", (join) =>
      join
        .onRef("report_version.report_key", "=", "named.report_key")
        .onRef("report_version.version", "=", "named.version"),
    )
    .select(["evidence.sha256 as sha256"])
    .where("wrapped_key", "is not", null)
    .groupBy("evidence.sha256")
    .having((eb) => eb.fn.min("withdrawn"), ">", 0)
    .execute();
  for (const { sha256 } of rows) {
    const at = { table: "evidence", record: sha256 };
    yield { code: "VER-NOT-ERASED", ...at, seen: "key" };
  }
  const words = await store
    .selectFrom("attachment")
    .innerJoin("report_version", (join) =>
      join
        .onRef("report_version.report_key", "=", "attachment.report_key")
        .onRef("report_version.version", "=", "attachment.version"),
    )
    .select(["attachment.report_key", "attachment.version"])
    .where("withdrawn", "!=", 0)
    .where((eb) => eb.or([eb("name", "!=", ""), eb("caption", "is not", null)]))
    .execute();
  for (const row of words) {
    const at = { table: "attachment", record: versionName(row) };
    yield { code: "VER-NOT-ERASED", ...at, seen: "name" };
  }
}

/**
 * Holds what is marked withdrawn against the withdrawals of the log, and these
 * against what stands there.
 */
export async function* checkWithdrawals({ store }: Register): Findings {
  const withdrawals = await told(store);
  yield* checkErased(store, withdrawals);
  yield* checkKeys(store, withdrawals);
  yield* checkLeft(store, withdrawals);
}
