import type { ISectionOptions } from "docx";
import { stableZip, zipParts } from "../stable-zip.js";
import type { DocumentBlock, PrintedDocument } from "./document.js";
import {
  blockParts,
  paragraphOf,
  runsOf,
  type DocxContext,
} from "./docx-parts.js";
import { blockPicture, type BlockPicture } from "./picture/block-picture.js";

/** What an office program shows as the file's properties: no clock, no user. */
const coreProperties = (title: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title.replace(/[<>&]/g, " ")}</dc:title><dc:creator>isnad</dc:creator></cp:coreProperties>`;

/** Takes the writer's clock and ids out of a package and packs it anew. */
async function stablePackage(
  bytes: Uint8Array,
  title: string,
): Promise<Uint8Array> {
  const parts = await zipParts(bytes);
  return stableZip(
    parts.map((part) =>
      part.name === "docProps/core.xml"
        ? { ...part, bytes: Buffer.from(coreProperties(title)) }
        : part,
    ),
  );
}

/** The foot of every page: for whom, the mark, the page. */
function footerOf({ mark, audience, engine }: DocxHead, context: DocxContext) {
  const { docx, language } = context;
  const told = [mark ?? "", audience, `isnad ${engine}`].filter(
    (one) => one !== "",
  );
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        bidirectional: language === "ar",
        alignment: docx.AlignmentType.CENTER,
        children: [
          ...runsOf(`${told.join(" · ")} · `, context, { size: 16 }),
          new docx.TextRun({
            children: [docx.PageNumber.CURRENT],
            size: 16,
          }),
        ],
      }),
    ],
  });
}

/** Fonts and sizes; Arabic letters are taken from the complex-script font. */
const DOCX_STYLES = {
  default: {
    document: {
      run: {
        font: {
          ascii: "Amiri",
          hAnsi: "Amiri",
          cs: "Amiri",
          eastAsia: "Amiri",
        },
        size: 22,
        sizeComplexScript: 22,
      },
    },
  },
} as const;

/** Millimetres in twentieths of a point. */
const MM = 56.7;
const A4_PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: { top: 900, bottom: 1000, left: 1050, right: 1050 },
} as const;

/** A heading that stays with what follows it. */
export const docxHeading = (
  text: string,
  isTitle: boolean,
  context: DocxContext,
) =>
  paragraphOf(text, context, {
    bold: true,
    size: isTitle ? 34 : 27,
    heading: isTitle
      ? context.docx.HeadingLevel.HEADING_1
      : context.docx.HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: isTitle ? 0 : 280, after: 100 },
    color: isTitle ? "1F2933" : "1D5C63",
  });

/** What stands on every page of a text file, and in its properties. */
export type DocxHead = Pick<
  PrintedDocument,
  "title" | "mark" | "audience" | "engine"
>;

/**
 * Paragraphs and tables as a DOCX of A4 pages.
 *
 * @returns the same bytes for the same content
 */
export async function docxPackage(
  head: DocxHead,
  context: DocxContext,
  children: ISectionOptions["children"],
): Promise<Uint8Array> {
  const { docx } = context;
  const file = new docx.Document({
    title: head.title,
    creator: "isnad",
    styles: DOCX_STYLES,
    sections: [
      {
        properties: { page: A4_PAGE },
        footers: { default: footerOf(head, context) },
        children,
      },
    ],
  });
  const packed = await docx.Packer.toBuffer(file);
  return stablePackage(packed, head.title);
}

/** Every block that is drawn, with its picture. */
async function picturesOf({
  language,
  sections,
}: PrintedDocument): Promise<ReadonlyMap<DocumentBlock, BlockPicture>> {
  const pictures = new Map<DocumentBlock, BlockPicture>();
  for (const block of sections.flatMap(({ blocks }) => blocks))
    if (block.kind === "bars" || block.kind === "map")
      pictures.set(block, await blockPicture(block, language));
  return pictures;
}

/**
 * The document as DOCX: paragraphs, tables and pictures in its direction.
 *
 * @returns the same bytes for the same document
 */
export async function writeDocx(
  document: PrintedDocument,
): Promise<Uint8Array> {
  const docx = await import("docx");
  const { language } = document;
  const pictures = await picturesOf(document);
  const context = { docx, language, pictures };
  return docxPackage(document, context, [
    docxHeading(document.title, true, context),
    paragraphOf(document.subtitle, context, { color: "52606D" }),
    ...document.sections.flatMap(({ heading, blocks, ...section }) => [
      ...(section.startsPage === true
        ? [paragraphOf("", context, { pageBreakBefore: true })]
        : []),
      docxHeading(heading, false, context),
      ...blocks.flatMap((block) =>
        blockParts(block, context, section.isWhole === true),
      ),
    ]),
  ]);
}
