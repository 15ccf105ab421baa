import type { Bilingual } from "../../model/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import type { CsvCell } from "../csv-cell.js";
import type { ExportOrigin } from "../origin.js";

/**
 * What a column holds: words, whole numbers, degrees, or days as `2022-03-05`.
 * No column mixes them: sheets and Parquet are typed by it.
 */
export type CellKind = "text" | "integer" | "number" | "day";

/** A column: its name for programs, its title for readers, its cells. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: Bilingual;
  readonly kind: CellKind;
  readonly cell: (row: Row, origin: ExportOrigin) => CsvCell;
}

/** A table that every tabular format writes alike. */
export interface Table<Row> {
  /** In Latin letters, for names of files. */
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly TableColumn<Row>[];
  readonly rowsOf: (incident: ReleasedIncident) => readonly Row[];
}

/** A table with its cells worked out, in the order of its columns. */
export interface FilledTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly Omit<TableColumn<never>, "cell">[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** Fills a table; rows are made as they are read, as often as they are read. */
export function filled<Row>(
  table: Table<Row>,
  incidents: readonly ReleasedIncident[],
  origin: ExportOrigin,
): FilledTable {
  const { name, title, columns, rowsOf } = table;
  return {
    name,
    title,
    columns,
    rows: {
      *[Symbol.iterator]() {
        for (const incident of incidents)
          for (const row of rowsOf(incident))
            yield columns.map(({ cell }) => cell(row, origin));
      },
    },
  };
}
