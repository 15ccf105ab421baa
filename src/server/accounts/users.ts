import type { z } from "zod";
import type { userSchema } from "../../api/routes/accounts.js";
import { roleSchema, type Role } from "../../api/access.js";
import { IsnadError } from "../../model/errors.js";
import { isStrongPassphrase } from "../../register/keys/strength.js";
import type { Store } from "../../register/open-register.js";
import type { Auth } from "./auth.js";
import { freshId } from "./secrets.js";

/** An account, as admins see it. */
export type ListedUser = z.output<typeof userSchema>;

/** What accounts are kept in. */
export interface AccountPlace {
  readonly store: Store;
  /** Read when it is first needed. */
  readonly auth: () => Promise<Auth>;
}

/** Nobody gives an address; the library wants one that is nobody's. */
const addressOf = (code: string) => `${code.toLowerCase()}@isnad.invalid`;

/** Collections as they are kept: JSON, or null for all. */
export const readCollections = (
  kept: string | null,
): readonly string[] | null =>
  kept === null ? null : (JSON.parse(kept) as readonly string[]);

/** All accounts, by code. */
export async function listUsers(store: Store): Promise<ListedUser[]> {
  const rows = await store
    .selectFrom("auth_user")
    .selectAll()
    .orderBy("username")
    .execute();
  const keys = await store
    .selectFrom("auth_passkey")
    .select((eb) => ["userId", eb.fn.countAll().as("count")])
    .groupBy("userId")
    .execute();
  const passkeys = new Map(
    keys.map(({ userId, count }) => [userId, Number(count)]),
  );
  const entries = await store
    .selectFrom("access_event")
    .select((eb) => ["actor", eb.fn.max("at").as("at")])
    .where("event", "=", "signed-in")
    .groupBy("actor")
    .execute();
  const signedIn = new Map(entries.map(({ actor, at }) => [actor, at]));
  return rows.map((row) => ({
    code: row.name,
    role: roleSchema.parse(row.role),
    collections: readCollections(row.collections) as string[] | null,
    disabled: row.disabled === 1,
    twoFactor: row.twoFactorEnabled === 1,
    passkeys: passkeys.get(row.id) ?? 0,
    createdAt: row.createdAt,
    lastSignIn: signedIn.get(row.name) ?? null,
  }));
}

/** @throws IsnadError `API-NOT-FOUND` */
export async function findUser(store: Store, code: string) {
  const row = await store
    .selectFrom("auth_user")
    .selectAll()
    .where("username", "=", code.toLowerCase())
    .executeTakeFirst();
  if (row !== undefined) return row;
  const kind = { ar: "حساب", en: "account" };
  throw new IsnadError("API-NOT-FOUND", { kind, id: code });
}

/**
 * Makes an account without a password.
 *
 * @returns its id
 * @throws IsnadError `API-CODE-TAKEN`
 */
export async function createUser(
  store: Store,
  code: string,
  role: Role,
  collections: readonly string[] | null,
): Promise<string> {
  const id = freshId();
  const now = new Date().toISOString();
  const made = await store
    .insertInto("auth_user")
    .values({
      id,
      name: code,
      email: addressOf(code),
      emailVerified: 0,
      createdAt: now,
      updatedAt: now,
      username: code.toLowerCase(),
      displayUsername: code,
      twoFactorEnabled: 0,
      role,
      collections: collections === null ? null : JSON.stringify(collections),
      disabled: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined) throw new IsnadError("API-CODE-TAKEN", { code });
  return id;
}

/** Admins that may enter. */
async function countAdmins(store: Store): Promise<number> {
  const { count } = await store
    .selectFrom("auth_user")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("role", "=", "admin")
    .where("disabled", "=", 0)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @throws IsnadError `API-LAST-ADMIN` where it would be nobody's */
export async function checkAdminRemains(
  store: Store,
  { name, role, disabled }: Awaited<ReturnType<typeof findUser>>,
  change: {
    readonly role?: string | undefined;
    readonly disabled?: boolean | undefined;
  },
): Promise<void> {
  const isAdmin = role === "admin" && disabled === 0;
  const leaves =
    change.disabled === true ||
    (change.role !== undefined && change.role !== "admin");
  if (isAdmin && leaves && (await countAdmins(store)) === 1)
    throw new IsnadError("API-LAST-ADMIN", { code: name });
}

/** @throws IsnadError `API-WEAK-PASSWORD` */
export function checkPassword(password: string): void {
  if (!isStrongPassphrase(password))
    throw new IsnadError("API-WEAK-PASSWORD", {});
}

/** Ends every session of an account. */
export async function endSessions(store: Store, userId: string): Promise<void> {
  await store.deleteFrom("auth_session").where("userId", "=", userId).execute();
}

/** Lets an account enter, or not; its sessions end either way. */
export async function setDisabled(
  store: Store,
  userId: string,
  disabled: boolean,
): Promise<void> {
  await store
    .updateTable("auth_user")
    .set({ disabled: disabled ? 1 : 0, updatedAt: new Date().toISOString() })
    .where("id", "=", userId)
    .execute();
  await endSessions(store, userId);
}

/** Ends sessions and takes password and second factors away. */
export async function resetUser(store: Store, userId: string): Promise<void> {
  await endSessions(store, userId);
  await store.deleteFrom("auth_account").where("userId", "=", userId).execute();
  await store
    .deleteFrom("auth_two_factor")
    .where("userId", "=", userId)
    .execute();
  await store.deleteFrom("auth_passkey").where("userId", "=", userId).execute();
  await store
    .updateTable("auth_user")
    .set({ twoFactorEnabled: 0 })
    .where("id", "=", userId)
    .execute();
}

/**
 * Sets the password of an account; sessions that were open end.
 *
 * @throws IsnadError `API-WEAK-PASSWORD`
 */
export async function setPassword(
  { store, auth }: AccountPlace,
  userId: string,
  password: string,
): Promise<void> {
  checkPassword(password);
  const { password: hasher, internalAdapter } = await (await auth()).$context;
  const hash = await hasher.hash(password.normalize("NFC"));
  await resetUser(store, userId);
  await internalAdapter.createAccount({
    userId,
    providerId: "credential",
    accountId: userId,
    password: hash,
  });
}

/** Whether somebody chose a password; the account of one machine has none. */
export async function hasPassword(
  { store }: AccountPlace,
  userId: string,
): Promise<boolean> {
  const row = await store
    .selectFrom("auth_account")
    .select("password")
    .where("userId", "=", userId)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  return row?.password != null;
}

/** Whether this is the account's password. */
export async function isPassword(
  { store, auth }: AccountPlace,
  userId: string,
  password: string,
): Promise<boolean> {
  const row = await store
    .selectFrom("auth_account")
    .select("password")
    .where("userId", "=", userId)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  if (row?.password == null) return false;
  const { password: hasher } = await (await auth()).$context;
  return hasher.verify({
    hash: row.password,
    password: password.normalize("NFC"),
  });
}
