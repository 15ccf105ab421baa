import type { Store } from "../../register/open-register.js";
import { freshId } from "./secrets.js";

/** What is kept of accounts and of the server's own work. */
export type AccessEvent =
  | "set-up"
  | "signed-in"
  | "sign-in-failed"
  | "signed-out"
  | "locked"
  | "unlocked"
  | "register-locked"
  | "user-created"
  | "user-changed"
  | "user-disabled"
  | "link-made"
  | "password-chosen"
  | "token-made"
  | "token-revoked"
  | "exported"
  | "evidence-read";

/** Keeps what somebody did. Codes and ids alone: no name, address or word. */
export async function noteAccess(
  store: Store,
  event: AccessEvent,
  actor: string | null,
  subject: string | null = null,
): Promise<void> {
  const at = new Date().toISOString();
  await store
    .insertInto("access_event")
    .values({ id: freshId(), at, actor, event, subject })
    .execute();
}
