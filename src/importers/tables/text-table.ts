import { MAX_COLUMNS } from "./cell-address.js";
import { decodeText } from "./decode-text.js";
import {
  recordParser,
  type RecordParser,
  type TableRecord,
} from "./delimited.js";
import { textLines, type TextLine } from "./text-lines.js";
import {
  NO_COLUMNS,
  NO_VALUES,
  type SheetItem,
  type TableFault,
  type TableRow,
} from "./table.js";
import { seenStart } from "../seen.js";
import type { ByteStream } from "../importer.js";

/** Lines of a quoted cell: a long report has two hundred paragraphs. */
const MAX_CELL_LINES = 2_000;

/** Lines by which the separator is known, and characters at most. */
const SNIFFED_LINES = 50;
const SNIFFED_LENGTH = 256 * 1024;

/** In the order in which they win where nothing else tells. */
const SEPARATORS = ["\t", ",", ";", "|"] as const;

/** Number of cells of each record that is not blank. */
function widths(lines: readonly TextLine[], separator: string): number[] {
  const parser = recordParser({ separator, maxLines: SNIFFED_LINES });
  const records = [
    ...lines.flatMap((line) => parser.push(line)),
    ...parser.end(),
  ];
  return records
    .map(({ cells }) => cells.length)
    .filter((_, at) => records[at]?.cells.some((cell) => cell.trim() !== ""));
}

function compareScores(
  a: readonly number[] = [],
  b: readonly number[] = [],
): number {
  const at = a.findIndex((score, place) => score !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * The sign that parts the cells: it stands in the header and in nearly all
 * rows, where a sign of the text is missing from some.
 */
function sniffSeparator(lines: readonly TextLine[]): string {
  const counts = SEPARATORS.map((separator) => widths(lines, separator));
  const first = Math.min(
    ...counts.map((cells) => {
      const at = cells.findIndex((count) => count > 1);
      return at < 0 ? Infinity : at;
    }),
  );
  const scores = counts.map((cells) => {
    const sorted = cells.toSorted((a, b) => a - b);
    const low = sorted[Math.floor(cells.length / 5)] ?? 1;
    const middle = sorted[Math.floor(cells.length / 2)] ?? 1;
    return [Math.min(cells[first] ?? 1, low), low, middle];
  });
  let best = 1;
  for (const at of SEPARATORS.keys()) {
    if (compareScores(scores[at], scores[best]) > 0) best = at;
  }
  return SEPARATORS[best] ?? ",";
}

/** A text table while it is read. */
export interface TextTable {
  readonly rows: AsyncIterable<SheetItem>;
  /** Known once a row has come. */
  readonly encoding: () => string;
  /** Known once a row has come. */
  readonly separator: () => string;
  /** Whether bytes came that the encoding does not explain. */
  readonly isDamaged: () => boolean;
  /** Tells how many columns the header has. */
  readonly setWidth: (cells: number) => void;
}

function rowOf({ line, cells }: TableRecord, number: number): TableRow {
  return {
    sheet: null,
    number,
    line,
    cells,
    typedDates: NO_COLUMNS,
    stored: NO_VALUES,
    merged: NO_VALUES,
    troubles: [],
    isHidden: false,
  };
}

function faultAt(
  line: number,
  fault: Pick<TableFault, "code" | "seen" | "context">,
): TableFault {
  return { kind: "fault", sheet: null, line, ...fault };
}

/**
 * Reads CSV and its kin: separator and encoding are found, quoted cells may
 * hold line ends, blank lines count as rows and are not given.
 *
 * @param limit - characters of a row; longer ones are faults
 */
export function openTextTable(
  bytes: ByteStream,
  limit: number,
  encoding?: string,
): TextTable {
  let found = "utf-8";
  let parting = ",";
  let isDamaged = false;
  let parser: RecordParser | null = null;
  async function* rows(): AsyncGenerator<SheetItem> {
    const lines = textLines(decodeText(bytes, encoding), limit, (piece) => {
      found = piece.encoding;
      isDamaged ||= piece.isDamaged;
    });
    const head: TextLine[] = [];
    let length = 0;
    while (head.length < SNIFFED_LINES && length < SNIFFED_LENGTH) {
      const next = await lines.next();
      if (next.done === true) break;
      head.push(next.value);
      length += next.value.text.length;
    }
    // Excel's own mark of the separator stands before the first row.
    const [, marked] = /^sep=(.)$/.exec(head[0]?.text ?? "") ?? [];
    if (marked !== undefined) head.shift();
    const separator = marked ?? sniffSeparator(head);
    parting = separator;
    const records = recordParser({
      separator,
      maxLines: MAX_CELL_LINES,
      maxLength: limit,
    });
    parser = records;
    let number = 0;
    const rowsOf = function* (
      read: readonly TableRecord[],
    ): Generator<SheetItem> {
      for (const record of read) {
        number += 1;
        const { line, cells } = record;
        if (cells.length > MAX_COLUMNS) {
          const seen = seenStart(cells.slice(0, 9).join(" | "));
          const context = { cells: cells.length, wanted: MAX_COLUMNS };
          yield faultAt(line, { code: "IMP-ROW-COLUMNS", seen, context });
        } else if (cells.some((cell) => cell.trim() !== "")) {
          yield rowOf(record, number);
        }
      }
    };
    const itemsOf = function* (line: TextLine): Generator<SheetItem> {
      if (!line.isTooLong) {
        yield* rowsOf(records.push(line));
        return;
      }
      yield* rowsOf(records.end());
      number += 1;
      const context = { limit };
      const seen = seenStart(line.text);
      yield faultAt(line.line, { code: "IMP-ROW-TOO-LONG", seen, context });
    };
    for (const line of head) yield* itemsOf(line);
    for await (const line of lines) yield* itemsOf(line);
    yield* rowsOf(records.end());
  }
  return {
    rows: rows(),
    encoding: () => found,
    separator: () => parting,
    isDamaged: () => isDamaged,
    setWidth: (cells) => parser?.setWidth(cells),
  };
}
