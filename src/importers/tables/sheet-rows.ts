import { MAX_COLUMNS, MAX_ROWS, readAddress } from "./cell-address.js";
import { mergeFiller, type MergeFiller } from "./merged-cells.js";
import { dateFormatOf, shownDate, type DateFormat } from "./serial-date.js";
import { textGatherer } from "./shared-texts.js";
import { plainNumber, shownNumber } from "./shown-number.js";
import {
  NO_COLUMNS,
  NO_VALUES,
  type CellTrouble,
  type TableRow,
} from "./table.js";
import { TOO_MUCH, WorkbookFault } from "./zip-parts.js";
import type { XmlHandler } from "./xml-events.js";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly name: string;
  readonly isHidden: boolean;
  readonly texts: readonly string[];
  /** Format code of each cell style. */
  readonly formats: readonly string[];
  readonly dates: 1900 | 1904;
  readonly merges: Parameters<typeof mergeFiller>[0];
}

/** Cells of a workbook, empty ones before others among them. */
const MAX_CELLS = 200_000_000;

/** A cell while it is read. */
interface Cell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  isFormula: boolean;
}

/** A row while it is read. */
interface OpenRow {
  number: number;
  isHidden: boolean;
  cells: string[];
  typedDates: Set<number> | null;
  stored: Map<number, string> | null;
  troubles: CellTrouble[];
}

const isTrue = (flag: string | undefined) => flag === "1" || flag === "true";

/** Date formats by code: the same few codes come a million times. */
function dateFormats(): (code: string) => DateFormat | null {
  const known = new Map<string, DateFormat | null>();
  return (code) => {
    let format = known.get(code);
    if (format === undefined) known.set(code, (format = dateFormatOf(code)));
    return format;
  };
}

/** A typed date in words: `2022-03-05T00:00:00Z` as `2022-03-05`. */
function isoCell(value: string): string {
  const [day = "", clock = ""] = value.replace(/(?:\.\d+)?Z?$/, "").split("T");
  return /^(?:00:?)*$/.test(clock) ? day : `${day} ${clock.slice(0, 5)}`;
}

/** Reads rows of a sheet from its elements; no formula is worked out. */
export function sheetReader(
  context: SheetContext,
): XmlHandler & { take(): readonly TableRow[] } {
  const { texts, formats, dates } = context;
  const formatOf = dateFormats();
  const filler: MergeFiller = mergeFiller(context.merges);
  const gatherer = textGatherer();
  let done: TableRow[] = [];
  let last = 0;
  let total = 0;
  let row: OpenRow | null = null;
  let cell: Cell | null = null;
  let isValue = false;

  function numberCell(into: OpenRow, { column, style }: Cell, text: string) {
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    const code = formats[style] ?? "General";
    const format = formatOf(code);
    const date = format === null ? null : shownDate(value, format, dates);
    if (date !== null) (into.typedDates ??= new Set()).add(column);
    const shown =
      date ?? shownNumber(value, format === null ? code : "General");
    const plain = plainNumber(value);
    if (shown !== plain) (into.stored ??= new Map()).set(column, plain);
    return shown;
  }

  function sharedText(into: OpenRow, column: number, index: string): string {
    const text = texts[Number(index)];
    if (text !== undefined) return text;
    const seen = `sharedStrings ${index}`;
    into.troubles.push({ column, code: "IMP-CELL-ERROR", seen });
    return "";
  }

  function shown(into: OpenRow, of: Cell): string {
    const { column, type, value } = of;
    if (type === "inlineStr") return gatherer.take();
    if (value === null) {
      if (!of.isFormula) return "";
      into.troubles.push({ column, code: "IMP-CELL-NO-VALUE", seen: "=" });
      return "";
    }
    switch (type) {
      case "s":
        return sharedText(into, column, value);
      case "b":
        return isTrue(value) ? "TRUE" : "FALSE";
      case "e":
        into.troubles.push({ column, code: "IMP-CELL-ERROR", seen: value });
        return value;
      case "d":
        (into.typedDates ??= new Set()).add(column);
        return isoCell(value);
      case "str":
        return value;
      default:
        return numberCell(into, of, value);
    }
  }

  function openRow(attributes: Readonly<Record<string, string>>) {
    const number =
      attributes["r"] === undefined ? last + 1 : Number(attributes["r"]);
    if (!(Number.isInteger(number) && number > last && number <= MAX_ROWS))
      throw new WorkbookFault(`row ${attributes["r"] ?? number}`);
    last = number;
    const isHidden = context.isHidden || isTrue(attributes["hidden"]);
    const nothing = { typedDates: null, stored: null, troubles: [] };
    row = { number, isHidden, cells: [], ...nothing };
  }

  function openCell(
    into: OpenRow,
    attributes: Readonly<Record<string, string>>,
  ): void {
    const { r, t = "n", s = "0" } = attributes;
    const address = r === undefined ? null : readAddress(r);
    const column = address?.column ?? into.cells.length;
    if (column >= MAX_COLUMNS || (r !== undefined && address === null))
      throw new WorkbookFault(`cell ${r ?? column}`);
    // Texts of a cell that is of another type are not the next one's.
    gatherer.take();
    cell = { column, type: t, style: Number(s), value: null, isFormula: false };
  }

  function closeCell(into: OpenRow, of: Cell): void {
    const text = shown(into, of);
    if (text === "") return;
    while (into.cells.length < of.column) into.cells.push("");
    into.cells[of.column] = text;
  }

  function closeRow(of: OpenRow): void {
    const { number, isHidden, cells, troubles } = of;
    const isEmpty = cells.length === 0 && troubles.length === 0;
    if (isEmpty) return;
    const merged = filler.fill(number, cells);
    total += cells.length;
    if (total > MAX_CELLS) throw new WorkbookFault("cells", TOO_MUCH);
    done.push({
      sheet: context.name,
      number,
      line: number,
      cells,
      typedDates: of.typedDates ?? NO_COLUMNS,
      stored: of.stored ?? NO_VALUES,
      merged: merged ?? NO_VALUES,
      troubles,
      isHidden,
    });
  }

  return {
    opens(name, attributes) {
      if (name === "row") openRow(attributes);
      else if (row === null) return;
      else if (name === "c") openCell(row, attributes);
      else if (cell === null) return;
      else if (name === "v") {
        isValue = true;
        cell.value = "";
      } else if (name === "f") cell.isFormula = true;
      else gatherer.opens(name);
    },
    text(piece) {
      if (isValue && cell !== null) cell.value += piece;
      else gatherer.text(piece);
    },
    closes(name) {
      if (name === "v") isValue = false;
      else if (name === "c" && row !== null && cell !== null) {
        closeCell(row, cell);
        cell = null;
      } else if (name === "row" && row !== null) {
        closeRow(row);
        row = null;
      } else gatherer.closes(name);
    },
    take() {
      const taken = done;
      done = [];
      return taken;
    },
  };
}
