/** A sheet as it is written: its rows from the first, each its cells. */
export interface WrittenSheet {
  /** Null for a text table. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Rows and columns, both from 0, whose cells are dates: `5 2`. */
  readonly dates: ReadonlySet<string>;
}

/** One cell by RFC 4180, as it stands: it goes back to whom it came from. */
function textCell(cell: string, separator: string): string {
  const isPlain =
    !/["\r\n]/.test(cell) && !cell.includes(separator) && cell === cell.trim();
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** A text table, line by line; UTF-8 with the mark that Excel asks for. */
export function* textTable(
  { rows }: WrittenSheet,
  separator: string,
): Generator<string> {
  yield "\ufeff";
  for (const cells of rows) {
    const line = cells.map((cell) => textCell(cell, separator));
    yield `${line.join(separator)}\r\n`;
  }
}

/** `2022-03-05`, `2022-03-05 14:30`: what a typed date is shown as. */
const TYPED = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/;

/** A number that a spreadsheet shows as it is written here. */
const NUMBER = /^(?:0|-?[1-9]\d{0,9})$/;

function cellValue(cell: string, isDate: boolean): string | number | Date {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] =
    (isDate ? TYPED.exec(cell) : null) ?? [];
  if (year !== undefined)
    return new Date(
      Date.UTC(
        ...([Number(year), Number(month) - 1, Number(day)] as const),
        ...([Number(hour), Number(minute), Number(second)] as const),
      ),
    );
  return NUMBER.test(cell) ? Number(cell) : cell;
}

const formatOf = (cell: string) =>
  cell.length > 16
    ? "yyyy-mm-dd hh:mm:ss"
    : cell.length > 10
      ? "yyyy-mm-dd hh:mm"
      : "yyyy-mm-dd";

/** A workbook with these sheets, in their order. No cell is a formula. */
export async function workbookBytes(
  sheets: readonly WrittenSheet[],
): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const { name, rows, dates } of sheets) {
    const sheet = book.addWorksheet(name ?? "1");
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell === "") return;
        const value = cellValue(cell, dates.has(`${row} ${column}`));
        const written = sheet.getCell(row + 1, column + 1);
        written.value = value;
        if (value instanceof Date) written.numFmt = formatOf(cell);
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
