import { adoptedReport } from "../../importers/adopted.js";
import {
  adoptedBy,
  columnsOfSheet,
  sheetMapping,
  type AdoptMapping,
} from "../../importers/adopted/adopt-mapping.js";
import {
  adoptedBytes,
  type AdoptedRow,
} from "../../importers/adopted/adopted-row.js";
import {
  claimsOfRow,
  type RowClaims,
  type RowKnowledge,
} from "../../importers/adopted/row-claim.js";
import type { Imported, ImportedReport } from "../../importers/importer.js";
import { rejected } from "../../importers/report-fields.js";
import type { ClaimLine } from "../../register/claim-set.js";
import type { ReportReader } from "../coding/report-reader.js";
import type { GivenTable, GivenTables } from "./adopted-rows.js";
import { rowIds, type RepeatedId } from "./row-ids.js";

/** What rows are adopted with. */
export interface Adoption {
  readonly tables: readonly GivenTable[];
  readonly mapping: AdoptMapping;
  /** Namespace of the office. */
  readonly owner: string;
  readonly knowledge: RowKnowledge;
}

/** Told of each row when it has been read. */
export type OnRow = (row: AdoptedRow, read: RowClaims) => void;

/** Rows of an adoption in the order of the files, with their ids. */
function adoptedRows({ tables, mapping, owner }: Adoption): {
  readonly rows: () => Generator<
    AdoptedRow & { readonly given: GivenTable; readonly line: number }
  >;
  readonly repeated: () => readonly RepeatedId[];
} {
  const ids = rowIds();
  const isSeveral = (file: string) =>
    tables.filter((table) => table.file === file).length > 1;
  function* rows() {
    for (const given of tables) {
      const sheet = sheetMapping(mapping, given.sheet);
      if (sheet === undefined) continue;
      const at = columnsOfSheet(sheet, given.keys).get("id") ?? -1;
      const mark = isSeveral(given.file) ? given.sheet : null;
      for (const { cells, typed, row, line } of given.rows) {
        const own = cells[at]?.trim() ?? "";
        const id = ids.idOf({ mark, own, cells });
        const { name } = mapping;
        const head = { adopted: 1, owner, name, id } as const;
        const { table } = given;
        yield { ...head, table, row, cells, typed, given, line };
      }
    }
  }
  return { rows, repeated: ids.repeated };
}

/** Reads a row as its sheet is mapped; undefined for a sheet that is not. */
function rowReader({ mapping, knowledge }: Adoption) {
  const contexts = new Map<
    AdoptedRow["table"],
    Parameters<typeof claimsOfRow>[1] | null
  >();
  return (row: AdoptedRow): RowClaims | undefined => {
    const { table } = row;
    let context = contexts.get(table);
    if (context === undefined) {
      const sheet = sheetMapping(mapping, table.sheet);
      context =
        sheet === undefined
          ? null
          : { sheet, columns: columnsOfSheet(sheet, table.keys) };
      contexts.set(table, context);
    }
    return context === null ? undefined : claimsOfRow(row, context, knowledge);
  };
}

/** Rows as reports, and the reader that tells what each claims. */
export function adoptedItems(
  adoption: Adoption,
  onRow: OnRow,
): {
  readonly items: AsyncIterable<Imported>;
  readonly reader: ReportReader;
  readonly repeated: () => readonly RepeatedId[];
} {
  const { rows, repeated } = adoptedRows(adoption);
  const read = rowReader(adoption);
  const coder = adoptedBy(adoption.mapping);
  const lines = new WeakMap<ImportedReport, ClaimLine>();
  async function* items(): AsyncGenerator<Imported> {
    for (const { given, line, ...row } of rows()) {
      const item = adoptedReport(row, adoptedBytes(row), {
        file: given.file,
        line,
        ...(given.sheet === null ? {} : { member: given.sheet }),
      });
      const claims = read(row);
      if (item.ok && claims !== undefined) {
        lines.set(item.report, claims.line);
        onRow(row, claims);
      }
      yield item;
    }
  }
  return {
    items: items(),
    reader: {
      coderOf: () => coder,
      read(report) {
        const line = lines.get(report);
        return line === undefined ? null : { coder, line };
      },
    },
    repeated,
  };
}

/** What the tables cannot say as rows, then their rows. */
export async function* withFaults(
  { faults }: GivenTables,
  items: AsyncIterable<Imported>,
): AsyncGenerator<Imported> {
  for (const { file, line, sheet, code, seen, context } of faults) {
    const member = sheet === null ? {} : { member: sheet };
    const told = context === undefined ? {} : { context };
    yield rejected({ file, line, ...member }, { code, seen, ...told });
  }
  yield* items;
}
