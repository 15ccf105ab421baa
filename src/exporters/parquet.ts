import type { CsvCell } from "./csv-cell.js";
import type { ExportedFile, Exporter } from "./exporter.js";
import { originLines, type ExportOrigin } from "./origin.js";
import { allTables, notInTables } from "./tables/all-tables.js";
import type { CellKind, FilledTable } from "./tables/table.js";

const fileOf = (name: string) => ({
  name: `${name}.parquet`,
  mediaType: "application/vnd.apache.parquet",
});

/** Days are the days since 1970 of Parquet's DATE; a Date writes itself so. */
const SCHEMA_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  day: { type: "INT32", converted_type: "DATE" },
} as const satisfies Record<CellKind, object>;

function valueOf(cell: CsvCell, kind: CellKind): unknown {
  if (cell === null || cell === undefined) return null;
  return kind === "day" ? new Date(`${cell}T00:00:00Z`) : cell;
}

async function tableFile(
  { name, columns, rows }: FilledTable,
  origin: ExportOrigin,
): Promise<ExportedFile> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const cells = [...rows];
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ key, kind }, at) => ({
      name: key,
      data: cells.map((row) => valueOf(row[at], kind)),
    })),
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ key, kind }) => ({
        name: key,
        repetition_type: "OPTIONAL" as const,
        ...SCHEMA_TYPES[kind],
      })),
    ],
    createdBy: `isnad ${origin.engine}`,
    kvMetadata: originLines(origin).map(([key, value]) => ({
      key: `isnad.${key}`,
      value,
    })),
  });
  return { ...fileOf(name), pieces: [new Uint8Array(bytes)] };
}

/** The three tables with typed columns; how they were made is in the metadata. */
export const parquetExporter: Exporter = {
  format: "parquet",
  files: ["incidents", "victims", "claims"].map(fileOf),
  async write(incidents, origin) {
    const files: ExportedFile[] = [];
    for (const table of allTables(incidents, origin))
      files.push(await tableFile(table, origin));
    return { files, leftOut: notInTables(incidents) };
  },
};
