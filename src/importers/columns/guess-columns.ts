import type { Fault } from "../importer.js";
import { seenStart } from "../seen.js";
import type { DateStyle } from "../tables/cell-dates.js";
import type { TableColumn, TableRow } from "../tables/table.js";
import {
  columnMappingSchema,
  REPORT_FIELDS,
  type ColumnMapping,
  type ReportField,
} from "./column-mapping.js";
import { likelyField } from "./column-names.js";
import { readPublished } from "./published-cell.js";

/** A mapping that was guessed, or why none can be. */
export type Guess =
  | { readonly ok: true; readonly mapping: ColumnMapping }
  | { readonly ok: false; readonly fault: Fault };

type Found = Partial<Record<ReportField, TableColumn>>;

/** Cells of a column that say something. */
function cellsOf(rows: readonly TableRow[], { column }: TableColumn): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = (cells[column] ?? "").trim();
    return cell === "" ? [] : [cell];
  });
}

function middleLength(cells: readonly string[]): number {
  const lengths = cells.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const mostly = (cells: readonly string[], is: (cell: string) => boolean) =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length;

const isUrl = (cell: string) => /^https?:\/\/\S+$/i.test(cell);

const shown = (columns: readonly TableColumn[]) =>
  seenStart(columns.map(({ key }) => key).join(" | "));

function unclear(field: ReportField, columns: readonly TableColumn[]): Guess {
  const seen = shown(columns);
  const context = { field };
  return { ok: false, fault: { code: "IMP-COLUMNS-UNCLEAR", seen, context } };
}

/** The columns of each field whose names are surest. */
function surest(
  columns: readonly TableColumn[],
): ReadonlyMap<ReportField, readonly TableColumn[]> {
  const best = new Map<ReportField, { rank: number; columns: TableColumn[] }>();
  for (const column of columns) {
    const likely = likelyField(column.name);
    if (likely === null) continue;
    const { field, rank } = likely;
    const known = best.get(field);
    if (known?.rank === rank) known.columns.push(column);
    else if (known === undefined || rank < known.rank)
      best.set(field, { rank, columns: [column] });
  }
  return new Map([...best].map(([field, one]) => [field, one.columns]));
}

/** A column whose cells are far longer than those of the text. */
function longerThan(
  text: TableColumn,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): TableColumn | undefined {
  const least = Math.max(80, 2 * middleLength(cellsOf(rows, text)));
  return columns.find((column) => {
    const cells = cellsOf(rows, column);
    return (
      column !== text && !mostly(cells, isUrl) && middleLength(cells) > least
    );
  });
}

/**
 * Where the numbers of dates are told apart by one that is above twelve: as
 * they show; else day first, as Arabic offices write.
 *
 * @returns null when most cells are no day in any order
 */
function guessDates(
  rows: readonly TableRow[],
  published: TableColumn,
): ColumnMapping["dates"] | null {
  const { column } = published;
  const cells = rows.flatMap((row) => {
    const cell = (row.cells[column] ?? "").trim();
    return cell === "" || row.typedDates.has(column) ? [] : [cell];
  });
  const styles = (["dmy", "mdy"] as const).map((order) => ({
    order,
    calendar: "gregorian" as const,
  }));
  const read = (style: DateStyle) =>
    cells.filter((cell) => readPublished(cell, style, false).ok).length;
  const counts = styles.map(read);
  const best = counts.indexOf(Math.max(...counts));
  const all = cellsOf(rows, published).length;
  const unread = cells.length - counts[best]!;
  if (unread * 2 > all) return null;
  // Both orders show: some rows would be read as another day than was meant.
  const others = cells.filter(
    (cell) =>
      !readPublished(cell, styles[best]!, false).ok &&
      readPublished(cell, styles[1 - best]!, false).ok,
  );
  return others.length > 0 ? null : styles[best]!;
}

/** Ids that hold in one file alone: numbers as rows are counted by. */
const isSerial = (cell: string) => /^[0-9٠-٩۰-۹]{1,7}$/.test(cell);

/**
 * Guesses the columns of a table by their names and first rows. Where a name
 * could be two things, or rows say otherwise than the name, there is no guess.
 *
 * @param rows - some of the first
 */
export function guessMapping(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): Guess {
  const found: Found = {};
  for (const [field, ones] of surest(columns)) {
    const [only, ...others] = ones;
    if (others.length > 0) return unclear(field, ones);
    if (only !== undefined) found[field] = only;
  }
  const { text, outlet, id, published } = found;
  if (text === undefined) {
    const seen = shown(columns);
    return { ok: false, fault: { code: "IMP-COLUMNS-UNKNOWN", seen } };
  }
  const longer = longerThan(text, columns, rows);
  if (longer !== undefined) return unclear("text", [text, longer]);
  if (outlet !== undefined && mostly(cellsOf(rows, outlet), isUrl)) {
    delete found.outlet;
    found.url ??= outlet;
  }
  const ids = id === undefined ? [] : cellsOf(rows, id);
  if (new Set(ids).size < ids.length) delete found.id;
  const dates = published === undefined ? {} : guessDates(rows, published);
  if (published !== undefined && dates === null) {
    const seen = seenStart(cellsOf(rows, published).slice(0, 5).join(" | "));
    const context = { column: published.key };
    return { ok: false, fault: { code: "IMP-COLUMNS-DATES", seen, context } };
  }
  const named = REPORT_FIELDS.flatMap((field) => {
    const column = found[field];
    return column === undefined ? [] : [[field, column.key] as const];
  });
  const mapping = columnMappingSchema.parse({
    columns: Object.fromEntries(named),
    dates,
    ids: ids.length > 0 && ids.every(isSerial) ? "file" : "own",
  });
  return { ok: true, mapping };
}

/** What a person has to put a column's name in place of. */
const CHOOSE = "?";

/**
 * Begins a mapping for a table whose columns cannot be guessed: `?` stands
 * where a person has to choose, and no table has a column of that name.
 *
 * @param unsure - the field that could be more than one column
 */
export function draftMapping(
  columns: readonly TableColumn[],
  unsure: unknown,
): unknown {
  const named = [...surest(columns)].map(([field, [only, ...others]]) => {
    const isSure = others.length === 0 && field !== unsure;
    return [field, isSure ? (only?.key ?? CHOOSE) : CHOOSE] as const;
  });
  return {
    columns: { text: CHOOSE, ...Object.fromEntries(named) },
    dates: { order: "dmy", calendar: "gregorian" },
  };
}
