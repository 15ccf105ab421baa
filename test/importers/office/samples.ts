import { storedZip } from "./stored-zip.js";
import { utf8 } from "../bytes.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A ZIP of parts given as text, in the order given. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts);
  return storedZip(
    new Map(entries.map(([name, text]) => [name, utf8(text)] as const)),
  );
}

const notes = (body: string) =>
  `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${body}</w:p></w:footnote></w:footnotes>`;

const STYLES = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;

/** What a test puts into a DOCX. */
export interface DocxParts {
  /** Children of `w:body`. */
  readonly body: string;
  /** Children of the paragraph of footnote 2. */
  readonly note?: string;
  /** Children of `cp:coreProperties`. */
  readonly core?: string;
  /** What stands before the root of the document. */
  readonly prolog?: string;
}

/** One run of text, as Word writes it. */
export const run = (text: string) =>
  `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** One paragraph; properties go before its runs. */
export const paragraph = (inner: string, properties = "") =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** A DOCX in the manner of Word, of one's own text. */
export function docxOf({ body, note, core, prolog = "" }: DocxParts): Buffer {
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${prolog}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": STYLES,
    ...(note !== undefined && { "word/footnotes.xml": notes(note) }),
    ...(core !== undefined && {
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    }),
  });
}

/** What a test puts into an ODT. */
export interface OdtParts {
  /** Children of `office:text`. */
  readonly body: string;
  /** Children of `office:meta`. */
  readonly meta?: string;
  readonly manifest?: string;
  readonly prolog?: string;
}

const ODF = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = ["office", "text", "table", "draw"]
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .join(" ");

/** An ODT in the manner of LibreOffice Writer, of one's own text. */
export function odtOf({
  body,
  meta = "",
  manifest,
  prolog = "",
}: OdtParts): Buffer {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${prolog}<office:document-content ${NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "meta.xml": `<office:document-meta ${NAMESPACES} xmlns:meta="${ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${meta}</office:meta></office:document-meta>`,
    ...(manifest !== undefined && { "META-INF/manifest.xml": manifest }),
  });
}
