import type { Store } from "../../register/open-register.js";
import type { Principal } from "../accounts/principal.js";
import { keysOf } from "./key-ranges.js";

/** Which captures are wanted. */
export interface CapturesAsked {
  readonly key?: string | undefined;
  readonly container?: string | undefined;
  readonly limit: number;
  /** Report key, a space, version. */
  readonly after?: string | undefined;
}

/** Arrivals by report and version. */
export async function capturePage(
  store: Store,
  who: Principal,
  { key, container, limit, after }: CapturesAsked,
) {
  let query = store
    .selectFrom("capture")
    .selectAll()
    .orderBy("report_key")
    .orderBy("version")
    .where((eb) => keysOf(eb, "report_key", who))
    .limit(limit + 1);
  if (key !== undefined) query = query.where("report_key", "=", key);
  if (container !== undefined)
    query = query.where("container_sha256", "=", container);
  const [, report, version] = /^(.+) ([0-9a-f]{64})$/s.exec(after ?? "") ?? [];
  if (report !== undefined && version !== undefined)
    query = query.where((eb) =>
      eb(eb.refTuple("report_key", "version"), ">", eb.tuple(report, version)),
    );
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      report: row.report_key,
      version: row.version,
      capturedAt: row.captured_at,
      url: row.url,
      file: row.container_name,
      containerSha256: row.container_sha256,
      position: row.position,
      format: row.format,
      sha256: row.sha256,
      bytes: row.bytes === null ? null : Number(row.bytes),
    })),
    next: last === undefined ? null : `${last.report_key} ${last.version}`,
  };
}
