/** A cell or line that a pack cannot use. */
export interface PackIssue {
  readonly file: string;
  /** Line number, from 1; the header is line 1. */
  readonly line: number;
  readonly seen: string;
  readonly expected: string;
}

/** A row by column name; `line` counts from 1. */
export interface TsvRow {
  readonly line: number;
  get(column: string): string;
}

/** The rows of a tab-separated file and what is wrong with it. */
export interface TsvFile {
  readonly rows: readonly TsvRow[];
  readonly issues: readonly PackIssue[];
}

/**
 * Reads a tab-separated file with a header line. Cells are never quoted;
 * empty lines are skipped; missing trailing cells are empty.
 *
 * @param columns columns that the header must name
 */
export function readTsv(
  file: string,
  text: string,
  columns: readonly string[],
): TsvFile {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const header = (lines[0] ?? "").split("\t");
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      rows: [],
      issues: [
        {
          file,
          line: 1,
          seen: (lines[0] ?? "").slice(0, 80),
          expected: `a header with the columns ${missing.join(", ")}`,
        },
      ],
    };
  const places = new Map(header.map((column, at) => [column, at]));
  const rows: TsvRow[] = [];
  const issues: PackIssue[] = [];
  lines.slice(1).forEach((text_, index) => {
    if (text_.trim() === "") return;
    const cells = text_.split("\t");
    const line = index + 2;
    if (cells.length > header.length)
      issues.push({
        file,
        line,
        seen: `${cells.length} cells`,
        expected: `at most ${header.length} cells`,
      });
    else
      rows.push({
        line,
        get: (column) => (cells[places.get(column) ?? -1] ?? "").trim(),
      });
  });
  return { rows, issues };
}
