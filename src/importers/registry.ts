import { csvImporter } from "./csv.js";
import { adoptedImporter } from "./adopted.js";
import { htmlImporter } from "./html.js";
import type { Importer, ImportFormat } from "./importer.js";
import { docxImporter } from "./docx.js";
import { formImporter } from "./form.js";
import { feedImporter } from "./feed.js";
import { jsonlImporter } from "./jsonl.js";
import { gzipImporter } from "./gzip.js";
import { mailImporter } from "./mail.js";
import { mboxImporter } from "./mbox.js";
import { mediaImporter } from "./media.js";
import { mhtmlImporter } from "./mhtml.js";
import { odtImporter } from "./odt.js";
import { pdfImporter } from "./pdf.js";
import { partnerImporter } from "./partner.js";
import { plainTextImporter } from "./plain-text.js";
import { telegramImporter } from "./telegram.js";
import { whatsappImporter } from "./whatsapp.js";
import { postsImporter } from "./posts.js";
import { xlsxImporter } from "./xlsx.js";
import { waczImporter } from "./wacz.js";
import { warcImporter } from "./warc.js";
import { zipImporter } from "./zip.js";

/**
 * All importers, in the order in which an input is shown to them: signatures
 * first, then shapes of text, and last the one that takes any text.
 */
export const IMPORTERS: readonly Importer[] = [
  adoptedImporter,
  partnerImporter,
  formImporter,
  zipImporter,
  waczImporter,
  gzipImporter,
  mediaImporter,
  warcImporter,
  pdfImporter,
  odtImporter,
  docxImporter,
  xlsxImporter,
  mhtmlImporter,
  mboxImporter,
  mailImporter,
  telegramImporter,
  whatsappImporter,
  htmlImporter,
  feedImporter,
  jsonlImporter,
  postsImporter,
  csvImporter,
  plainTextImporter,
];

/** Names that `--from` takes. */
export const IMPORT_FORMATS: readonly ImportFormat[] = IMPORTERS.map(
  (importer) => importer.format,
);

/** @returns the importer of a format; undefined when this program has none */
export function importerOf(format: string): Importer | undefined {
  return IMPORTERS.find((importer) => importer.format === format);
}

const endingOf = (name: string) =>
  /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** A format that is JSON with a shape of its own: such are asked before lines. */
const ownJson = (head: Uint8Array) =>
  IMPORTERS.slice(0, IMPORTERS.indexOf(jsonlImporter)).find((importer) =>
    importer.recognises(head),
  );

/**
 * The importer of an input that nobody named. Content goes before the name's
 * ending, but for text formats that look alike: there the ending decides.
 *
 * @param head - its first bytes, 4,096 at most; an empty input is JSONL
 */
export function recognised(name: string, head: Uint8Array): Importer {
  const ending = endingOf(name);
  const named = IMPORTERS.find(({ endings }) => endings.includes(ending));
  if (head.length === 0) return named ?? jsonlImporter;
  const seen = IMPORTERS.filter((importer) => importer.recognises(head));
  const signed = seen.find(({ isSigned }) => isSigned);
  if (signed !== undefined) return signed;
  if (named === jsonlImporter) return ownJson(head) ?? jsonlImporter;
  if (named !== undefined && seen.includes(named)) {
    const isAny = (importer: Importer) => importer === plainTextImporter;
    const better = seen.find((importer) => !isAny(importer));
    return isAny(named) && better !== undefined ? better : named;
  }
  // Any text can be a table: its name says so, and no other format knows it.
  if (named === csvImporter && seen.every((one) => one === plainTextImporter))
    return csvImporter;
  return seen[0] ?? plainTextImporter;
}
