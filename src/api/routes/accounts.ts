import { z } from "zod";
import { instantSchema, isoDateSchema } from "../../model/scalar.js";
import { namespaceSchema } from "../../model/report.js";
import { roleSchema, scopeSchema, SIGNED_IN, wholeFor } from "../access.js";
import { pageOf, pageQuery } from "../page.js";
import { json, NOTHING, route } from "../route.js";
import { idParams, typed } from "./parameters.js";

const ADMIN = wholeFor("admin", "admin");

/**
 * A code that stands for a person, never a name: initials, or letters with a
 * digit, as the register's log takes them: `A1`, `R-07`.
 */
export const coderCodeSchema = z
  .string()
  .regex(/^(?:[A-Za-z][A-Za-z0-9-]{0,2}|(?=.*\d)[A-Za-z][A-Za-z0-9-]{0,11})$/);

/** Collections that may be seen; null for all. */
const collectionsSchema = z.array(namespaceSchema).min(1).max(100).nullable();

/** An account, as admins see it. */
export const userSchema = z.object({
  code: coderCodeSchema,
  role: roleSchema,
  collections: collectionsSchema,
  disabled: z.boolean(),
  /** Whether a second factor guards it. */
  twoFactor: z.boolean(),
  passkeys: z.int(),
  createdAt: instantSchema,
  /** When its owner last came in; null where that is not kept any more. */
  lastSignIn: instantSchema.nullable(),
});

/** With the link by which its owner chooses a password, once. */
const invitedSchema = userSchema.extend({
  link: z.string(),
  linkExpiresAt: instantSchema,
});

/** `GET /users`: accounts, by code. */
export const listUsers = route({
  id: "listUsers",
  method: "get",
  path: "/users",
  tag: "accounts",
  summary: { en: "Accounts, by code", ar: "الحسابات بترتيب رموزها" },
  access: ADMIN,
  answer: json(z.object({ items: z.array(userSchema) })),
});

/** `POST /users`: a new account, with a link to choose its password. */
export const createUser = route({
  id: "createUser",
  method: "post",
  path: "/users",
  tag: "accounts",
  summary: {
    en: "A new account, with a link to choose its password",
    ar: "حساب جديد، مع رابط لاختيار كلمة سره",
  },
  access: ADMIN,
  body: json(
    z.strictObject({
      code: coderCodeSchema,
      role: roleSchema,
      collections: collectionsSchema.default(null),
    }),
  ),
  answer: json(invitedSchema),
  status: 201,
});

/** `PATCH /users/{id}`: another role, other collections, or no entry; ends the sessions. */
export const changeUser = route({
  id: "changeUser",
  method: "patch",
  path: "/users/{id}",
  tag: "accounts",
  summary: {
    en: "Another role, other collections, or no entry; ends the sessions",
    ar: "دور آخر أو مجموعات أخرى أو منع الدخول؛ وتنتهي به الجلسات",
  },
  access: ADMIN,
  params: idParams,
  body: json(
    z.strictObject({
      role: roleSchema.optional(),
      collections: collectionsSchema.optional(),
      disabled: z.boolean().optional(),
    }),
  ),
  answer: json(userSchema),
});

/** `POST /users/{id}/link`: a new link; the password and second factor that were are gone. */
export const inviteAgain = route({
  id: "inviteAgain",
  method: "post",
  path: "/users/{id}/link",
  tag: "accounts",
  summary: {
    en: "A new link; the password and second factor that were are gone",
    ar: "رابط جديد؛ وتزول كلمة السر والعامل الثاني السابقان",
  },
  access: ADMIN,
  params: idParams,
  answer: json(invitedSchema),
  status: 201,
});

const tokenSchema = z.object({
  id: z.string(),
  code: coderCodeSchema,
  label: z.string(),
  scopes: z.array(scopeSchema),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  usedOn: isoDateSchema.nullable(),
  revokedAt: instantSchema.nullable(),
});

/** `GET /tokens`: your tokens; an admin sees those of all. */
export const listTokens = route({
  id: "listTokens",
  method: "get",
  path: "/tokens",
  tag: "accounts",
  summary: {
    en: "Your tokens; an admin sees those of all",
    ar: "رموزك البرمجية؛ ويرى المدير رموز الجميع",
  },
  access: SIGNED_IN,
  answer: json(z.object({ items: z.array(tokenSchema) })),
});

/** `POST /tokens`: a token for a program; it is shown this once. */
export const createToken = route({
  id: "createToken",
  method: "post",
  path: "/tokens",
  tag: "accounts",
  summary: {
    en: "A token for a program; it is shown this once",
    ar: "رمز لبرنامج؛ يُعرض هذه المرة وحدها",
  },
  access: SIGNED_IN,
  body: json(
    z.strictObject({
      label: z.string().min(1).max(100),
      scopes: z.array(scopeSchema).min(1),
      /** Days until it expires. */
      days: z.int().min(1).max(366).default(90),
    }),
  ),
  answer: json(tokenSchema.extend({ token: z.string() })),
  status: 201,
});

/** `DELETE /tokens/{id}`: ends a token. */
export const revokeToken = route({
  id: "revokeToken",
  method: "delete",
  path: "/tokens/{id}",
  tag: "accounts",
  summary: { en: "Ends a token", ar: "إنهاء رمز" },
  access: SIGNED_IN,
  params: idParams,
  answer: NOTHING,
  status: 204,
});

/** By which entries of a log are chosen. */
const auditFilter = {
  /** Code of who did it. */
  author: typed.optional(),
  /** What was done. */
  kind: typed.optional(),
  /** First day, UTC. */
  from: isoDateSchema.optional(),
  /** Last day, UTC. */
  to: isoDateSchema.optional(),
  ...pageQuery,
};

/** `GET /audit`: the register's signed log, later first. */
export const listAudit = route({
  id: "listAudit",
  method: "get",
  path: "/audit",
  tag: "accounts",
  summary: {
    en: "The register's signed log, later first",
    ar: "سجلّ الإجراءات الموقّع، الأحدث أولاً",
  },
  access: ADMIN,
  query: z.strictObject(auditFilter),
  answer: json(
    pageOf(
      z.object({
        id: z.string(),
        device: z.string(),
        number: z.int(),
        at: instantSchema,
        author: z.string(),
        kind: z.string(),
        /** Null where it was erased. */
        body: z.json(),
      }),
    ),
  ),
});

/** `GET /audit/access`: who signed in, and what was done to accounts, later first. */
export const listAccess = route({
  id: "listAccess",
  method: "get",
  path: "/audit/access",
  tag: "accounts",
  summary: {
    en: "Who signed in, and what was done to accounts, later first",
    ar: "من دخل، وما جرى على الحسابات، الأحدث أولاً",
  },
  access: ADMIN,
  query: z.strictObject(auditFilter),
  answer: json(
    pageOf(
      z.object({
        at: instantSchema,
        actor: z.string().nullable(),
        event: z.string(),
        subject: z.string().nullable(),
      }),
    ),
  ),
});

/** The routes above, in the order of the reference. */
export const ACCOUNT_ROUTES = [
  listUsers,
  createUser,
  changeUser,
  inviteAgain,
  listTokens,
  createToken,
  revokeToken,
  listAudit,
  listAccess,
] as const;
