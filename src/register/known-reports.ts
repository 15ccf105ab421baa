import { currentVersion } from "../model/identity.js";
import { inOrder, type AttachmentRow } from "./attachments.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

/** What the register knows of one report before and during a batch. */
export interface KnownReport {
  /** The report's row; undefined when it is new. */
  row: RowOf<"report"> | undefined;
  /** First arrival of each version. */
  readonly captures: Map<string, RowOf<"capture">>;
  /** What came with each version. */
  readonly attachments: Map<string, readonly AttachmentRow[]>;
  /** Coder of each version. */
  readonly coders: Map<string, string>;
  /** Versions that only imports brought which were undone. */
  readonly undone: Set<string>;
}

/** Keys that stand in one query. */
const KEYS_AT_ONCE = 500;

/** Cuts a list into pieces of at most `size`. */
export function pieces<T>(list: readonly T[], size: number): readonly T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

const unknownReport = (): KnownReport => ({
  row: undefined,
  captures: new Map(),
  attachments: new Map(),
  coders: new Map(),
  undone: new Set(),
});

async function readPiece(
  store: Store,
  keys: readonly string[],
  known: ReadonlyMap<string, KnownReport>,
): Promise<void> {
  const rowsOf = async <
    T extends "report" | "capture" | "coding" | "attachment",
  >(
    table: T,
  ) =>
    (await store
      .selectFrom(table as "report")
      .selectAll()
      .where("report_key", "in", keys)
      .execute()) as unknown as readonly RowOf<T>[];
  for (const row of await rowsOf("report")) {
    const report = known.get(row.report_key);
    if (report !== undefined) report.row = row;
  }
  for (const row of await rowsOf("capture")) {
    known.get(row.report_key)?.captures.set(row.version, row);
  }
  for (const row of await rowsOf("attachment")) {
    const of = known.get(row.report_key)?.attachments;
    of?.set(row.version, inOrder([...(of.get(row.version) ?? []), row]));
  }
  for (const row of await rowsOf("coding")) {
    known.get(row.report_key)?.coders.set(row.version, row.coder);
  }
  const undone = await store
    .selectFrom("report_version")
    .select(["report_key", "version"])
    .where("report_key", "in", keys)
    .where("undone", "=", 1)
    .execute();
  for (const { report_key, version } of undone)
    known.get(report_key)?.undone.add(version);
}

/**
 * Reads what the register knows of some reports.
 *
 * @returns one entry a key, also for reports that are not there
 */
export async function knownReports(
  store: Store,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, KnownReport>> {
  const distinct = [...new Set(keys)];
  const known = new Map(distinct.map((key) => [key, unknownReport()]));
  for (const piece of pieces(distinct, KEYS_AT_ONCE)) {
    await readPiece(store, piece, known);
  }
  return known;
}

/**
 * The version that counts: captured last, ties by the smallest hash; none where
 * all imports of the report were undone.
 */
export function currentOf(known: KnownReport): string {
  const captures = [...known.captures.values()]
    .filter(({ version }) => !known.undone.has(version))
    .map((row) => ({
      version: row.version,
      capturedAt: row.captured_at,
    }));
  return currentVersion(captures) ?? "";
}
