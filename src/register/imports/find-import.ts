import { IsnadError } from "../../model/errors.js";
import { importByDigits } from "../by-digits.js";
import type { Store } from "../open-register.js";

/**
 * The import whose id begins so.
 *
 * @param digits - eight or more
 * @returns its whole id
 * @throws IsnadError `REG-IMPORT-UNKNOWN`, also where several begin so
 */
export async function findImport(
  store: Store,
  digits: string,
): Promise<string> {
  const found = await importByDigits(store, digits);
  if (found !== null) return found;
  throw new IsnadError("REG-IMPORT-UNKNOWN", { seen: digits });
}
