import type { Imported, RecordContext } from "../importer.js";
import { recordPosition } from "../record-position.js";
import { rejected } from "../report-fields.js";
import { documentReport } from "./document-report.js";
import { docxNotes } from "./docx-notes.js";
import { docxStyles } from "./docx-styles.js";
import { docxText } from "./docx-text.js";
import { documentProperties } from "./properties.js";
import { walkXml } from "./walk-xml.js";
import { zipParts } from "./zip-parts.js";

const FORMAT = {
  format: "docx",
  mediaType:
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Pictures, fonts and programs are not needed for the text. */
const WANTED =
  /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:document\d*|styles|footnotes|endnotes)\.xml)$/;

/** Name of the part that is the document. */
function documentName(relations: string): string {
  let name = "word/document.xml";
  walkXml(relations, {
    open(_, { Type = "", Target = "" }) {
      if (Type.endsWith("/officeDocument")) name = Target.replace(/^\//, "");
    },
    text: () => undefined,
    close: () => undefined,
  });
  return name;
}

/** Reads a DOCX that is held in memory; see `Importer.parse`. */
export async function readDocx(
  bytes: Uint8Array,
  context: RecordContext,
): Promise<readonly Imported[]> {
  const opened = await zipParts(bytes, (name) => WANTED.test(name));
  if (!opened.ok) return [rejected(recordPosition(context), opened.fault)];
  const { parts } = opened;
  const partOf = (name: string) => parts.get(name)?.toString("utf8");
  const document = partOf(documentName(partOf("_rels/.rels") ?? "<none/>"));
  if (document === undefined) throw new Error("no word/document.xml");
  const styles = docxStyles(partOf("word/styles.xml"));
  const read = docxText(document, styles, docxNotes(parts));
  const properties = documentProperties(parts.get("docProps/core.xml"));
  return [documentReport({ ...read, properties }, bytes, FORMAT, context)];
}
