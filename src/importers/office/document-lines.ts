/** The text of a document as it is built, line by line. */
export interface DocumentLines {
  /** One paragraph; line breaks inside it stay. */
  paragraph(text: string, isListItem: boolean): void;
  /** One row of a table: a line, its cells apart by tabs. */
  row(cells: readonly string[]): void;
  /** A footnote or endnote; these stand under the text. */
  note(text: string): void;
  /** The whole text. */
  text(): string;
}

const trimmed = (line: string) => line.replace(/[ \t]+$/gm, "");

/** Paragraphs that belong into one cell or note, as one line. */
export function oneLine(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join(" ");
}

/** Gathers paragraphs, rows and notes; runs of empty lines become one. */
export function documentLines(): DocumentLines {
  const lines: string[] = [];
  const notes: string[] = [];
  const add = (line: string) => {
    if (line !== "" || (lines.at(-1) ?? "") !== "") lines.push(line);
  };
  return {
    paragraph(text, isListItem) {
      const line = trimmed(text);
      add(isListItem && line.trim() !== "" ? `- ${line}` : line);
    },
    row(cells) {
      if (cells.some((cell) => cell !== "")) add(cells.join("\t").trimEnd());
    },
    note(text) {
      if (text !== "") notes.push(text);
    },
    text() {
      const body = lines.join("\n").trimEnd();
      return notes.length === 0 ? body : [body, "", ...notes].join("\n");
    },
  };
}
