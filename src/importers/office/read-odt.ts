import type { Imported, RecordContext } from "../importer.js";
import { recordPosition } from "../record-position.js";
import { rejected } from "../report-fields.js";
import { documentReport } from "./document-report.js";
import { odtText } from "./odt-text.js";
import { documentProperties } from "./properties.js";
import { zipParts } from "./zip-parts.js";

const FORMAT = {
  format: "odt",
  mediaType: "application/vnd.oasis.opendocument.text",
} as const;

const WANTED = new Set(["content.xml", "meta.xml", "META-INF/manifest.xml"]);

/** Reads an ODT that is held in memory; see `Importer.parse`. */
export async function readOdt(
  bytes: Uint8Array,
  context: RecordContext,
): Promise<readonly Imported[]> {
  const opened = await zipParts(bytes, (name) => WANTED.has(name));
  if (!opened.ok) return [rejected(recordPosition(context), opened.fault)];
  const { parts } = opened;
  const manifest = parts.get("META-INF/manifest.xml")?.toString("utf8") ?? "";
  if (manifest.includes("encryption-data")) throw new Error("password");
  const content = parts.get("content.xml");
  if (content === undefined) throw new Error("no content.xml");
  const read = odtText(content.toString("utf8"));
  const properties = documentProperties(parts.get("meta.xml"));
  return [documentReport({ ...read, properties }, bytes, FORMAT, context)];
}
