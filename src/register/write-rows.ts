import { sql } from "kysely";
import { pieces } from "./known-reports.js";
import { noteChanged } from "./linking/link-state.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

type Imported =
  "report" | "report_version" | "capture" | "attachment" | "coding" | "claim";

/** Rows of one batch, by table. */
export type PendingRows = {
  readonly [Table in Imported]: readonly RowOf<Table>[];
} & {
  /** Reports that were there, and of which another version counts now. */
  readonly turned: readonly RowOf<"report">[];
  /** Versions that were read before: their claims make room. */
  readonly replaced: readonly RowOf<"coding">[];
};

/** Rows in one statement: enough to save round trips, far under any limit. */
const ROWS_AT_ONCE = 100;

async function writeReports(store: Store, rows: PendingRows): Promise<void> {
  for (const piece of pieces(rows.report, ROWS_AT_ONCE)) {
    await store
      .insertInto("report")
      .values(piece)
      .onConflict((conflict) =>
        conflict.column("report_key").doUpdateSet((eb) => ({
          current_version: eb.ref("excluded.current_version"),
          kind: eb.ref("excluded.kind"),
        })),
      )
      .execute();
  }
  for (const piece of pieces(rows.report_version, ROWS_AT_ONCE)) {
    await store.insertInto("report_version").values(piece).execute();
  }
  for (const { report_key, current_version } of rows.turned) {
    await store
      .updateTable("report_version")
      .set({
        superseded: sql`case when version = ${current_version} then 0 else 1 end`,
      })
      .where("report_key", "=", report_key)
      .execute();
  }
}

async function writeCaptures(store: Store, rows: PendingRows): Promise<void> {
  for (const piece of pieces(rows.capture, ROWS_AT_ONCE)) {
    await store
      .insertInto("capture")
      .values(piece)
      .onConflict((conflict) =>
        conflict.columns(["report_key", "version"]).doUpdateSet((eb) => ({
          captured_at: eb.ref("excluded.captured_at"),
          url: eb.ref("excluded.url"),
          container_name: eb.ref("excluded.container_name"),
          container_sha256: eb.ref("excluded.container_sha256"),
          position: eb.ref("excluded.position"),
          kind: eb.ref("excluded.kind"),
          format: eb.ref("excluded.format"),
          sha256: eb.ref("excluded.sha256"),
          bytes: eb.ref("excluded.bytes"),
          seal: eb.ref("excluded.seal"),
          detail: eb.ref("excluded.detail"),
          report_kind: eb.ref("excluded.report_kind"),
        })),
      )
      .execute();
  }
  for (const piece of pieces(rows.attachment, ROWS_AT_ONCE)) {
    await store
      .insertInto("attachment")
      .values(piece)
      .onConflict((conflict) =>
        conflict
          .columns(["report_key", "version", "sha256"])
          .doUpdateSet((eb) => ({
            position: eb.ref("excluded.position"),
            name: eb.ref("excluded.name"),
            media_type: eb.ref("excluded.media_type"),
            caption: eb.ref("excluded.caption"),
          })),
      )
      .execute();
  }
}

async function writeClaims(store: Store, rows: PendingRows): Promise<void> {
  for (const { report_key, version } of rows.replaced) {
    await store
      .deleteFrom("claim")
      .where("report_key", "=", report_key)
      .where("version", "=", version)
      .execute();
  }
  for (const piece of pieces(rows.coding, ROWS_AT_ONCE)) {
    await store
      .insertInto("coding")
      .values(piece)
      .onConflict((conflict) =>
        conflict.columns(["report_key", "version"]).doUpdateSet((eb) => ({
          coder: eb.ref("excluded.coder"),
          head: eb.ref("excluded.head"),
          seal: eb.ref("excluded.seal"),
        })),
      )
      .execute();
  }
  for (const piece of pieces(rows.claim, ROWS_AT_ONCE)) {
    await store.insertInto("claim").values(piece).execute();
  }
}

/** Writes the rows of one batch; to be called inside a transaction. */
export async function writeRows(
  store: Store,
  rows: PendingRows,
): Promise<void> {
  await writeReports(store, rows);
  await writeCaptures(store, rows);
  await writeClaims(store, rows);
  await noteChanged(
    store,
    [...rows.report, ...rows.coding].map(({ report_key }) => report_key),
  );
}
