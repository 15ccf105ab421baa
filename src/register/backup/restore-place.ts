import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { openPostgres } from "../engines/postgres.js";
import { migrate } from "../engines/migrate.js";
import { REGISTER_FILE, registerPlace, shownPlace } from "../location.js";
import { StoreError } from "../messages.js";
import { MIGRATIONS } from "../migrations.generated.js";
import { BUSY_MILLIS } from "../store-fault.js";
import type { Manifest } from "./manifest.js";

/**
 * Finds where a backup is to be restored.
 *
 * @returns the folder, or the address of a database
 * @throws StoreError `REG-BACKUP-ENGINE`, `REG-BACKUP-PLACE`
 */
export function restorePlace(
  name: string,
  { engine }: Manifest,
): { readonly folder: string } | { readonly url: string } {
  const shown = shownPlace(name);
  const isFilled = existsSync(name) && readdirSync(name).length > 0;
  if (isFilled) throw new StoreError("REG-BACKUP-PLACE", { path: shown });
  const place = registerPlace(name);
  if (place.engine === "postgres") {
    if (engine === "postgres") return { url: place.url };
  } else if (
    engine === "sqlite" &&
    path.basename(place.file) === REGISTER_FILE
  ) {
    return { folder: path.dirname(place.file) };
  }
  throw new StoreError("REG-BACKUP-ENGINE", { path: shown, seen: engine });
}

/** A schema with its tables and no row. */
export interface EmptySchema {
  /** Quoted, if it must be. */
  readonly schema: string;
  /** What takes away and what makes again each reference between tables. */
  readonly references: readonly {
    readonly drop: string;
    readonly add: string;
  }[];
}

/**
 * Makes the tables of a backup's own schema version where there are none; what
 * a restore that was killed left there is empty and taken again.
 *
 * @throws StoreError `REG-BACKUP-PLACE` when there is a row
 */
export async function emptySchema(
  url: string,
  version: number,
): Promise<EmptySchema> {
  const shown = shownPlace(url);
  const options = { busyMillis: BUSY_MILLIS };
  const steps = MIGRATIONS.slice(0, version);
  const engine = await openPostgres(url, options, (target) =>
    migrate(target, shown, steps),
  );
  try {
    const { store } = engine;
    for (const table of ["register_key", "report", "log_entry"] as const) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} limit 1`.execute(store);
      if (rows.length > 0)
        throw new StoreError("REG-BACKUP-PLACE", { path: shown });
    }
    const { rows: schemas } = await sql<{ readonly schema: string }>`
      select quote_ident(current_schema()) as schema`.execute(store);
    const { rows: references } = await sql<{
      readonly drop: string;
      readonly add: string;
    }>`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid)) as add
      from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace
      order by conname`.execute(store);
    return { schema: schemas[0]?.schema ?? "public", references };
  } finally {
    await engine.close();
  }
}
