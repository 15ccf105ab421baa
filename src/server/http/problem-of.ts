import type { Problem } from "../../api/index.js";
import { formatError, IsnadError, type ErrorCode } from "../../model/errors.js";
import { StoreError, storeMessage } from "../../register/messages.js";

/** Statuses of codes that are no 400. */
const STATUS: Readonly<Record<string, number>> = {
  "API-NOT-SIGNED-IN": 401,
  "API-SIGN-IN-FAILED": 401,
  "API-ROLE": 403,
  "API-SCOPE": 403,
  "API-COLLECTIONS": 403,
  "API-CROSS-SITE": 403,
  "API-NOT-FOUND": 404,
  "API-NO-ROUTE": 404,
  "REG-INCIDENT-UNKNOWN": 404,
  "REG-REPORT-UNKNOWN": 404,
  "REG-DECISION-UNKNOWN": 404,
  "REG-CLAIM-UNKNOWN": 404,
  "REG-IMPORT-UNKNOWN": 404,
  "EXP-UNKNOWN-FORMAT": 404,
  "JOB-UNKNOWN": 404,
  "API-CODE-TAKEN": 409,
  "API-LAST-ADMIN": 409,
  "JOB-ENDED": 409,
  "JOB-NOT-DEAD": 409,
  "API-NOT-GUARDED": 409,
  "REG-IMPORT-DECIDED": 409,
  "LINK-DECISIONS-CONFLICT": 409,
  "API-LINK-USED": 410,
  "REG-DECISION-OUTDATED": 412,
  "API-TOO-LARGE": 413,
  "API-HOST": 421,
  "API-SESSION-LOCKED": 423,
  "API-REGISTER-LOCKED": 423,
  "REG-WRONG-PASSPHRASE": 401,
  "API-VERSION-MISSING": 428,
  "API-TOO-MANY": 429,
  "API-LOCKED-OUT": 429,
  "API-UNEXPECTED": 500,
  "API-STOPPING": 503,
  "REG-LOCKED": 503,
  "REG-UNREACHABLE": 503,
  "REG-DISK-FULL": 507,
  "REG-DISK-LOW": 507,
};

/** A fault of ours, or of what we rest on, is no mistake of who asks. */
const OURS = /^(?:REG-(?:DAMAGED|UNWRITABLE|KEY|NO-KEY)|PACK-|CLI-UNEXPECTED)/;

function problem(
  code: string,
  en: string,
  ar: string,
  instance: string,
): Problem {
  const status = STATUS[code] ?? (OURS.test(code) ? 500 : 400);
  const without = (text: string) => text.replace(`${code}: `, "");
  return {
    type: `urn:isnad:${code.toLowerCase()}`,
    title: without(en).split("; ")[0] ?? code,
    status,
    code,
    detail: without(en),
    detailAr: without(ar),
    instance,
  };
}

/** What the command line calls an option is a parameter here. */
function asParameter(error: IsnadError): IsnadError {
  if (error.code !== "CLI-BAD-OPTION-VALUE") return error;
  const { option, seen = "", wanted = "" } = error.context;
  const name = typeof option === "string" ? option.replace(/^--/, "") : "";
  const context = { pointer: `/query/${name}`, seen, wanted };
  return new IsnadError("API-INVALID-REQUEST", context, error);
}

/** Whether an error says what is wrong, by a code of the catalogue. */
const isTold = (error: unknown): error is IsnadError =>
  error instanceof IsnadError && error.code !== "CLI-UNEXPECTED";

/**
 * What was thrown, as a problem. Of a fault nobody foresaw only a number is
 * told: its message may hold words of a report.
 *
 * @param instance - of the request, as the log names it
 */
export function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof StoreError)
    return problem(
      error.code,
      storeMessage(error, "en"),
      storeMessage(error, "ar"),
      instance,
    );
  const told = isTold(error)
    ? asParameter(error)
    : new IsnadError("API-UNEXPECTED", { instance }, error);
  const code: ErrorCode = told.code;
  return problem(
    code,
    formatError(told, "en"),
    formatError(told, "ar"),
    instance,
  );
}
