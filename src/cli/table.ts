import { displayWidth, fitWidth } from "./display-width.js";
import { isolatedCell, visibleText } from "../operations/terminal-text.js";

/** What a table cell may hold; null and undefined are printed as a dash. */
export type Cell = string | number | null | undefined;

/** One column of a table. */
export interface Column {
  readonly title: string;
  /** Numbers stand at the end, all else at the start (default). */
  readonly align?: "start" | "end";
  /** Widest the column may grow, in terminal cells; longer text ends in `…`. */
  readonly maxWidth?: number;
}

/** How a table is laid out. */
export interface TableOptions {
  /**
   * Whether a terminal shows it: then cells are isolates and a rule is drawn
   * under the titles. A pipe gets the bare text.
   */
  readonly isTerminal?: boolean;
  /** Width of the terminal in cells; the widest columns give way to fit. */
  readonly width?: number | undefined;
}

const GAP = "  ";
const NARROWEST = 8;

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? "–" : visibleText(String(cell));
}

/** Takes cells from the widest column until all fit. */
function shrink(widths: readonly number[], available: number): number[] {
  const fitted = [...widths];
  const gaps = GAP.length * Math.max(0, fitted.length - 1);
  for (;;) {
    const total = fitted.reduce((sum, width) => sum + width, gaps);
    const widest = Math.max(...fitted);
    if (total <= available || widest <= NARROWEST) return fitted;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
}

function columnWidths(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  available: number | undefined,
): readonly number[] {
  const widths = columns.map(({ title, maxWidth = Infinity }, i) => {
    const cells = [title, ...texts.map((row) => row[i] ?? "")];
    return Math.min(maxWidth, Math.max(...cells.map(displayWidth)));
  });
  return available === undefined ? widths : shrink(widths, available);
}

/**
 * Lays rows out in columns that line up on a terminal, Arabic ones too: width
 * is counted in cells, and cells are fenced against reordering.
 *
 * @param rows One array a row, in the order of the columns.
 * @returns Lines without final line end; the titles are the first.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: TableOptions = {},
): string {
  const { isTerminal = false, width } = options;
  const texts = rows.map((row) => columns.map((_, i) => textOf(row[i])));
  const widths = columnWidths(columns, texts, isTerminal ? width : undefined);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const room = widths[i] ?? 0;
        const fitted = fitWidth(cell, Math.max(1, room));
        const padding = " ".repeat(Math.max(0, room - displayWidth(fitted)));
        const shown = isTerminal ? isolatedCell(fitted) : fitted;
        const atEnd = columns[i]?.align === "end";
        return atEnd ? `${padding}${shown}` : `${shown}${padding}`;
      })
      .join(GAP)
      .trimEnd();
  const titles = line(columns.map(({ title }) => title));
  const rule = widths.map((cells) => "─".repeat(cells)).join(GAP);
  const head = isTerminal ? [titles, rule] : [titles];
  return [...head, ...texts.map(line)].join("\n");
}
