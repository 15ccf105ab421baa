import type { Workbook } from "exceljs";
import { noColumns } from "./absences.js";
import type { CsvCell } from "./csv-cell.js";
import type { Exporter } from "./exporter.js";
import { originLines, type ExportOrigin } from "./origin.js";
import { repackZip } from "./stable-zip.js";
import { allTables, notInTables } from "./tables/all-tables.js";
import type { CellKind, FilledTable } from "./tables/table.js";

const FILE = {
  name: "tables.xlsx",
  mediaType:
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Characters that a cell holds. @source ECMA-376; Excel's limits */
const LONGEST = 32_767;

/** What stands at the end of a text that no cell can hold. */
const CUT = "…";

const FORMATS: Readonly<Record<CellKind, string>> = {
  text: "@",
  integer: "0",
  number: "0.0#####",
  day: "yyyy-mm-dd",
};

/** Whether a cell is too long for a sheet. */
const isLong = (cell: CsvCell) =>
  typeof cell === "string" && cell.length > LONGEST;

function valueOf(cell: CsvCell, kind: CellKind): string | number | Date | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (kind === "day") return new Date(`${cell}T00:00:00Z`);
  if (typeof cell === "number") return cell;
  return isLong(cell) ? cell.slice(0, LONGEST - 1) + CUT : cell;
}

/** Widths by what a column holds, in characters. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 24,
  integer: 10,
  number: 12,
  day: 12,
};

/**
 * Adds a sheet.
 *
 * @returns the incident of each text that was cut, since no cell holds it
 */
function addTable(
  book: Workbook,
  { title, columns, rows }: FilledTable,
  { language }: ExportOrigin,
): readonly string[] {
  const isArabic = language === "ar";
  const sheet = book.addWorksheet(title[language], {
    views: [{ state: "frozen", ySplit: 1, rightToLeft: isArabic }],
  });
  columns.forEach(({ kind, title: told }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = WIDTHS[kind];
    const head = sheet.getCell(1, at + 1);
    head.value = told[language];
    head.font = { bold: true };
  });
  const owner = columns.findIndex(
    ({ key }) => key === "id" || key === "incident",
  );
  const cut: string[] = [];
  let line = 1;
  for (const cells of rows) {
    line += 1;
    columns.forEach(({ kind }, at) => {
      const value = valueOf(cells[at], kind);
      if (value === null) return;
      if (isLong(cells[at])) cut.push(String(cells[owner]));
      const cell = sheet.getCell(line, at + 1);
      cell.value = value;
      cell.numFmt = FORMATS[kind];
    });
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: 1, column: columns.length },
  };
  return cut;
}

/** How the file was made; its title says what it is in both languages. */
function addOrigin(book: Workbook, origin: ExportOrigin): void {
  const isArabic = origin.language === "ar";
  const sheet = book.addWorksheet(isArabic ? "عن الملف" : "About", {
    views: [{ state: "frozen", ySplit: 1, rightToLeft: isArabic }],
  });
  const head = isArabic ? ["البند", "القيمة"] : ["Item", "Value"];
  for (const row of [head, ...originLines(origin)]) sheet.addRow([...row]);
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 80;
}

const NO_DAY = new Date(Date.UTC(1980, 0, 1));

/**
 * The three tables as sheets, right to left in Arabic. Texts are cells of text
 * and never formulas; days are days. The book's own dates are the edition's,
 * and it is packed anew: same incidents, same bytes.
 */
export const xlsxExporter: Exporter = {
  format: "xlsx",
  files: [FILE],
  async write(incidents, origin) {
    const { default: excel } = await import("exceljs");
    const book = new excel.Workbook();
    const made = origin.at === null ? NO_DAY : new Date(origin.at);
    book.creator = `isnad ${origin.engine}`;
    book.lastModifiedBy = book.creator;
    book.created = made;
    book.modified = made;
    const cut = allTables(incidents, origin).flatMap((table) =>
      addTable(book, table, origin),
    );
    addOrigin(book, origin);
    const bytes = await repackZip(
      new Uint8Array(await book.xlsx.writeBuffer()),
    );
    const tooLong = cut.flatMap((id) => noColumns({ id }, [["/competing", 1]]));
    return {
      files: [{ ...FILE, pieces: [bytes] }],
      leftOut: [...notInTables(incidents), ...tooLong],
    };
  },
};
