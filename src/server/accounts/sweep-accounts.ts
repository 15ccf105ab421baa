import { sql } from "kysely";
import type { Store } from "../../register/open-register.js";
import { after } from "./secrets.js";

/** Seconds for which the failures of a code are remembered after its pause. */
const REMEMBERED = 24 * 60 * 60;

/**
 * Takes out what is over: links, sessions, challenges of passkeys, failures long
 * past. None of it lets anybody in any more; kept, it would tell who came when,
 * and strangers who try codes could fill the disk.
 *
 * Failures that led to no pause yet are forgotten too: the next few tries are
 * free once more, as on another day.
 */
export async function sweepAccounts(
  store: Store,
  now: number = Date.now(),
): Promise<void> {
  const instant = new Date(now).toISOString();
  await store
    .deleteFrom("entry_link")
    .where("expires_at", "<=", instant)
    .execute();
  await store
    .deleteFrom("auth_session")
    .where("expiresAt", "<=", instant)
    .execute();
  // The library's own table, which nothing else of the program knows.
  await sql`delete from auth_verification where "expiresAt" <= ${instant}`.execute(
    store,
  );
  await store
    .deleteFrom("sign_in_failure")
    .where((eb) =>
      eb.or([
        eb("until", "is", null),
        eb("until", "<=", after(now, -REMEMBERED)),
      ]),
    )
    .execute();
}
