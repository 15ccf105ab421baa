import type { DocxNotes } from "./docx-text.js";
import { walkXml } from "./walk-xml.js";

/** Reads `word/footnotes.xml` and `word/endnotes.xml`. */
export function docxNotes(parts: ReadonlyMap<string, Buffer>): DocxNotes {
  const notes = new Map<string, string>();
  for (const kind of ["footnote", "endnote"]) {
    const xml = parts.get(`word/${kind}s.xml`)?.toString("utf8");
    if (xml === undefined) continue;
    let id = "";
    let text = "";
    let isText = false;
    walkXml(xml, {
      open(name, attributes) {
        isText = name === "w:t";
        if (name === "w:p" || name === "w:tab" || name === "w:br") text += " ";
        if (name !== `w:${kind}`) return;
        id = attributes["w:id"] ?? "";
        text = "";
      },
      text: (seen) => (text += isText ? seen : ""),
      close(name) {
        isText = false;
        if (name !== `w:${kind}`) return;
        notes.set(`${kind}-${id}`, text.replace(/\s+/g, " ").trim());
      },
    });
  }
  return notes;
}
