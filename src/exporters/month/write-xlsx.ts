import type { Alignment, Worksheet } from "exceljs";
import { repackZip } from "../stable-zip.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
  PrintedDocument,
} from "./document.js";
import { isolatedText } from "./isolates.js";
import { MONTH_WORDS as W } from "./words.js";

type Cell = string | number;

const NUMBER = /^-?\d{1,15}$/;

/** Cells of a line; a head is shaded, a part of the line above set in. */
interface SheetRow {
  readonly cells: readonly Cell[];
  readonly isHead?: boolean;
  readonly isPart?: boolean;
}

/** Rows of a block; the first of a table is its head. */
function rowsOf(block: DocumentBlock, language: Language): readonly SheetRow[] {
  const write = (text: string) => isolatedText(text, language);
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
        ...block.rows.map(({ cells, isPart = false }) => ({
          cells: cells.map(cell),
          isPart,
        })),
      ];
    case "bars":
      return [
        {
          cells: [
            block.title,
            W.low[language],
            W.best[language],
            W.high[language],
          ].map(write),
          isHead: true,
        },
        ...block.rows.map(({ label, figure }) => ({
          cells: [write(label), figure.low, figure.best, figure.high],
        })),
      ];
    case "calendar":
      return block.rows.flatMap(({ label, days }) => [
        { cells: [write(label)] },
        { cells: days.map(({ day }) => day), isHead: true },
        { cells: days.map(({ captures }) => captures) },
      ]);
    case "map":
      return [];
  }
}

/**
 * Where a cell's words stand: an office program would take the side from the
 * first letter, which in a cell of digits is none.
 */
function alignmentOf(
  cell: Cell,
  language: Language,
  isSetIn: boolean,
): Partial<Alignment> {
  if (typeof cell === "number")
    return { horizontal: "center", vertical: "top" };
  return {
    horizontal: language === "ar" ? "right" : "left",
    readingOrder: language === "ar" ? "rtl" : "ltr",
    vertical: "top",
    ...(isSetIn ? { indent: 2 } : {}),
  };
}

function addTo(sheet: Worksheet, row: SheetRow, language: Language): void {
  const { cells, isHead = false, isPart = false } = row;
  const added = sheet.addRow([...cells]);
  cells.forEach((cell, at) => {
    const isSetIn = isPart && at === 0;
    added.getCell(at + 1).alignment = alignmentOf(cell, language, isSetIn);
  });
  if (!isHead) return;
  added.font = { bold: true };
  added.eachCell((one) => {
    one.fill = {
      type: "pattern",
      pattern: "solid",
      fgColor: { argb: "FFF3F6F6" },
    };
  });
}

function fillSheet(
  sheet: Worksheet,
  { heading, blocks }: DocumentSection,
  document: PrintedDocument,
): void {
  const { language } = document;
  const write = (text: string) => isolatedText(text, language);
  const told = [heading, document.title, document.mark, document.audience];
  for (const text of told)
    if (text !== null) addTo(sheet, { cells: [write(text)] }, language);
  sheet.getRow(1).font = { bold: true, size: 14 };
  for (const block of blocks) {
    sheet.addRow([]);
    for (const row of rowsOf(block, language)) addTo(sheet, row, language);
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

/** The number of A4 in the file format. */
const A4 = 9;

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
      // On paper a sheet is as wide as the page.
      pageSetup: {
        paperSize: A4,
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: {
        oddFooter: `&C${(document.mark ?? document.audience).replaceAll("&", "&&")}`,
      },
    });
    fillSheet(sheet, section, document);
  });
  const bytes = await book.xlsx.writeBuffer();
  return repackZip(new Uint8Array(bytes));
}
