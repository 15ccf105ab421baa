import { entryOfRow } from "../log/log-entry.js";
import type { Store } from "../open-register.js";

/** A backup that the log tells of. */
export interface ToldBackup {
  /** UTC instant. */
  readonly at: string;
  /** How the log calls it; the entry's number where it gives no name. */
  readonly name: string;
}

const NAMES = ["name", "file", "path", "target"];

/** Backups of the log, the earlier first. */
export async function toldBackups(
  store: Store,
): Promise<readonly ToldBackup[]> {
  const rows = await store
    .selectFrom("log_entry")
    .selectAll()
    .where("kind", "=", "backup")
    .orderBy("millis")
    .orderBy("counter")
    .execute();
  return rows.map(entryOfRow).map(({ body, time, number }) => {
    const told = JSON.parse(body ?? "{}") as Readonly<Record<string, unknown>>;
    const name = NAMES.map((field) => told[field]).find(
      (value) => typeof value === "string",
    );
    const at = new Date(time.millis).toISOString();
    return { at, name: String(name ?? `no. ${number}`) };
  });
}
