import { IsnadError } from "../../model/errors.js";
import { decisionByDigits } from "../by-digits.js";
import type { Store } from "../open-register.js";

/**
 * The decision whose id begins so.
 *
 * @param digits - eight or more
 * @returns its whole id
 * @throws IsnadError `REG-DECISION-UNKNOWN`, also where several begin so
 */
export async function findDecision(
  store: Store,
  digits: string,
): Promise<string> {
  const found = await decisionByDigits(store, digits);
  if (found !== null) return found;
  throw new IsnadError("REG-DECISION-UNKNOWN", { seen: digits });
}
