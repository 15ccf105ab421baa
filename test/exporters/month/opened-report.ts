import { getDocumentProxy } from "unpdf";
import { infographicOf } from "../../../src/exporters/month/picture/infographic.js";
import { infographicData } from "../../../src/exporters/month/picture/write-infographic.js";
import { templateData } from "../../../src/exporters/month/write-pdf.js";
import {
  monthDocument,
  writeDocx,
  writeHtml,
  writePdf,
  writeXlsx,
  type Language,
  type MonthParts,
} from "../../../src/exporters/month/index.js";
import { zipParts } from "../../../src/exporters/stable-zip.js";

/** Words of a PDF in the order in which they are drawn. */
export async function drawnWords(bytes: Uint8Array): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const { items } = await page.getTextContent();
    const drawn = items as readonly { readonly str?: string }[];
    pages.push(drawn.map(({ str = "" }) => str).join("\n"));
  }
  return pages.join("\n");
}

async function unzipped(bytes: Uint8Array): Promise<string> {
  const parts = await zipParts(bytes);
  return parts
    .map(({ name, bytes: own }) => `${name}\n${Buffer.from(own).toString()}`)
    .join("\n");
}

/** The report in every format, and all that can be read of each. */
export async function everyFormat(parts: MonthParts, language: Language) {
  const document = monthDocument(parts, language);
  const html = writeHtml(document);
  const [pdf, docx, xlsx] = [
    await writePdf(document),
    await writeDocx(document),
    await writeXlsx(document),
  ];
  const texts = {
    html,
    pdf: [
      JSON.stringify(templateData(document)),
      await drawnWords(pdf),
      Buffer.from(pdf).toString("utf8"),
    ].join("\n"),
    docx: await unzipped(docx),
    xlsx: await unzipped(xlsx),
    // Its letters are outlines: what they were made of is read instead.
    png: JSON.stringify(infographicData(infographicOf(parts, language))),
  };
  return {
    document,
    texts,
    bytes: { html: Buffer.from(html), pdf, docx, xlsx },
  };
}
