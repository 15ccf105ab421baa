import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";

/** Backups older than this should be followed by another: 30 days. */
const BACKUP_MILLIS = 30 * 24 * 60 * 60 * 1000;

const dayOf = (millis: number) => new Date(millis).toISOString().slice(0, 10);

/**
 * What the log tells of backups.
 *
 * @param now - milliseconds since 1970 UTC
 */
export async function checkBackups(
  { store, path }: Register,
  now: number,
): Promise<readonly DoctorFinding[]> {
  const rows = await store
    .selectFrom("log_entry")
    .select(["id", "kind", "millis", "body"])
    .where((eb) =>
      eb.or([
        eb("kind", "in", ["backup", "withdrawal"]),
        eb.and([
          eb("kind", "=", "decision"),
          eb("body", "like", '%"kind":"withdraw"%'),
        ]),
      ]),
    )
    .orderBy("millis")
    .execute();
  const backups = rows.filter(({ kind }) => kind === "backup");
  const withdrawn = rows.filter(({ kind }) => kind !== "backup").at(-1);
  const last = backups.at(-1);
  if (last === undefined) return [{ code: "DOC-NO-BACKUP", seen: path }];
  const isOld = now - Number(last.millis) > BACKUP_MILLIS;
  return [
    ...(isOld
      ? [{ code: "DOC-BACKUP-OLD" as const, seen: dayOf(Number(last.millis)) }]
      : []),
    ...backups
      .filter(
        ({ millis }) =>
          withdrawn !== undefined && Number(millis) < Number(withdrawn.millis),
      )
      .map(({ id, millis }) => ({
        code: "DOC-BACKUP-WITHDRAWN" as const,
        seen: `${dayOf(Number(millis))} ${id.slice(0, 16)}`,
      })),
  ];
}
