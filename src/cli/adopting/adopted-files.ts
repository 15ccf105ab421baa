import {
  readAdoptedBytes,
  type AdoptedRow,
} from "../../importers/adopted/adopted-row.js";
import type { WrittenSheet } from "../../exporters/table-files.js";
import { keptRecords } from "../../register/kept-records.js";
import type { Register } from "../../register/open-register.js";

/** A file of an office's register as it is written again. */
export interface AdoptedFile {
  /** Without a folder. */
  readonly file: string;
  /** Between the cells of a text; null for a workbook. */
  readonly separator: string | null;
  readonly sheets: readonly WrittenSheet[];
}

/** Further cells of a row, in columns behind its own. */
export interface FurtherColumns {
  readonly header: readonly string[];
  readonly cells: (reportKey: string) => readonly string[];
}

interface KeptRow extends AdoptedRow {
  readonly reportKey: string;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groups<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = found.get(key);
    if (own === undefined) found.set(key, [item]);
    else own.push(item);
  }
  return [...found.values()];
}

/** Puts rows where they stood; one whose place is taken goes to the next. */
function writtenSheet(
  rows: readonly KeptRow[],
  further: FurtherColumns | null,
): WrittenSheet {
  const sorted = rows.toSorted(
    (a, b) => a.row - b.row || byText(a.reportKey, b.reportKey),
  );
  const { table } = sorted.at(-1)!;
  const out: (readonly string[])[] = [];
  const dates = new Set<string>();
  const width = Math.max(
    table.columns.length,
    ...rows.map((r) => r.cells.length),
  );
  const beside = (cells: readonly string[], more: readonly string[]) =>
    further === null
      ? cells
      : [...cells, ...Array<string>(width - cells.length).fill(""), ...more];
  const put = (number: number, cells: readonly string[]): number => {
    const at = Math.max(number - 1, out.length);
    while (out.length < at) out.push([]);
    out.push(cells);
    return at;
  };
  for (const [number, cells] of table.above) put(number, cells);
  if (table.header > 0)
    put(table.header, beside(table.columns, further?.header ?? []));
  for (const { row, cells, typed, reportKey } of sorted) {
    const at = put(row, beside(cells, further?.cells(reportKey) ?? []));
    for (const column of typed) dates.add(`${at} ${column}`);
  }
  return { name: table.sheet, rows: out, dates };
}

/**
 * The register of an office as it was taken in: its files, sheets, columns and
 * rows in their order, with the values of the rows as they count now.
 *
 * @param further - columns to be added; none for the same table again
 */
export async function adoptedFiles(
  register: Register,
  owner: string,
  further: FurtherColumns | null = null,
): Promise<readonly AdoptedFile[]> {
  const rows: KeptRow[] = [];
  const of = { format: "adopted", namespace: owner };
  for await (const { bytes, reportKey } of keptRecords(register, of)) {
    const row = readAdoptedBytes(bytes);
    if (row !== null) rows.push({ ...row, reportKey });
  }
  return groups(rows, ({ table }) => table.file)
    .map((own): AdoptedFile => {
      const sheets = groups(own, ({ table }) =>
        JSON.stringify([table.order, table.sheet]),
      ).toSorted((a, b) => a[0]!.table.order - b[0]!.table.order);
      const { file, separator } = own[0]!.table;
      const written = sheets.map((sheet) => writtenSheet(sheet, further));
      return { file, separator, sheets: written };
    })
    .toSorted((a, b) => byText(a.file, b.file));
}
