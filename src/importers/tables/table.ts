import type { TableCode } from "../../model/messages/tables.js";
import type { ByteStream } from "../importer.js";

/** Why what a cell shows cannot be relied on. */
export interface CellTrouble {
  /** From 0. */
  readonly column: number;
  readonly code: "IMP-CELL-NO-VALUE" | "IMP-CELL-ERROR";
  /** What stands in the cell. */
  readonly seen: string;
}

/** One row of a table, its cells as they are shown. */
export interface TableRow {
  /** Name of its sheet; null for CSV. */
  readonly sheet: string | null;
  /** As the spreadsheet counts, from 1; `cellAddress` makes `C7` of it. */
  readonly number: number;
  /** Line of the file on which it starts, from 1; the row itself in a workbook. */
  readonly line: number;
  /**
   * By column, from 0; empty cells are `""`, those at the end are left out.
   * Typed dates are ISO: `2022-03-05`, `2022-03-05 14:30`, or what their format
   * shows of them: `2022-03`, `2022`, `14:30`.
   */
  readonly cells: readonly string[];
  /** Columns whose cells are typed dates: Gregorian, whatever a mapping says. */
  readonly typedDates: ReadonlySet<number>;
  /** Stored values, by column, where a format shows them otherwise. */
  readonly stored: ReadonlyMap<number, string>;
  /** Addresses of merged cells above whose value stands in this row, by column. */
  readonly merged: ReadonlyMap<number, string>;
  readonly troubles: readonly CellTrouble[];
  /** Whether the row, or its sheet, is hidden: it is read all the same. */
  readonly isHidden: boolean;
}

/** A column of a table. */
export interface TableColumn {
  /** From 0. */
  readonly column: number;
  /** As in the header; `""` where the header says nothing. */
  readonly name: string;
  /** Its name, numbered where it is repeated; its letter where it has none. */
  readonly key: string;
}

/** What begins a sheet that has a header. */
export interface TableHeader {
  readonly kind: "header";
  readonly sheet: string | null;
  /** Of the header row, from 1; 0 where no row names the columns. */
  readonly number: number;
  readonly line: number;
  /** In the order of the file. */
  readonly columns: readonly TableColumn[];
  /** The header's cells as they stand; none without one. */
  readonly cells: readonly string[];
  /** Between the cells of a text; null for a workbook. */
  readonly separator: string | null;
  /** Rows above the header, titles mostly. */
  readonly above: readonly TableRow[];
  /** How the bytes were decoded; null for a workbook. */
  readonly encoding: string | null;
}

/** Something that is no row: the file, a sheet or one row cannot be read. */
export interface TableFault {
  readonly kind: "fault";
  readonly sheet: string | null;
  readonly line: number;
  readonly code: TableCode;
  /** Start of what was seen, at most 60 characters. */
  readonly seen: string;
  /** Further values of the message. */
  readonly context?: Readonly<Record<string, number>>;
}

/** What a table yields: each sheet's header, then its rows. */
export type TableItem =
  | TableHeader
  | TableFault
  | { readonly kind: "row"; readonly row: TableRow }
  /** At the end: bytes that the encoding does not explain stand as U+FFFD. */
  | { readonly kind: "damaged"; readonly encoding: string };

/** What a sheet is made of before its header is known. */
export type SheetItem = TableRow | TableFault;

/** What a table is read from. */
export interface TableSource {
  readonly bytes: ByteStream;
  /** The file on the disk, if it is one: workbooks are read from there. */
  readonly path?: string | null | undefined;
  /** Encoding that the user says a text table has; detected when left out. */
  readonly encoding?: string | undefined;
  /** Longest row in bytes; 16 MiB when left out. */
  readonly maxRowBytes?: number | undefined;
  /** Whether a cell is a column's name that a mapping knows. */
  readonly isKnownName?: ((cell: string) => boolean) | undefined;
}

/** No row has any of these, mostly: one set and map for all. */
export const NO_COLUMNS: ReadonlySet<number> = new Set();
export const NO_VALUES: ReadonlyMap<number, string> = new Map();
