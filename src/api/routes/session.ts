import { z } from "zod";
import { namespaceSchema } from "../../model/report.js";
import { EVERYBODY, roleSchema, scopeSchema, SIGNED_IN } from "../access.js";
import { json, NOTHING, route } from "../route.js";
import { coderCodeSchema } from "./accounts.js";

/** `GET /session`: who you are here. */
export const getSession = route({
  id: "getSession",
  method: "get",
  path: "/session",
  tag: "session",
  summary: { en: "Who you are here", ar: "من أنت هنا" },
  access: SIGNED_IN,
  answer: json(
    z.object({
      code: coderCodeSchema,
      role: roleSchema,
      collections: z.array(namespaceSchema).nullable(),
      by: z.enum(["session", "token"]),
      /** Of a token; null in a session, which may do all that its role may. */
      scopes: z.array(scopeSchema).nullable(),
      /** By what a locked session is opened again; null where it cannot be locked. */
      opensBy: z.enum(["password", "passphrase"]).nullable(),
      /** Whether the register is thrown away when the server stops. */
      isOneOff: z.boolean(),
    }),
  ),
});

/** `POST /session/lock`: locks your session: nothing is shown before the password is typed again. */
export const lockSession = route({
  id: "lockSession",
  method: "post",
  path: "/session/lock",
  tag: "session",
  summary: {
    en: "Locks your session: nothing is shown before the password is typed again",
    ar: "يقفل جلستك: لا يُعرض شيء قبل كتابة كلمة السر ثانية",
  },
  access: SIGNED_IN,
  answer: NOTHING,
  status: 204,
});

/** `POST /session/unlock`: opens your locked session with your password. */
export const unlockSession = route({
  id: "unlockSession",
  method: "post",
  path: "/session/unlock",
  tag: "session",
  summary: {
    en: "Opens your locked session with your password, or the register's passphrase where you have none",
    ar: "يفتح جلستك المقفلة بكلمة سرك، أو بعبارة سر السجل إن لم تكن لك كلمة",
  },
  access: EVERYBODY,
  body: json(z.strictObject({ password: z.string().min(1).max(256) })),
  answer: NOTHING,
  status: 204,
});

/** `POST /lock`: in a hurry: closes the register for everybody and forgets its keys. */
export const lockRegister = route({
  id: "lockRegister",
  method: "post",
  path: "/lock",
  tag: "session",
  summary: {
    en: "In a hurry: closes the register for everybody and forgets its keys",
    ar: "على عجل: يغلق السجل على الجميع وينسى مفاتيحه",
  },
  access: SIGNED_IN,
  answer: NOTHING,
  status: 204,
});

/** `POST /unlock`: opens a closed register with its passphrase. */
export const unlockRegister = route({
  id: "unlockRegister",
  method: "post",
  path: "/unlock",
  tag: "session",
  summary: {
    en: "Opens a closed register with its passphrase",
    ar: "يفتح سجلاً مغلقاً بعبارة سره",
  },
  access: EVERYBODY,
  body: json(z.strictObject({ passphrase: z.string().min(1).max(1000) })),
  answer: NOTHING,
  status: 204,
});

/** The routes above, in the order of the reference. */
export const SESSION_ROUTES = [
  getSession,
  lockSession,
  unlockSession,
  lockRegister,
  unlockRegister,
] as const;
