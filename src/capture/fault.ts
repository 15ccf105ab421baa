import { IsnadError } from "../model/errors.js";

/** Whether an error is a fault of one address, which stops no other. */
export function isFault(error: unknown): error is IsnadError {
  return error instanceof IsnadError && error.code.startsWith("CAP-");
}
