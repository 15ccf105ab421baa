import type { Worksheet } from "exceljs";
import { repackZip } from "../stable-zip.js";
import type {
  DocumentBlock,
  DocumentSection,
  PrintedDocument,
} from "./document.js";
import { isolatedText } from "./isolates.js";

type Cell = string | number;

const NUMBER = /^-?\d{1,15}$/;

/** Rows of a block; the first of a table is its head. */
function rowsOf(
  block: DocumentBlock,
  write: (text: string) => string,
): readonly { readonly cells: readonly Cell[]; readonly isHead?: true }[] {
  const cell = (text: string): Cell =>
    NUMBER.test(text) ? Number(text) : write(text);
  switch (block.kind) {
    case "paragraph":
      return [{ cells: [write(block.text)] }];
    case "list":
      return block.items.map((item) => ({ cells: [write(item)] }));
    case "table":
      return [
        { cells: block.columns.map(({ title }) => write(title)), isHead: true },
        ...block.rows.map(({ cells, isPart }) => ({
          cells: cells.map((text, at) =>
            at === 0 && isPart === true ? `    ${write(text)}` : cell(text),
          ),
        })),
      ];
    case "bars":
      return [
        { cells: [write(block.title), "–", "=", "+"], isHead: true },
        ...block.rows.map(({ label, figure }) => ({
          cells: [write(label), figure.low, figure.best, figure.high],
        })),
      ];
    case "calendar":
      return block.rows.flatMap(({ label, days }) => [
        { cells: [write(label)] },
        { cells: days.map(({ day }) => day), isHead: true as const },
        { cells: days.map(({ captures }) => captures) },
      ]);
    case "map":
      return [];
  }
}

function fillSheet(
  sheet: Worksheet,
  { heading, blocks }: DocumentSection,
  document: PrintedDocument,
): void {
  const write = (text: string) => isolatedText(text, document.language);
  const told = [document.title, document.mark, document.audience];
  sheet.addRow([write(heading)]).font = { bold: true, size: 14 };
  for (const text of told) if (text !== null) sheet.addRow([write(text)]);
  for (const block of blocks) {
    sheet.addRow([]);
    for (const { cells, isHead } of rowsOf(block, write)) {
      const row = sheet.addRow([...cells]);
      if (isHead !== true) continue;
      row.font = { bold: true };
      row.eachCell((one) => {
        one.fill = {
          type: "pattern",
          pattern: "solid",
          fgColor: { argb: "FFF3F6F6" },
        };
      });
    }
  }
  // The width of the columns of the widest table, by their kinds.
  const widest = blocks
    .flatMap((block) => (block.kind === "table" ? [block.columns] : []))
    .sort((a, b) => b.length - a.length)[0];
  widest?.forEach(({ kind, weight = 1 }, at) => {
    sheet.getColumn(at + 1).width = kind === "number" ? 12 : 24 * weight;
  });
}

/** A name that every office program takes for a sheet. */
const sheetName = (heading: string, at: number) =>
  `${at + 1} ${heading}`.replace(/[\\/?*:[\]]/g, " ").slice(0, 31);

/** A day on which nothing happened: the file tells no clock. */
const NO_DAY = new Date(0);

/**
 * The document as a workbook, a sheet for each section, from right to left in
 * Arabic. No cell is a formula.
 *
 * @returns the same bytes for the same document
 */
export async function writeXlsx(
  document: PrintedDocument,
): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  book.creator = "isnad";
  book.lastModifiedBy = "isnad";
  book.created = NO_DAY;
  book.modified = NO_DAY;
  document.sections.forEach((section, at) => {
    const sheet = book.addWorksheet(sheetName(section.heading, at), {
      views: [{ rightToLeft: document.language === "ar" }],
      headerFooter: {
        oddFooter: `&C${(document.mark ?? document.audience).replaceAll("&", "&&")}`,
      },
    });
    fillSheet(sheet, section, document);
  });
  const bytes = await book.xlsx.writeBuffer();
  return repackZip(new Uint8Array(bytes));
}
