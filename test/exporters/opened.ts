import { parquetReadObjects } from "hyparquet";
import type { ExportedFile } from "../../src/exporters/exporter.js";
import { fileBytes } from "../../src/exporters/file-bytes.js";
import { zipParts } from "../../src/exporters/stable-zip.js";

/** A written file as somebody finds it who opens whatever can be opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Everything that can be read of it: bytes as text, parts of archives. */
  readonly texts: readonly string[];
  /** Rows, lines or nodes: what is read by itself. Titles are none. */
  readonly records: readonly string[];
}

/** Reads RFC 4180 back; independent of the writer. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  const body = text.replace(/^\ufeff/, "");
  for (let match; (match = cells.exec(body));) {
    const [, cell = "", end = ""] = match;
    const value = cell.startsWith('"')
      ? cell.slice(1, -1).replaceAll('""', '"')
      : cell;
    rows.at(-1)?.push(value);
    if (cells.lastIndex >= body.length) break;
    if (end === "\r\n") rows.push([]);
  }
  return rows;
}

/** Rows of a Parquet file. */
async function parquetRows(
  bytes: Uint8Array,
): Promise<readonly Record<string, unknown>[]> {
  const file = new Uint8Array(bytes).buffer;
  return parquetReadObjects({ file });
}

const plain = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );

interface Nodes {
  readonly features?: readonly unknown[];
  readonly "@graph"?: readonly unknown[];
}

/** Rows of the sheets of a workbook, each as its cells. */
async function sheetRows(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return new Map(
    book.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow({ includeEmpty: false }, (row) => {
        rows.push((row.values as unknown[]).slice(1));
      });
      return [sheet.name, rows];
    }),
  );
}

/** What a reader sees of XML of a text file. */
const seen = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, "")
    .replace(/[\u2066-\u2069]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** A record is what stands under a heading, with the notes that it points to. */
async function openedDocx(
  text: string,
  bytes: Uint8Array,
): Promise<Pick<OpenedFile, "texts" | "records">> {
  const parts = (await zipParts(bytes)).map((part) => ({
    name: part.name,
    xml: Buffer.from(part.bytes).toString("utf8"),
  }));
  const xmlOf = (name: string) =>
    parts.find((part) => part.name === name)?.xml ?? "";
  const notes = new Map(
    [
      ...xmlOf("word/footnotes.xml").matchAll(
        /<w:footnote\b[^>]*w:id="(-?\d+)"[^>]*>(.*?)<\/w:footnote>/gs,
      ),
    ].map(([, id = "", xml = ""]) => [id, seen(xml)]),
  );
  const records = xmlOf("word/document.xml")
    .split('<w:pStyle w:val="Heading2"/>')
    .slice(1)
    .map((xml) => {
      const own = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
      const told = own.map(([, id = ""]) => notes.get(id) ?? "");
      return [seen(xml), ...told].join("\n");
    });
  const texts = parts.flatMap(({ name, xml }) => [name, xml, seen(xml)]);
  return { texts: [text, ...texts], records };
}

/** A record is a section of the page. */
function openedHtml(text: string): Pick<OpenedFile, "texts" | "records"> {
  const records = text.split("<section ").slice(1).map(seen);
  return { texts: [text, seen(text)], records };
}

/** The words of a document's pages; what they are in is in its twin. */
async function openedPdf(
  text: string,
  bytes: Uint8Array,
): Promise<Pick<OpenedFile, "texts" | "records">> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text: pages } = await extractText(document);
  return { texts: [text, ...pages], records: [] };
}

async function opened(
  name: string,
  bytes: Buffer,
): Promise<Pick<OpenedFile, "texts" | "records">> {
  const text = bytes.toString("utf8");
  if (name.endsWith(".csv"))
    return {
      texts: [text],
      records: parseCsv(text)
        .slice(1)
        .filter((row) => row.length > 1)
        .map((row) => row.join("\u0001")),
    };
  if (/\.(?:jsonl|ndjson)$/.test(name))
    return { texts: [text], records: text.split("\n").filter(Boolean) };
  if (/\.(?:geojson|jsonld|json)$/.test(name)) {
    const nodes = JSON.parse(text) as Nodes;
    const list = nodes.features ?? nodes["@graph"] ?? [nodes];
    return { texts: [text], records: list.map(plain) };
  }
  if (name.endsWith(".parquet")) {
    const records = (await parquetRows(bytes)).map(plain);
    // Metadata and what is not compressed stand in the bytes as they are.
    return { texts: [text, ...records], records };
  }
  if (name.endsWith(".xlsx")) {
    const parts = await zipParts(bytes);
    const sheets = [...(await sheetRows(bytes)).values()];
    return {
      texts: [
        text,
        ...parts.flatMap((part) => [
          part.name,
          Buffer.from(part.bytes).toString("utf8"),
        ]),
      ],
      records: sheets.flatMap((rows) => rows.slice(1).map(plain)),
    };
  }
  if (name.endsWith(".docx")) return openedDocx(text, bytes);
  if (name.endsWith(".html")) return openedHtml(text);
  if (name.endsWith(".pdf")) return openedPdf(text, bytes);
  throw new Error(`nobody knows how to open ${name}`);
}

/** Opens every file that an exporter made. */
export async function openAll(
  files: readonly ExportedFile[],
): Promise<readonly OpenedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const bytes = fileBytes(file);
      return { name: file.name, bytes, ...(await opened(file.name, bytes)) };
    }),
  );
}

/** Everything readable of all files. */
export const allText = (files: readonly OpenedFile[]): string =>
  files.flatMap(({ texts }) => texts).join("\n");
