import { csvRow } from "./csv-cell.js";
import type { ExportedFile, Exporter } from "./exporter.js";
import { allTables, notInTables } from "./tables/all-tables.js";
import type { FilledTable } from "./tables/table.js";

const fileOf = (name: string) => ({
  name: `table-${name}.csv`,
  mediaType: "text/csv; charset=utf-8",
});

function tableFile({ name, columns, rows }: FilledTable): ExportedFile {
  function* pieces(): Generator<string> {
    yield `\ufeff${csvRow(columns.map(({ key }) => key))}`;
    for (const cells of rows) yield csvRow(cells);
  }
  return { ...fileOf(name), pieces: pieces() };
}

/** Incidents, persons and told values, a file each, joined by incident id. */
export const csvTablesExporter: Exporter = {
  format: "csv-tables",
  files: ["incidents", "victims", "claims"].map(fileOf),
  write: (incidents, origin) => ({
    files: allTables(incidents, origin).map(tableFile),
    leftOut: notInTables(incidents),
  }),
};
