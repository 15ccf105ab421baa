/** Small office documents in the manner of their programs. */
import { zipOf } from "./zip-bytes.mjs";

const OPEN = "http://schemas.openxmlformats.org";
const W = `${OPEN}/wordprocessingml/2006/main`;
const S = `${OPEN}/spreadsheetml/2006/main`;
const OFFICE = `${OPEN}/officeDocument/2006/relationships`;
const PACKAGE = `${OPEN}/package/2006`;
const ODF = "urn:oasis:names:tc:opendocument:xmlns";

const relation = (type, target) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const types = (part, type) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

/** A DOCX of these children of its body. */
export const docxOf = (inside, prolog = "") =>
  zipOf({
    "[Content_Types].xml": types(
      "/word/document.xml",
      "wordprocessingml.document",
    ),
    "_rels/.rels": relation("officeDocument", "word/document.xml"),
    "word/document.xml": `${prolog}<w:document xmlns:w="${W}"><w:body>${inside}</w:body></w:document>`,
  });

export const docx = (tag, line) =>
  docxOf(`<w:p><w:r><w:t>${line(tag)}</w:t></w:r></w:p>`.repeat(3));

/** An ODT of these children of its text. */
export const odtOf = (inside, prolog = "") =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${prolog}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"/>`,
  });

export const odt = (tag, line) =>
  odtOf(`<text:p>${line(tag)}</text:p>`.repeat(3));

const row = (at, ...cells) =>
  `<row r="${at}">${cells
    .map(
      (text, column) =>
        `<c r="${"ABCD"[column]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join("")}</row>`;

/** An XLSX of these rows, as XML. */
export const xlsxOf = (rows, prolog = "") =>
  zipOf({
    "[Content_Types].xml": types("/xl/workbook.xml", "spreadsheetml.sheet"),
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${S}" xmlns:r="${OFFICE}"><sheets><sheet name="one" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation(
      "worksheet",
      "worksheets/sheet1.xml",
    ),
    "xl/worksheets/sheet1.xml": `${prolog}<worksheet xmlns="${S}"><sheetData>${rows}</sheetData></worksheet>`,
  });

export const xlsx = (tag, line) =>
  xlsxOf(
    row(1, "id", "title", "date", "text") +
      [2, 3]
        .map((at) =>
          row(at, `${tag}-${at}`, "خبر", "2016-04-12", line(`${tag}-${at}`)),
        )
        .join(""),
  );
