import { searchIndexOf } from "./engine-index.js";
import type { Store } from "../engines/engine.js";
import { pieces } from "../known-reports.js";
import { SEARCH_PARTS, type SearchPart } from "./search-index.js";

const KEYS_AT_ONCE = 500;

/**
 * Takes reports or incidents out of the index.
 *
 * @returns the parts that held any of them
 */
export async function removeRecords(
  store: Store,
  records: readonly string[],
): Promise<readonly SearchPart[]> {
  const touched = new Set<SearchPart>();
  for (const piece of pieces(records, KEYS_AT_ONCE)) {
    const rows = await store
      .selectFrom("search_document")
      .select(["part", "doc"])
      .where("record", "in", piece)
      .execute();
    if (rows.length === 0) continue;
    for (const part of SEARCH_PARTS) {
      const docs = rows.filter((row) => row.part === part);
      if (docs.length === 0) continue;
      touched.add(part);
      await searchIndexOf(store).remove(
        store,
        part,
        docs.map(({ doc }) => doc),
      );
    }
    await store
      .deleteFrom("search_document")
      .where("record", "in", piece)
      .execute();
  }
  return [...touched];
}

/**
 * Takes a report out of the index for good: no word of it is left in the index's
 * files. To be called in the transaction that erases the report.
 */
export async function forgetReport(
  store: Store,
  reportKey: string,
): Promise<void> {
  const touched = await removeRecords(store, [reportKey]);
  for (const part of touched) await searchIndexOf(store).purge(store, part);
}
