import type { Scope } from "../../api/index.js";
import type { Store } from "../../register/open-register.js";
import { roleSchema } from "../../api/access.js";
import type { Principal } from "./principal.js";
import { after, digestOf, freshId, freshSecret } from "./secrets.js";
import { readCollections } from "./users.js";

/** So that a token which leaked into a text is found there. */
const PREFIX = "isnad_";

const DAY = 24 * 60 * 60;

/** A new token; the secret is told this once. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Makes a token. */
export async function makeToken(
  store: Store,
  userId: string,
  label: string,
  scopes: readonly Scope[],
  days: number,
  now: number = Date.now(),
): Promise<MadeToken> {
  const token = `${PREFIX}${freshSecret()}`;
  const id = freshId();
  const createdAt = new Date(now).toISOString();
  const expiresAt = after(now, days * DAY);
  await store
    .insertInto("api_token")
    .values({
      id,
      user_id: userId,
      label,
      token_sha256: digestOf(token),
      scopes: JSON.stringify(scopes),
      created_at: createdAt,
      expires_at: expiresAt,
      used_on: null,
      revoked_at: null,
    })
    .execute();
  return { id, token, createdAt, expiresAt };
}

/** Tokens with the codes of their owners, of one account or of all. */
export async function listTokens(store: Store, userId: string | null) {
  let query = store
    .selectFrom("api_token")
    .innerJoin("auth_user", "auth_user.id", "api_token.user_id")
    .select([
      "api_token.id",
      "auth_user.name as code",
      "label",
      "scopes",
      "created_at as createdAt",
      "expires_at as expiresAt",
      "used_on as usedOn",
      "revoked_at as revokedAt",
    ])
    .orderBy("created_at")
    .orderBy("api_token.id");
  if (userId !== null) query = query.where("user_id", "=", userId);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    scopes: JSON.parse(row.scopes) as Scope[],
  }));
}

/** Ends a token. @returns whether there was one to end */
export async function revokeToken(
  store: Store,
  id: string,
  userId: string | null,
): Promise<boolean> {
  let query = store
    .updateTable("api_token")
    .set({ revoked_at: new Date().toISOString() })
    .where("id", "=", id)
    .where("revoked_at", "is", null);
  if (userId !== null) query = query.where("user_id", "=", userId);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who bears a token; null for one that is unknown, over or ended. */
export async function bearerOf(
  store: Store,
  token: string,
  now: number = Date.now(),
): Promise<Principal | null> {
  if (!token.startsWith(PREFIX)) return null;
  const row = await store
    .selectFrom("api_token")
    .innerJoin("auth_user", "auth_user.id", "api_token.user_id")
    .select([
      "api_token.id",
      "user_id as userId",
      "auth_user.name as code",
      "role",
      "collections",
      "scopes",
      "expires_at as expiresAt",
      "used_on as usedOn",
    ])
    .where("token_sha256", "=", digestOf(token))
    .where("revoked_at", "is", null)
    .where("disabled", "=", 0)
    .executeTakeFirst();
  if (row === undefined || Date.parse(row.expiresAt) <= now) return null;
  const today = new Date(now).toISOString().slice(0, 10);
  if (row.usedOn !== today)
    await store
      .updateTable("api_token")
      .set({ used_on: today })
      .where("id", "=", row.id)
      .execute();
  return {
    userId: row.userId,
    code: row.code,
    role: roleSchema.parse(row.role),
    collections: readCollections(row.collections),
    by: "token",
    scopes: JSON.parse(row.scopes) as Scope[],
    id: row.id,
  };
}
