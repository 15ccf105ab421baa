import { z } from "zod";
import type { Store } from "../open-register.js";

/** Entry of the log that says that an import was undone. */
export interface UndoneImport {
  /** Id of the entry of the import. */
  readonly import: string;
  readonly reason: string;
  /** UTC instant. */
  readonly at: string;
  /** A code, never a name. */
  readonly author: string;
}

/** What the entry holds; who wrote it and when stands beside it. */
const undoBodySchema = z.object({
  import: z.string().min(1),
  reason: z.string(),
});

/**
 * Imports that were undone, on this device or another one, by id. Who undid one
 * twice is told with the first time.
 */
export async function undoneImports(
  store: Store,
): Promise<ReadonlyMap<string, UndoneImport>> {
  const rows = await store
    .selectFrom("log_entry")
    .select(["body", "author", "millis"])
    .where("kind", "=", "undo-import")
    .where("body", "is not", null)
    .orderBy("millis")
    .orderBy("counter")
    .orderBy("device_id")
    .execute();
  const undone = new Map<string, UndoneImport>();
  for (const { body, author, millis } of rows) {
    const told = undoBodySchema.safeParse(JSON.parse(body ?? "null")).data;
    if (told === undefined || undone.has(told.import)) continue;
    const at = new Date(millis).toISOString();
    undone.set(told.import, { ...told, at, author });
  }
  return undone;
}
