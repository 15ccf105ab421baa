import { csvRow } from "./csv-cell.js";
import type { Exporter } from "./exporter.js";
import { INCIDENT_TABLE, withoutColumn } from "./tables/incident-table.js";
import { filled } from "./tables/table.js";

const FILE = { name: "incidents.csv", mediaType: "text/csv; charset=utf-8" };

/**
 * One row an incident, for spreadsheets: UTF-8 with a byte order mark (Excel
 * shows Arabic wrongly without), CRLF, no cell that computes. Casualty rows
 * become totals; competing values are only named.
 */
export const csvExporter: Exporter = {
  format: "csv",
  files: [FILE],
  write(incidents, origin) {
    const { columns, rows } = filled(INCIDENT_TABLE, incidents, origin);
    function* pieces(): Generator<string> {
      yield `\ufeff${csvRow(columns.map(({ key }) => key))}`;
      for (const cells of rows) yield csvRow(cells);
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: incidents.flatMap(withoutColumn),
    };
  },
};
