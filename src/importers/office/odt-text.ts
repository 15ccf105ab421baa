import { textFrames, type FrameKind } from "./text-frames.js";
import { walkXml } from "./walk-xml.js";

/** What is not part of the text as a person reads it. */
const LEFT_OUT = new Set([
  "text:tracked-changes",
  "text:note-citation",
  "text:ruby-text",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "office:annotation",
  "office:forms",
  "office:scripts",
  "office:automatic-styles",
  "office:font-face-decls",
  "svg:title",
  "svg:desc",
]);
const MAX_SPACES = 64;

const FRAMES: Readonly<Record<string, FrameKind>> = {
  "text:p": "paragraph",
  "text:h": "paragraph",
  "table:table-row": "row",
  "table:table-cell": "cell",
  "text:note": "note",
};

/** What was read out of the text of a document. */
export interface DocumentText {
  readonly text: string;
  /** Its first paragraph in the style of a title. */
  readonly heading: string | null;
  /** What tracked changes had deleted; null when nothing was. */
  readonly deleted: string | null;
}

/** What of a paragraph is given as an element. */
function sign(name: string, count: string | undefined): string {
  if (name === "text:tab") return "\t";
  if (name === "text:line-break") return "\n";
  if (name !== "text:s") return "";
  const spaces = Math.max(1, Number.parseInt(count ?? "1", 10) || 1);
  return " ".repeat(Math.min(spaces, MAX_SPACES));
}

/**
 * Reads `content.xml` of an ODT: paragraphs, lists, rows of tables, notes.
 *
 * @source ODF 1.3 part 3, chapters 5 to 9
 * @throws Error when it is not well-formed XML
 */
export function odtText(xml: string): DocumentText {
  const frames = textFrames();
  let leftOut = 0;
  let deletions = 0;
  let lists = 0;
  let deleted = "";
  walkXml(xml, {
    open(name, attributes) {
      if (name === "text:deletion") deletions += 1;
      if (leftOut > 0 || LEFT_OUT.has(name)) {
        leftOut += 1;
        return;
      }
      if (name === "text:list-item") lists += 1;
      const kind = FRAMES[name];
      if (kind !== undefined) {
        const frame = frames.open(kind);
        frame.isTitle = attributes["text:style-name"] === "Title";
        frame.isListItem = lists > 0;
        return;
      }
      const paragraph = frames.paragraph();
      if (paragraph) paragraph.text += sign(name, attributes["text:c"]);
    },
    text(text) {
      if (deletions > 0) deleted += text;
      const paragraph = leftOut > 0 ? undefined : frames.paragraph();
      if (paragraph) paragraph.text += text.replace(/[ \t\r\n]+/g, " ");
    },
    close(name) {
      if (name === "text:deletion") deletions -= 1;
      if (leftOut > 0) leftOut -= 1;
      else if (name === "text:list-item") lists -= 1;
      else if (FRAMES[name] !== undefined) frames.close();
    },
  });
  const gone = deleted.trim();
  return {
    text: frames.text(),
    heading: frames.heading(),
    deleted: gone === "" ? null : gone,
  };
}
