import { IsnadError } from "../../model/errors.js";
import type { Store } from "../open-register.js";

async function byKey(store: Store, key: string): Promise<readonly string[]> {
  const rows = await store
    .selectFrom("report")
    .select("report_key")
    .where("report_key", "=", key)
    .execute();
  return rows.map(({ report_key }) => report_key);
}

async function byId(store: Store, id: string): Promise<readonly string[]> {
  const rows = await store
    .selectFrom("report")
    .select("report_key")
    .where("id", "=", id)
    .orderBy("report_key")
    .execute();
  return rows.map(({ report_key }) => report_key);
}

/** Reports that captured these bytes, or have this version. */
async function byHash(store: Store, hash: string): Promise<readonly string[]> {
  const rows = await store
    .selectFrom("capture")
    .select("report_key")
    .distinct()
    .where((eb) => eb.or([eb("sha256", "=", hash), eb("version", "=", hash)]))
    .orderBy("report_key")
    .execute();
  return rows.map(({ report_key }) => report_key);
}

/**
 * The report that a person names.
 *
 * @param name - its key, its id as it is printed, or the SHA-256 of captured
 * bytes or of a version: then all reports that have them
 * @returns keys, sorted
 * @throws IsnadError `REG-REPORT-UNKNOWN`; `REG-REPORT-SEVERAL` when two
 * namespaces share the id
 */
export async function findReports(
  store: Store,
  name: string,
): Promise<readonly string[]> {
  const key = await byKey(store, name);
  if (key.length > 0) return key;
  if (/^[0-9a-f]{64}$/.test(name)) {
    const hashed = await byHash(store, name);
    if (hashed.length > 0) return hashed;
  }
  const found = await byId(store, name);
  if (found.length === 0)
    throw new IsnadError("REG-REPORT-UNKNOWN", { seen: name });
  if (found.length > 1)
    throw new IsnadError("REG-REPORT-SEVERAL", {
      seen: name,
      keys: found.join(", "),
    });
  return found;
}
