import type { DocxStyles } from "./docx-styles.js";
import type { DocumentText } from "./odt-text.js";
import { textFrames, type FrameKind, type TextFrames } from "./text-frames.js";
import { walkXml } from "./walk-xml.js";

/** What is not part of the text; a fallback repeats what was chosen. */
const LEFT_OUT = new Set(["w:del", "w:moveFrom", "w:rt", "mc:Fallback"]);

const FRAMES: Readonly<Record<string, FrameKind>> = {
  "w:p": "paragraph",
  "w:tr": "row",
  "w:tc": "cell",
};

const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
};

/** Footnotes and endnotes by `footnote-2`, each as one line. */
export type DocxNotes = ReadonlyMap<string, string>;

type Attributes = Readonly<Record<string, string>>;

const isOn = ({ "w:val": value = "true" }: Attributes) =>
  value !== "0" && value !== "false";

/** Marks a paragraph, a row or a run by an element among its properties. */
function readProperty(
  name: string,
  attributes: Attributes,
  around: readonly string[],
  { frames, styles }: { frames: TextFrames; styles: DocxStyles },
): void {
  const [outer, inner] = around.slice(-2);
  const paragraph = frames.paragraph();
  const value = attributes["w:val"] ?? "";
  if (outer === "w:tr" && inner === "w:trPr" && name === "w:del") {
    const row = frames.inner("row");
    if (row) row.isGone = true;
  }
  if (paragraph === undefined || around.at(-1) === undefined) return;
  if (name === "w:pStyle") {
    paragraph.isTitle = styles.titles.has(value);
    paragraph.isListItem ||= styles.lists.has(value);
  }
  if (inner === "w:numPr" && name === "w:numId") {
    paragraph.isListItem = value !== "0";
  }
}

/**
 * Reads the text of a part of a DOCX: paragraphs, lists, rows of tables, boxes.
 * Text that a tracked change deleted or that is hidden is left out; the end of
 * a paragraph that was deleted joins it to the next.
 *
 * @source ECMA-376 part 1, 17.2 to 17.4 and 17.13.5
 * @throws Error when it is not well-formed XML
 */
export function docxText(
  xml: string,
  styles: DocxStyles,
  notes: DocxNotes,
): DocumentText {
  const frames = textFrames();
  const around: string[] = [];
  const told = new Set<string>();
  let leftOut = 0;
  let carried = "";
  let deleted = "";
  let isJoined = false;
  let isHidden = false;

  const tell = (reference: string) => {
    if (!told.has(reference)) frames.note(notes.get(reference) ?? "");
    told.add(reference);
  };
  const isProperty = () => /Pr$/.test(around.at(-1) ?? "");

  walkXml(xml, {
    open(name, attributes) {
      const isMark = name === "w:del" && isProperty();
      if (leftOut > 0 || (LEFT_OUT.has(name) && !isMark)) leftOut += 1;
      else if (FRAMES[name] !== undefined) {
        const frame = frames.open(FRAMES[name]);
        if (name === "w:p") {
          frame.text = carried;
          carried = "";
        }
      } else if (isProperty()) {
        readProperty(name, attributes, around, { frames, styles });
        const owner = around.at(-2);
        if (isMark && owner === "w:pPr") isJoined = true;
        if (name === "w:vanish" && owner === "w:r") isHidden = isOn(attributes);
      } else if (name === "w:r") isHidden = false;
      else if (/^w:(?:foot|end)noteReference$/.test(name)) {
        tell(`${name.slice(2, -9)}-${attributes["w:id"] ?? ""}`);
      } else if (around.at(-1) === "w:r" && !isHidden) {
        const paragraph = frames.paragraph();
        if (paragraph) paragraph.text += SIGNS[name] ?? "";
      }
      around.push(name);
    },
    text(text) {
      const name = around.at(-1);
      if (name === "w:delText") deleted += text;
      if (leftOut > 0 || isHidden || (name !== "w:t" && name !== "m:t")) return;
      const paragraph = frames.paragraph();
      if (paragraph) paragraph.text += text;
    },
    close(name) {
      around.pop();
      if (leftOut > 0) {
        leftOut -= 1;
        return;
      }
      if (FRAMES[name] === undefined) return;
      const paragraph = frames.paragraph();
      if (isJoined && name === "w:p" && paragraph) {
        carried = paragraph.text;
        paragraph.isGone = true;
        isJoined = false;
      }
      frames.close();
    },
  });
  const gone = deleted.trim();
  return {
    text: frames.text(),
    heading: frames.heading(),
    deleted: gone === "" ? null : gone,
  };
}
