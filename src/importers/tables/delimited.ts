/** A line of a text and its number, from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** A record of a table and the line it starts on. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How lines are parted into records. */
export interface Delimiting {
  /** One character. */
  readonly separator: string;
  /** What becomes of a cell's white space; nothing by default. */
  readonly tidy?: (cell: string) => string;
  /** Lines that a quoted cell may run over; more means a stray mark. */
  readonly maxLines: number;
  /** Characters of a record; more means a stray mark too. */
  readonly maxLength?: number;
}

/** Takes lines one by one and gives the records that they complete. */
export interface RecordParser {
  push(line: NumberedLine): readonly TableRecord[];
  /** What is left at the end of the text. */
  end(): readonly TableRecord[];
  /** Cells that a record over several lines has at most: those of the header. */
  setWidth(cells: number): void;
}

/** A record that is being read: inside a quoted cell at the end of a line. */
interface Open {
  readonly lines: NumberedLine[];
  readonly cells: string[];
  cell: string;
  length: number;
  /** Where, in the first line, the quoted cell begins that is still open. */
  quoteAt: number;
}

/** The separator that the header line holds most of: tab, comma, semicolon. */
export function separatorOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return ["\t", ",", ";"].reduce((best, mark) =>
    count(mark) > count(best) ? mark : best,
  );
}

/**
 * Reads one more line into a record.
 *
 * @returns whether the record is done, still open, or cannot be: a quotation
 * mark that closes a cell of several lines stands before a separator or an end
 */
function scan(
  record: Open,
  text: string,
  separator: string,
): "done" | "open" | "broken" {
  const isLater = record.lines.length > 1;
  let isContinued = isLater;
  let isQuoted = isLater;
  let at = 0;
  for (;;) {
    if (!isQuoted && text[at] === '"') {
      isQuoted = true;
      if (!isLater) record.quoteAt = at;
      at += 1;
    }
    while (isQuoted) {
      const close = text.indexOf('"', at);
      if (close < 0) {
        record.cell += text.slice(at);
        return "open";
      }
      record.cell += text.slice(at, close);
      at = close + 1;
      if (text[at] === '"') {
        record.cell += '"';
        at += 1;
      } else isQuoted = false;
    }
    const isClean = at === text.length || text[at] === separator;
    if (isContinued && !isClean) return "broken";
    isContinued = false;
    const end = text.indexOf(separator, at);
    record.cells.push(record.cell + text.slice(at, end < 0 ? undefined : end));
    record.cell = "";
    if (end < 0) return "done";
    at = end + 1;
  }
}

/** A line whose last quotation mark nothing closes: it is a letter. */
function withLetterQuote(
  { lines, quoteAt }: Open,
  separator: string,
): readonly string[] {
  const text = lines[0]?.text ?? "";
  const before = text.slice(0, quoteAt);
  const after = text.slice(quoteAt).split(separator);
  if (before === "") return after;
  const record = opened({ line: 0, text: before });
  scan(record, before, separator);
  // The separator before the quotation mark opened an empty cell.
  return [...record.cells.slice(0, -1), ...after];
}

const opened = (line: NumberedLine): Open => ({
  lines: [line],
  cells: [],
  cell: "",
  length: line.text.length,
  quoteAt: 0,
});

/**
 * Parts lines into records as RFC 4180 has it: cells may be quoted, quotation
 * marks in them doubled, and hold line ends, which become LF. A quotation mark
 * that nothing closes is taken as a letter, so that it swallows no other line.
 * Each line is looked at a bounded number of times.
 */
export function recordParser(delimiting: Delimiting): RecordParser {
  const { separator, maxLines, tidy = (cell) => cell } = delimiting;
  const { maxLength = Infinity } = delimiting;
  let width = Infinity;
  let open: Open | null = null;
  const done = ({ lines }: Open, cells: readonly string[]): TableRecord => ({
    line: lines[0]?.line ?? 1,
    cells: cells.map(tidy),
  });
  const isOver = (record: Open) =>
    record.lines.length > maxLines ||
    record.length > maxLength ||
    record.cells.length >= width;
  function take(lines: NumberedLine[], isEnd: boolean): TableRecord[] {
    const records: TableRecord[] = [];
    // A stack: what a stray mark had swallowed is read again, in order.
    const waiting = lines.toReversed();
    for (;;) {
      const line = waiting.pop();
      if (line === undefined && !(isEnd && open !== null)) return records;
      let state: "done" | "open" | "broken" = "broken";
      if (line !== undefined) {
        if (open === null) open = opened(line);
        else {
          open.lines.push(line);
          open.cell += "\n";
          open.length += line.text.length + 1;
        }
        state = scan(open, line.text, separator);
      }
      const record: Open | null = open;
      if (record === null) return records;
      if (state === "open" && !isOver(record)) continue;
      open = null;
      if (
        state === "done" &&
        !(record.lines.length > 1 && record.cells.length > width)
      ) {
        records.push(done(record, record.cells));
        continue;
      }
      records.push(done(record, withLetterQuote(record, separator)));
      waiting.push(...record.lines.slice(1).toReversed());
    }
  }
  return {
    push: (line) => take([line], false),
    end: () => take([], true),
    setWidth(cells) {
      width = cells;
    },
  };
}

/** What white space of a cell becomes: one space, line ends too. */
const onOneLine = (cell: string) => cell.replace(/\s+/g, " ").trim();

/** Lines of a quoted cell in a list of places. */
const LONGEST_CELL = 20;

/** All records of the lines of a small table, each cell on one line. */
export function tableRecords(
  lines: readonly NumberedLine[],
  separator: string,
): readonly TableRecord[] {
  const parser = recordParser({
    separator,
    tidy: onOneLine,
    maxLines: LONGEST_CELL,
  });
  return [...lines.flatMap((line) => parser.push(line)), ...parser.end()];
}
