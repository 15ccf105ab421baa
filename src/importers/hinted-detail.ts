import { exportName } from "./chats/export-name.js";
import type { RecordContext } from "./importer.js";
import type { ReportDetail } from "./report-detail.js";

/**
 * What a container tells of a record beside its fields; absent where it tells
 * nothing. What the record says itself goes over it.
 */
export function hintedDetail({
  hints = {},
  member,
}: RecordContext): ReportDetail {
  const { author, publishedAt, retrievedAt } = hints;
  return {
    ...(author !== undefined && { author }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(retrievedAt !== undefined && { retrievedAt }),
    ...(member !== undefined && { member: exportName(member) }),
  };
}
