import type { Register } from "../open-register.js";

/** The text of a report's version, as it was drawn. */
export interface DrawnText {
  readonly reportKey: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
  readonly text: string;
}

/** A version to be read. */
export interface WantedVersion {
  readonly reportKey: string;
  readonly version: string;
}

/**
 * Texts of versions, without anything that was read in them.
 *
 * @returns in the order asked for; withdrawn versions are left out
 */
export async function textsOf(
  register: Register,
  wanted: readonly WantedVersion[],
): Promise<readonly DrawnText[]> {
  const found: DrawnText[] = [];
  for (const { reportKey, version } of wanted) {
    const row = await register.store
      .selectFrom("report_version")
      .select(["outlet", "title", "published", "body"])
      .where("report_key", "=", reportKey)
      .where("version", "=", version)
      .where("withdrawn", "=", 0)
      .executeTakeFirst();
    if (row === undefined) continue;
    const { body: text, ...head } = row;
    found.push({ reportKey, version, ...head, text });
  }
  return found;
}

/** What the program reads in versions: the incidents of each, by report. */
export async function machineIncidents(
  register: Register,
  wanted: readonly WantedVersion[],
): Promise<ReadonlyMap<string, readonly object[]>> {
  const found = new Map<string, readonly object[]>();
  for (const { reportKey, version } of wanted) {
    const rows = await register.store
      .selectFrom("claim")
      .select("value")
      .where("report_key", "=", reportKey)
      .where("version", "=", version)
      .where("kind", "=", "incident")
      .orderBy("ordinal")
      .execute();
    found.set(
      reportKey,
      rows.map(({ value }) => JSON.parse(value) as object),
    );
  }
  return found;
}
