import { sql, type RawBuilder } from "kysely";
import { versionOfText } from "./decisions/incident-version.js";
import type { Engine } from "./engines/engine.js";
import { pieces } from "./known-reports.js";

const AT_ONCE = 500;

/**
 * Versions of incidents as they are stored now, by id; those that are not there
 * are left out. Nothing is parsed: a version is the digest of the stored text.
 */
export async function storedVersions(
  { store, name }: Pick<Engine, "store" | "name">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  // As bytes: what is only digested need not be turned into letters.
  const value: RawBuilder<ArrayBuffer | string> =
    name === "sqlite" ? sql`cast(value as blob)` : sql`value`;
  for (const piece of pieces([...new Set(ids)], AT_ONCE)) {
    const rows = await store
      .selectFrom("incident")
      .select(["id", value.as("value")])
      .where("id", "in", piece)
      .execute();
    for (const row of rows)
      found.set(
        row.id,
        versionOfText(
          typeof row.value === "string" ? row.value : new Uint8Array(row.value),
        ),
      );
  }
  return found;
}
