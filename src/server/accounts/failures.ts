import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import { after, digestOf } from "./secrets.js";

/** Failed sign-ins in a row that cost nothing. */
const FREE = 5;
/** Seconds of the first pause; each further failure doubles it. */
const FIRST_PAUSE = 60;
/** Seconds of the longest. */
const LONGEST_PAUSE = 60 * 60;

/**
 * Under what a code is counted. People type passwords where codes belong: what
 * was typed is not kept.
 */
const keyOf = (code: string) => digestOf(code.trim().toLowerCase());

/**
 * Refuses a sign-in while a code has to wait. Codes that nobody has wait too:
 * who asks learns nothing of which there are.
 *
 * @throws IsnadError `API-LOCKED-OUT`
 */
export async function checkNotLockedOut(
  store: Store,
  code: string,
  now: number = Date.now(),
): Promise<void> {
  const row = await store
    .selectFrom("sign_in_failure")
    .select("until")
    .where("code", "=", keyOf(code))
    .executeTakeFirst();
  const until = row?.until == null ? 0 : Date.parse(row.until);
  if (until <= now) return;
  const seconds = Math.ceil((until - now) / 1000);
  throw new IsnadError("API-LOCKED-OUT", { seconds });
}

/** Counts a failed sign-in; from the fifth on a pause follows. */
export async function noteFailure(
  store: Store,
  code: string,
  now: number = Date.now(),
): Promise<void> {
  const key = keyOf(code);
  const { failures } = await store
    .insertInto("sign_in_failure")
    .values({ code: key, failures: 1, until: null })
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        failures: eb("sign_in_failure.failures", "+", 1),
      })),
    )
    .returning("failures")
    .executeTakeFirstOrThrow();
  if (failures < FREE) return;
  const pause = Math.min(FIRST_PAUSE * 2 ** (failures - FREE), LONGEST_PAUSE);
  await store
    .updateTable("sign_in_failure")
    .set({ until: after(now, pause) })
    .where("code", "=", key)
    .execute();
}

/** Forgets the failures of a code that signed in. */
export async function forgetFailures(
  store: Store,
  code: string,
): Promise<void> {
  await store
    .deleteFrom("sign_in_failure")
    .where("code", "=", keyOf(code))
    .execute();
}
