import { canonicalJson } from "../../model/canonical-json.js";
import { IsnadError } from "../../model/errors.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { appendEntry } from "./append-entry.js";
import { logHeads, type LogHead } from "./heads.js";
import { logWriter } from "./log-writer.js";

/** A release as the log keeps it. */
export interface LoggedRelease {
  readonly edition: number;
  /** What was asked for, its own time included. */
  readonly asked: Readonly<Record<string, string | boolean>>;
  /** SHA-256 of the manifest, and with it of every file. */
  readonly manifest: string;
  /** Before this entry. */
  readonly heads: readonly LogHead[];
  readonly incidents: number;
}

/** The releases of a register, by edition. */
export async function loggedReleases(
  store: Store,
): Promise<readonly LoggedRelease[]> {
  const rows = await store
    .selectFrom("log_entry")
    .select("body")
    .where("kind", "=", "release")
    .orderBy("millis")
    .orderBy("counter")
    .orderBy("id")
    .execute();
  return rows
    .flatMap(({ body }) =>
      body === null ? [] : [JSON.parse(body) as LoggedRelease],
    )
    .sort((a, b) => a.edition - b.edition);
}

/** Whether nobody wrote to the log since its heads were read. */
async function isAsBefore(
  store: Store,
  heads: readonly LogHead[],
): Promise<boolean> {
  const now = await logHeads(store);
  return canonicalJson(now) === canonicalJson(heads);
}

/**
 * Logs a release, unless a decision came meanwhile: it may embargo what is
 * about to go out.
 *
 * @param author - a code, never a name
 * @throws IsnadError `EXP-REGISTER-MOVED`, `REG-AUTHOR-IS-NO-CODE`
 * @throws StoreError see `inTransaction`
 */
export async function logRelease(
  register: Register,
  author: string,
  release: LoggedRelease,
  now: () => number = Date.now,
): Promise<void> {
  await inTransaction(register, async (store) => {
    if (!(await isAsBefore(store, release.heads)))
      throw new IsnadError("EXP-REGISTER-MOVED", {});
    await appendEntry(store, logWriter(register, now), {
      author,
      kind: "release",
      body: release,
    });
  });
}
