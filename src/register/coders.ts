import { knownReports } from "./known-reports.js";
import type { Register, Store } from "./open-register.js";

/**
 * Which readings the register holds already.
 *
 * @returns the coder of a version, or undefined
 */
export async function codersOf(
  register: Register,
  keys: Iterable<string>,
): Promise<(reportKey: string, version: string) => string | undefined> {
  return codersIn(register.store, keys);
}

/** As {@link codersOf}, also inside a transaction. */
export async function codersIn(
  store: Store,
  keys: Iterable<string>,
): Promise<(reportKey: string, version: string) => string | undefined> {
  const known = await knownReports(store, keys);
  return (reportKey, version) => known.get(reportKey)?.coders.get(version);
}
