import type { Imported, Position } from "../importer.js";
import { importedReport, rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import type { ReportField } from "./column-mapping.js";
import { readPublished } from "./published-cell.js";
import type { RowRecord } from "./row-record.js";

/** Where a row stands. */
export interface RowPlace {
  readonly position: Position;
  /** Address of the cell of its date; absent for a row that is read again. */
  readonly dateAt?: string;
}

/** Cells of columns that the mapping does not take, by what they are called. */
function otherFields(
  { keys, cells, fields }: RowRecord,
  kept: ReadonlySet<ReportField>,
): Readonly<Record<string, string>> {
  const taken = new Set(
    Object.entries(fields).flatMap(([field, column]) =>
      kept.has(field as ReportField) ? [] : [column],
    ),
  );
  return Object.fromEntries(
    keys.flatMap((key, column) => {
      const cell = cells[column] ?? "";
      return taken.has(column) || cell.trim() === "" ? [] : [[key, cell]];
    }),
  );
}

/**
 * Makes the report of a row.
 *
 * @param bytes - under which the row is kept
 * @param format - of the table
 */
export function rowReport(
  record: RowRecord,
  bytes: Uint8Array,
  format: "csv" | "xlsx",
  { position, dateAt = "" }: RowPlace,
): Imported {
  const { cells, fields, keys, encoding } = record;
  const cellOf = (field: ReportField): string => {
    const column = fields[field];
    return column === undefined ? "" : (cells[column] ?? "");
  };
  const date = cellOf("published");
  const at = fields.published ?? 0;
  const published =
    date.trim() === ""
      ? { ok: true as const, day: null }
      : readPublished(date, record.dates, record.typed.includes(at));
  const where = {
    cell: dateAt,
    column: keys[at] ?? "",
  };
  if (!published.ok) {
    const context = { ...where, wanted: published.wanted };
    const seen = seenStart(date);
    return rejected(position, { code: "IMP-CELL-DATE", seen, context });
  }
  // What of a date is no day is kept as it stands.
  const isOpen = date.trim() !== "" && published.day === null;
  const others = otherFields(record, new Set(isOpen ? ["published"] : []));
  const author = cellOf("author").trim();
  const outlet = cellOf("outlet").trim();
  const raw = {
    id: record.id,
    outlet: outlet === "" ? record.outlet : outlet,
    url: cellOf("url").trim(),
    title: cellOf("title").trim(),
    published: published.day,
    text: cellOf("text"),
    kind: record.kind,
    detail: {
      ...(author !== "" && { author }),
      ...(encoding !== null && encoding !== "utf-8" && { encoding }),
      ...(Object.keys(others).length > 0 && { fields: others }),
    },
  };
  const mediaType = "application/json";
  const kept = { kind: "row", format, mediaType, bytes } as const;
  const item = importedReport(raw, kept, position);
  if (!item.ok || !isOpen) return item;
  const notice = { ...position, code: "IMP-CELL-NO-DAY" } as const;
  const told = { ...notice, seen: seenStart(date), context: where };
  return { ...item, notices: [...item.notices, told] };
}
