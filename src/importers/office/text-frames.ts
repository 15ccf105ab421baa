import { documentLines, oneLine } from "./document-lines.js";

/** What holds text: a paragraph, or what holds paragraphs. */
export type FrameKind = "cell" | "note" | "paragraph" | "row";

/** One that is open. */
export interface Frame {
  readonly kind: FrameKind;
  /** Of a paragraph. */
  text: string;
  isTitle: boolean;
  isListItem: boolean;
  /** Left out, and what it holds. */
  isGone: boolean;
  /** Texts of what was closed inside it. */
  readonly parts: string[];
}

/** The text of a document while its elements open and close. */
export interface TextFrames {
  open(kind: FrameKind): Frame;
  /** Closes the innermost; what it holds goes to the one around it. */
  close(): void;
  /** The innermost when it is a paragraph. */
  paragraph(): Frame | undefined;
  /** The innermost of a kind. */
  inner(kind: FrameKind): Frame | undefined;
  /** A note that is told under the text. */
  note(text: string): void;
  /** The whole text. */
  text(): string;
  /** The first paragraph in the style of a title. */
  heading(): string | null;
}

/**
 * Builds lines of nested paragraphs, tables and notes: paragraphs are lines,
 * rows are lines, tables in cells and boxes in paragraphs come out in one piece.
 */
export function textFrames(): TextFrames {
  const lines = documentLines();
  const frames: Frame[] = [];
  let heading: string | null = null;

  const put = (frame: Frame, outer: Frame | undefined): void => {
    const { kind, text, parts, isTitle, isListItem } = frame;
    if (kind === "note") lines.note(oneLine(parts));
    else if (kind === "paragraph") {
      const line = oneLine([text]);
      if (isTitle && heading === null && line !== "") heading = line;
      if (outer === undefined) lines.paragraph(text, isListItem);
      else outer.parts.push(text);
    } else if (kind === "cell") outer?.parts.push(oneLine(parts));
    else if (outer === undefined) lines.row(parts);
    else outer.parts.push(oneLine(parts));
  };

  return {
    open(kind) {
      const frame: Frame = {
        kind,
        text: "",
        parts: [],
        isTitle: false,
        isListItem: false,
        isGone: false,
      };
      frames.push(frame);
      return frame;
    },
    close() {
      const frame = frames.pop();
      const outer = frames.findLast(({ kind }) => kind !== "paragraph");
      if (frame !== undefined && !frame.isGone) put(frame, outer);
    },
    paragraph() {
      const last = frames.at(-1);
      return last?.kind === "paragraph" ? last : undefined;
    },
    inner: (wanted) => frames.findLast(({ kind }) => kind === wanted),
    note: (text) => lines.note(text),
    text: () => lines.text(),
    heading: () => heading,
  };
}
