import { crc32 } from "node:zlib";
import { deflateRawSync } from "node:zlib";
import { readTable } from "../../../src/importers/tables/read-table.js";
import type {
  TableItem,
  TableRow,
  TableSource,
} from "../../../src/importers/tables/table.js";
import { all, pieces, utf8 } from "../bytes.js";

/** All items of a table given as text or bytes. */
export function itemsOf(
  table: string | Uint8Array,
  options: Omit<TableSource, "bytes"> & { readonly size?: number } = {},
): Promise<TableItem[]> {
  const bytes = typeof table === "string" ? utf8(table) : table;
  const { size = 65536, ...source } = options;
  return all(readTable({ ...source, bytes: pieces(bytes, size) }));
}

/** Rows among the items. */
export function rowsOf(items: readonly TableItem[]): TableRow[] {
  return items.flatMap((item) => (item.kind === "row" ? [item.row] : []));
}

/** Cells of all rows. */
export async function cellsOf(
  table: string | Uint8Array,
): Promise<(readonly string[])[]> {
  return rowsOf(await itemsOf(table)).map(({ cells }) => cells);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS =
  'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part of a container: its bytes, and the size that is told of it. */
export interface Part {
  readonly bytes: Uint8Array;
  readonly toldSize?: number;
}

/** A ZIP container as it is written by programs, or against them. */
export function zipOf(parts: Readonly<Record<string, string | Part>>): Buffer {
  const files: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const raw = typeof part === "string" ? utf8(part) : part.bytes;
    const told = typeof part === "string" ? undefined : part.toldSize;
    const packed = deflateRawSync(raw);
    const file = utf8(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(told ?? raw.length, 18);
    head.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, file]);
    files.push(local, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    index.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), made, head, tail, file]),
    );
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(index.length, 4);
  end.writeUInt16LE(index.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  const mark = Buffer.from("PK\u0005\u0006");
  return Buffer.concat([...files, directory, mark, end]);
}

/** Parts of a workbook around the XML of one sheet. */
export function workbookParts(
  sheet: string,
  more: {
    readonly texts?: string;
    readonly formats?: readonly string[];
    readonly is1904?: boolean;
  } = {},
): Record<string, string | Part> {
  const { texts = "<si><t>نص</t></si>", formats = [], is1904 = false } = more;
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`,
  );
  const xfs = formats.map((_, at) => `<xf numFmtId="${170 + at}"/>`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "_rels/.rels": `${XML}<Relationships ${RELATIONS}>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets><sheet name="ورقة" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships ${RELATIONS}>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}${relation("rId3", "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": `${XML}<styleSheet ${MAIN}><numFmts>${numFmts.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${XML}<sst ${MAIN}>${texts}</sst>`,
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${MAIN}>${sheet}</worksheet>`,
  };
}

/** A workbook of one sheet, given as the XML inside `worksheet`. */
export function workbookOf(
  sheet: string,
  more?: Parameters<typeof workbookParts>[1],
): Buffer {
  return zipOf(workbookParts(sheet, more));
}

/** XML of a row. */
export const row = (number: number, ...cells: readonly string[]) =>
  `<row r="${number}">${cells.join("")}</row>`;
/** XML of a cell that holds its own text. */
export const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
/** A header of two columns. */
export const HEAD = row(1, text("A1", "الرقم"), text("B1", "النص"));
/** XML of the rows below that header. */
export const sheet = (...rows: readonly string[]) =>
  `<sheetData>${[HEAD, ...rows].join("")}</sheetData>`;
