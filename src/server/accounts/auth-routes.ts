/** Below this the library answers; see {@link ANSWERED}. */
export const AUTH_BASE = "/api/auth";

/**
 * The library's routes that are answered. All others are not: what is not
 * listed here has not been thought about.
 */
export const ANSWERED: ReadonlySet<string> = new Set([
  "POST /enter",
  "POST /sign-in/username",
  "POST /sign-out",
  "POST /change-password",
  "POST /two-factor/enable",
  "POST /two-factor/disable",
  "POST /two-factor/get-totp-uri",
  "POST /two-factor/verify-totp",
  "POST /two-factor/verify-backup-code",
  "POST /two-factor/generate-backup-codes",
  "GET /passkey/generate-register-options",
  "GET /passkey/generate-authenticate-options",
  "POST /passkey/verify-registration",
  "POST /passkey/verify-authentication",
  "GET /passkey/list-user-passkeys",
  "POST /passkey/delete-passkey",
]);
