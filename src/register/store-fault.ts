import { IsnadError } from "../model/errors.js";
import { StoreError, type StoreCode } from "./messages.js";

/** How long a writer waits for another one, in milliseconds. */
export const BUSY_MILLIS = 10_000;

/** Codes of SQLite, of PostgreSQL (five signs, appendix A) and of the system. */
const CODES: readonly (readonly [RegExp, StoreCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, "REG-LOCKED"],
  [/^SQLITE_CORRUPT/, "REG-DAMAGED"],
  [/^SQLITE_FULL/, "REG-DISK-FULL"],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|IOERR)/, "REG-UNWRITABLE"],
  [/^(?:55P03|40001|40P01)$/, "REG-LOCKED"],
  [/^(?:XX00[12]|58P01)$/, "REG-DAMAGED"],
  [/^(?:53100|53200)$/, "REG-DISK-FULL"],
  [/^(?:42501|25006)$/, "REG-UNWRITABLE"],
  [/^(?:08...|28...|3D000|57P0[123]|53300)$/, "REG-UNREACHABLE"],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN)$/,
    "REG-UNREACHABLE",
  ],
  // Node's own, of a certificate that does not prove the server.
  [/^(?:ERR_TLS_|ERR_SSL_|.*_CERT|CERT_|.*_SIGNATURE$)/, "REG-UNREACHABLE"],
  [/^ENOSPC$/, "REG-DISK-FULL"],
  [/^(?:EACCES|EPERM|EROFS|ENOTDIR)$/, "REG-UNWRITABLE"],
];

/** What the PostgreSQL driver throws of itself has no code. */
const UNREACHABLE =
  /^(?:Connection terminated|Client (?:has encountered|was closed)|timeout (?:expired|exceeded)|The server does not support SSL|SASL: |SCRAM)/;

interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly syscall?: unknown;
}

function codeOf({ code, message, syscall }: Thrown): StoreCode | undefined {
  if (typeof code !== "string") {
    return UNREACHABLE.test(String(message)) ? "REG-UNREACHABLE" : undefined;
  }
  // A socket file that is not there: the server is stopped.
  if (syscall === "connect") return "REG-UNREACHABLE";
  return CODES.find(([pattern]) => pattern.test(code))?.[1];
}

/**
 * Turns what the engine or the system threw into an error that says what to
 * do; anything else comes back as it is.
 *
 * @param path - the register as the user named it
 */
export function storeFault(
  error: unknown,
  path: string,
  waitedMillis: number = BUSY_MILLIS,
): unknown {
  if (error instanceof StoreError || error instanceof IsnadError) return error;
  const thrown = (error ?? {}) as Thrown;
  const { code = "", message = "" } = thrown;
  if (String(code).startsWith("SQLITE_NOTADB")) {
    return new IsnadError("REG-NOT-A-REGISTER", { path }, error);
  }
  const found = codeOf(thrown);
  if (found === undefined) return error;
  const seconds = Math.round(waitedMillis / 1000);
  const seen = `${String(code)} ${String(message)}`.trim();
  return new StoreError(found, { path, seen, seconds }, error);
}
