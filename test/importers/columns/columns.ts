import type {
  Imported,
  ImportContext,
} from "../../../src/importers/importer.js";
import { importerOf } from "../../../src/importers/registry.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { standardInput } from "../../../src/importers/input.js";
import { all, pieces, utf8 } from "../bytes.js";

type Accepted = Extract<Imported, { ok: true }>;

/** Reads a table, given as text or bytes, as a file `t`. */
export function readTableReports(
  table: string | Uint8Array,
  columns?: unknown,
  more: Partial<ImportContext> & { readonly format?: "csv" | "xlsx" } = {},
): Promise<Imported[]> {
  const { format = "csv", ...context } = more;
  const bytes = typeof table === "string" ? utf8(table) : table;
  const read = importerOf(format)!.read(pieces(bytes, 65536), {
    file: "t",
    fileId: "t",
    columns,
    ...context,
  });
  return all(read as AsyncIterable<Imported>);
}

/** The reports among the items, each as it was accepted. */
export function accepted(items: readonly Imported[]): Accepted[] {
  return items.filter((item): item is Accepted => item.ok);
}

/** `line CODE cell` of each reject. */
export function rejects(items: readonly Imported[]): string[] {
  return items.flatMap((item) => {
    if (item.ok) return [];
    const { line, code, context } = item.reject;
    const cell = context?.["cell"];
    return [
      `${line} ${code.replace("IMP-", "")}${cell === undefined ? "" : ` ${cell}`}`,
    ];
  });
}

/** Reads the bytes under which a report is kept, alone. */
export function readAgain({ record }: Accepted): Promise<Imported[]> {
  const { bytes, format } = record!;
  const input = standardInput(() => [bytes]);
  return all(readReports([input], { from: format }));
}
