import { IsnadError } from "../../model/errors.js";
import type { Store } from "../../register/open-register.js";
import { after, digestOf, freshSecret } from "./secrets.js";

/**
 * What a link lets its owner do, once: make the first admin, choose a password,
 * or enter as the one local account.
 */
export type LinkPurpose = "setup" | "password" | "enter";

/** Minutes for which a link is good. */
const MINUTES: Readonly<Record<LinkPurpose, number>> = {
  setup: 60,
  password: 3 * 24 * 60,
  enter: 24 * 60,
};

/** A link's secret and its end. */
export interface MadeLink {
  readonly secret: string;
  readonly expiresAt: string;
}

/** Makes a link; earlier ones of the same purpose and person are void. */
export async function makeLink(
  store: Store,
  purpose: LinkPurpose,
  userId: string | null,
  now: number = Date.now(),
): Promise<MadeLink> {
  await store
    .deleteFrom("entry_link")
    .where("purpose", "=", purpose)
    .where("user_id", userId === null ? "is" : "=", userId)
    .execute();
  const secret = freshSecret();
  const expiresAt = after(now, MINUTES[purpose] * 60);
  await store
    .insertInto("entry_link")
    .values({
      token_sha256: digestOf(secret),
      user_id: userId,
      purpose,
      expires_at: expiresAt,
    })
    .execute();
  return { secret, expiresAt };
}

/** What an unused link is good for; undefined for any other secret. */
export async function linkOf(
  store: Store,
  secret: string,
  now: number = Date.now(),
) {
  const row = await store
    .selectFrom("entry_link")
    .select(["purpose", "user_id as userId", "expires_at as expiresAt"])
    .where("token_sha256", "=", digestOf(secret))
    .executeTakeFirst();
  return row !== undefined && Date.parse(row.expiresAt) > now ? row : undefined;
}

/**
 * Uses a link up.
 *
 * @throws IsnadError `API-LINK-USED` for one that is unknown, used or over
 */
export async function useLink(
  store: Store,
  secret: string,
  purpose: LinkPurpose,
  now: number = Date.now(),
): Promise<string | null> {
  const row = await store
    .deleteFrom("entry_link")
    .where("token_sha256", "=", digestOf(secret))
    .where("purpose", "=", purpose)
    .returning(["user_id as userId", "expires_at as expiresAt"])
    .executeTakeFirst();
  if (row === undefined || Date.parse(row.expiresAt) <= now)
    throw new IsnadError("API-LINK-USED", {});
  return row.userId;
}
