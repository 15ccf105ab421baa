import type { ImportFormat } from "../importer.js";
import type { ZipArchive, ZipEntry } from "./archive.js";

/** What an archive is by its directory. */
export type ZipFamily =
  | { readonly format: ImportFormat }
  /** A document of a kind that is not read. */
  | { readonly unread: string }
  | null;

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
const MIMETYPE_BYTES = 100;

const WEB_ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/;

/** The file `mimetype`, which documents of the OpenDocument family begin with. */
async function mimetype(
  archive: ZipArchive,
  entry: ZipEntry | undefined,
): Promise<string> {
  if (entry === undefined || entry.isEncrypted || entry.size > MIMETYPE_BYTES) {
    return "";
  }
  let text = "";
  try {
    for await (const piece of archive.open(entry)) {
      text += Buffer.from(piece).toString("latin1");
    }
  } catch {
    // Its own reader says what is wrong with it.
    return "";
  }
  return text.trim();
}

/** Tells documents, tables and web archives from archives of any files. */
export async function zipFamily(
  archive: ZipArchive,
  entries: readonly ZipEntry[],
): Promise<ZipFamily> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.has("word/document.xml")) return { format: "docx" };
  if (byName.has("xl/workbook.xml")) return { format: "xlsx" };
  if (byName.has("xl/workbook.bin")) return { unread: "XLSB" };
  if (byName.has("ppt/presentation.xml")) return { unread: "PPTX" };
  const isWebArchive =
    byName.has("datapackage.json") &&
    entries.some(({ name }) => WEB_ARCHIVE.test(name));
  if (isWebArchive) return { format: "wacz" };
  const type = await mimetype(archive, byName.get("mimetype"));
  if (!type.startsWith(OPEN_DOCUMENT)) return null;
  const kind = type.slice(OPEN_DOCUMENT.length);
  return /^text(?:-template)?$/.test(kind)
    ? { format: "odt" }
    : { unread: `OpenDocument ${kind}` };
}
