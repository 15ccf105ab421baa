import { IsnadError } from "../../model/errors.js";
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
  const rows = /^[0-9a-f]{8,64}$/.test(digits)
    ? await store
        .selectFrom("log_entry")
        .select("id")
        .where("kind", "=", "import")
        .where("id", ">=", digits)
        // After every id that begins so: "g" follows the hexadecimal digits.
        .where("id", "<", `${digits}g`)
        .limit(2)
        .execute()
    : [];
  const [only, another] = rows;
  if (only !== undefined && another === undefined) return only.id;
  throw new IsnadError("REG-IMPORT-UNKNOWN", { seen: digits });
}
