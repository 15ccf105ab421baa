import { inOrder, type AttachmentRow } from "./attachments.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";

const KEYS_AT_ONCE = 500;

/** What came with the versions of some reports, in the order of their seals. */
export async function attachmentsOf(
  store: Store,
  keys: readonly string[],
): Promise<
  (place: {
    readonly report_key: string;
    readonly version: string;
  }) => readonly AttachmentRow[]
> {
  const found = new Map<string, AttachmentRow[]>();
  for (const piece of pieces(keys, KEYS_AT_ONCE)) {
    const rows = await store
      .selectFrom("attachment")
      .selectAll()
      .where("report_key", "in", piece)
      .execute();
    for (const row of rows) {
      const at = `${row.version} ${row.report_key}`;
      const own = found.get(at) ?? [];
      if (own.length === 0) found.set(at, own);
      own.push(row);
    }
  }
  return ({ report_key, version }) =>
    inOrder(found.get(`${version} ${report_key}`) ?? []);
}
