import ExcelJS from "exceljs";

/** A cell as the writer takes it. */
export type Cell = string | number | Date | null | ExcelJS.CellFormulaValue;

/** A workbook of sheets by their names, as a common program writes it. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row) => sheet.addRow([...row]));
  }
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
