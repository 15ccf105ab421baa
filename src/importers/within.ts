import { hintedDetail } from "./hinted-detail.js";
import type {
  Imported,
  ImportedReport,
  MemberHints,
  Position,
  RecordContext,
} from "./importer.js";

/** Kinds of records that stand many in a file: its hints are not theirs. */
const ONE_OF_MANY = new Set(["line", "row", "message"]);

function hinted(report: ImportedReport, hints: MemberHints): ImportedReport {
  return {
    ...report,
    outlet: report.outlet ?? hints.outlet ?? null,
    url: report.url ?? hints.url ?? null,
    title: report.title ?? hints.title ?? null,
    published: report.published ?? hints.published ?? null,
  };
}

/**
 * Puts a record into its surroundings: the path of the member that it stands in
 * goes into its position and detail; what the container told of the member
 * stands in where the record itself says nothing.
 */
export function within(item: Imported, context: RecordContext): Imported {
  const { member, hints } = context;
  const place = <T extends Position>(position: T): T =>
    member === undefined || position.member !== undefined
      ? position
      : { ...position, member };
  if (!item.ok) return { ok: false, reject: place(item.reject) };
  if (member === undefined && hints === undefined) return item;
  const isOnly = item.record === null || !ONE_OF_MANY.has(item.record.kind);
  const report =
    hints !== undefined && isOnly ? hinted(item.report, hints) : item.report;
  const retrievedAt = hints?.retrievedAt;
  const ofAll = retrievedAt === undefined ? {} : { retrievedAt };
  const told = isOnly ? context : { ...context, hints: ofAll };
  const detail = { ...hintedDetail(told), ...report.detail };
  return {
    ...item,
    report: { ...report, detail },
    position: place(item.position),
    notices: item.notices.map(place),
  };
}
