import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";

const AT_ONCE = 300;

/** A version, and whether it is marked as undone. */
export type MarkedVersion = Pick<
  RowOf<"report_version">,
  "report_key" | "version" | "undone"
>;

async function itemsOf(store: Store, keys: readonly string[]) {
  const rows = await store
    .selectFrom("import_item")
    .selectAll()
    .where("report_key", "in", keys)
    .execute();
  const imports = new Map<string, string[]>();
  for (const { import_id, report_key, version } of rows) {
    const place = `${version} ${report_key}`;
    imports.set(place, [...(imports.get(place) ?? []), import_id]);
  }
  return imports;
}

/**
 * Versions whose mark is not what the log says: undone is one that imports saw
 * and all of them were undone. One that no import names came by a run that was
 * killed, and stands.
 *
 * @param undone - ids of the imports that were undone
 * @returns with the mark that each should have
 */
export async function wronglyMarked(
  store: Store,
  reportKeys: Iterable<string>,
  undone: { readonly has: (id: string) => boolean },
): Promise<readonly MarkedVersion[]> {
  const wrong: MarkedVersion[] = [];
  for (const keys of pieces([...new Set(reportKeys)], AT_ONCE)) {
    const imports = await itemsOf(store, keys);
    const rows = await store
      .selectFrom("report_version")
      .select(["report_key", "version", "undone"])
      .where("report_key", "in", keys)
      .execute();
    for (const row of rows) {
      const seenBy = imports.get(`${row.version} ${row.report_key}`) ?? [];
      const isUndone =
        seenBy.length > 0 && seenBy.every((id) => undone.has(id));
      const mark = isUndone ? 1 : 0;
      if (mark !== row.undone) wrong.push({ ...row, undone: mark });
    }
  }
  return wrong;
}

/** Reports with a version that is marked as undone, or that one of some imports saw. */
export async function reportsOfImports(
  store: Store,
  imports: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const marked = await store
    .selectFrom("report_version")
    .select("report_key")
    .distinct()
    .where("undone", "!=", 0)
    .execute();
  for (const { report_key } of marked) keys.add(report_key);
  for (const import_id of imports) {
    const rows = await store
      .selectFrom("import_item")
      .select("report_key")
      .distinct()
      .where("import_id", "=", import_id)
      .execute();
    for (const { report_key } of rows) keys.add(report_key);
  }
  return keys;
}
