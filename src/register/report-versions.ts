import type { VersionOfReport } from "./claim-set.js";
import { heldVersions } from "./holds.js";
import type { Store } from "./open-register.js";

/** A version of a report, with the earliest capture that is known of it. */
export interface ListedVersion {
  readonly version: string;
  /** Whether it is the one that counts. */
  readonly isCurrent: boolean;
  /** UTC instant at which its bytes are known to have existed. */
  readonly capturedAt: string;
  /** What held it; null for standard input, and when it was withdrawn. */
  readonly file: string | null;
  /** Line on which its record starts, from 1. */
  readonly line: number | null;
  readonly url: string | null;
  readonly format: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Length of the text in UTF-16 units. */
  readonly units: number;
  readonly attachments: number;
  /** Ids of the imports that saw it; none for those before the log told. */
  readonly imports: readonly string[];
  readonly isWithdrawn: boolean;
  /** Whether only imports brought it which were undone. */
  readonly isUndone: boolean;
  /** Whether it waits for a person before it is coded. */
  readonly isHeld: boolean;
}

/** A report with its versions, in the order of their captures. */
export interface ReportVersions {
  readonly id: string;
  readonly reportKey: string;
  readonly versions: readonly ListedVersion[];
}

async function importsOf(store: Store, key: string) {
  const rows = await store
    .selectFrom("import_item")
    .select(["version", "import_id as id"])
    .where("report_key", "=", key)
    .where("import_id", "<>", "before")
    .orderBy("import_id")
    .execute();
  const ids = new Map<string, string[]>();
  for (const { version, id } of rows)
    ids.set(version, [...(ids.get(version) ?? []), id]);
  return ids;
}

/**
 * Every version of a report that the register has, also undone and withdrawn
 * ones.
 *
 * @param reportKey - of a report that is there
 */
export async function reportVersions(
  store: Store,
  reportKey: string,
): Promise<ReportVersions> {
  const { id, current_version: current } = await store
    .selectFrom("report")
    .select(["id", "current_version"])
    .where("report_key", "=", reportKey)
    .executeTakeFirstOrThrow();
  const rows = await store
    .selectFrom("report_version as of")
    .innerJoin("capture", (join) =>
      join
        .onRef("capture.report_key", "=", "of.report_key")
        .onRef("capture.version", "=", "of.version"),
    )
    .select([
      "of.version",
      "of.outlet",
      "of.title",
      "of.published",
      "of.body",
      "of.withdrawn",
      "of.undone",
      "capture.captured_at as capturedAt",
      "capture.container_name as file",
      "capture.position as line",
      "capture.url",
      "capture.format",
    ])
    .where("of.report_key", "=", reportKey)
    .orderBy("capture.captured_at")
    .orderBy("of.version")
    .execute();
  const attached = await store
    .selectFrom("attachment")
    .select((eb) => ["version", eb.fn.countAll().as("count")])
    .where("report_key", "=", reportKey)
    .groupBy("version")
    .execute();
  const counts = new Map(attached.map((one) => [one.version, one.count]));
  const imports = await importsOf(store, reportKey);
  const held = await heldVersions(store, [reportKey]);
  const versions = rows.map(({ body, withdrawn, undone, ...told }) => ({
    ...told,
    isCurrent: told.version === current && undone === 0 && withdrawn === 0,
    units: body.length,
    attachments: Number(counts.get(told.version) ?? 0),
    imports: imports.get(told.version) ?? [],
    isWithdrawn: withdrawn !== 0,
    isUndone: undone !== 0,
    isHeld: held.some(({ version }) => version === told.version),
  }));
  return { id, reportKey, versions };
}

/** What makes a version another one: all that its hash is over. */
export interface VersionContent {
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** @returns null where it is not there, or was withdrawn */
export async function versionContent(
  store: Store,
  { reportKey, version }: VersionOfReport,
): Promise<VersionContent | null> {
  const row = await store
    .selectFrom("report_version")
    .select(["version", "outlet", "title", "published", "body as text"])
    .where("report_key", "=", reportKey)
    .where("version", "=", version)
    .where("withdrawn", "=", 0)
    .executeTakeFirst();
  return row ?? null;
}

/** Versions whose hash begins so, of all reports or of one; twenty at most. */
export async function versionsBeginning(
  store: Store,
  digits: string,
  reportKey?: string,
): Promise<readonly VersionOfReport[]> {
  const query = store
    .selectFrom("report_version")
    .select(["report_key as reportKey", "version"])
    .where("version", ">=", digits)
    // Hexadecimal digits all sort before this letter.
    .where("version", "<", `${digits}g`)
    .orderBy("report_key")
    .orderBy("version")
    .limit(20);
  return reportKey === undefined
    ? query.execute()
    : query.where("report_key", "=", reportKey).execute();
}
