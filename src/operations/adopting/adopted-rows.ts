import { basename } from "node:path";
import type { ByteStream } from "../../importers/importer.js";
import { sha256 } from "../../model/sha256.js";
import { fieldOfColumn } from "../../importers/adopted/column-names.js";
import type { AdoptedRow } from "../../importers/adopted/adopted-row.js";
import type { AdoptedTable } from "../../importers/adopted/adopted-table.js";
import { isFilled } from "../../importers/adopted/row-text.js";
import { readTable } from "../../importers/tables/read-table.js";
import type { TableFault, TableHeader } from "../../importers/tables/table.js";

/** A file whose tables are read. */
export interface TableFile {
  /** As it was given; its folder is not kept. */
  readonly name: string;
  /** Null where its bytes do not lie on a disk. */
  readonly path: string | null;
  readonly open: () => ByteStream;
}

/** A sheet of a file that was given, all its rows in order. */
export interface GivenTable extends AdoptedTable {
  /** As it was given. */
  readonly file: string;
  /** Row of the file on which each starts. */
  readonly table: AdoptedRow["table"];
  readonly rows: readonly (Pick<AdoptedRow, "cells" | "typed" | "row"> & {
    readonly line: number;
  })[];
}

/** What was given, and what could not be read of it. */
export interface GivenTables {
  readonly tables: readonly GivenTable[];
  readonly faults: readonly (TableFault & { readonly file: string })[];
}

function tableOf(
  header: TableHeader,
  { file, order }: { readonly file: string; readonly order: number },
): AdoptedRow["table"] {
  const { sheet, number, columns, cells, separator, above } = header;
  return {
    file: basename(file),
    sheet,
    order,
    separator,
    header: number,
    columns: [...cells],
    keys: columns.map(({ key }) => key),
    above: above
      .filter((row) => row.cells.some(isFilled))
      .map((row) => [row.number, [...row.cells]]),
  };
}

/** Reads the tables of a file. */
async function readFile(
  { name: file, path, open }: TableFile,
  into: {
    readonly tables: GivenTable[];
    readonly faults: (TableFault & { readonly file: string })[];
  },
): Promise<void> {
  const source = {
    bytes: open(),
    ...(path === null ? {} : { path }),
    isKnownName: (cell: string) => fieldOfColumn(cell) !== null,
  };
  let order = 0;
  let rows: GivenTable["rows"][number][] = [];
  for await (const item of readTable(source)) {
    if (item.kind === "header") {
      const table = tableOf(item, { file, order });
      order += 1;
      rows = [];
      const { sheet } = item;
      into.tables.push({ file, sheet, keys: table.keys, table, rows });
    } else if (item.kind === "fault") into.faults.push({ ...item, file });
    else if (item.kind === "row") {
      const { cells, number, line, typedDates } = item.row;
      if (!cells.some(isFilled)) continue;
      const typed = [...typedDates].sort((a, b) => a - b);
      rows.push({ cells: [...cells], typed, row: number, line });
    }
  }
}

/**
 * Reads all sheets of all files. A register of an office is a few thousand
 * rows: it is held as a whole, so that its columns can be told by all of them.
 */
export async function readTables(
  files: readonly TableFile[],
): Promise<GivenTables> {
  const read = {
    tables: [] as GivenTable[],
    faults: [] as (TableFault & { file: string })[],
  };
  for (const file of files) await readFile(file, read);
  return read;
}

/** The namespace of an office's reports: its name where that can be one. */
export function ownerCode(name: string): string {
  return /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(name)
    ? name
    : `office-${sha256(name).slice(0, 8)}`;
}
