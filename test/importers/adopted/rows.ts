import { columnsOfSheet } from "../../../src/importers/adopted/adopt-mapping.js";
import type { AdoptedRow } from "../../../src/importers/adopted/adopted-row.js";
import { guessSheet } from "../../../src/importers/adopted/guess-mapping.js";
import {
  claimsOfRow,
  type RowKnowledge,
} from "../../../src/importers/adopted/row-claim.js";
import type { LinkableReport } from "../../../src/linkage/index.js";

/** Nothing is known of places and actors. */
const KNOWS_NOTHING: RowKnowledge = {
  findPlace: () => null,
  findActor: () => null,
};

/** A table of invented rows, by its header and its cells. */
export function tableOf(
  keys: readonly string[],
  rows: readonly (readonly string[])[],
  sheet: string | null = null,
) {
  const table: AdoptedRow["table"] = {
    file: "a.csv",
    sheet,
    order: 0,
    separator: ",",
    header: 1,
    columns: [...keys],
    keys: [...keys],
    above: [],
  };
  const made = rows.map((cells, at): AdoptedRow => ({
    adopted: 1,
    owner: "office-x",
    name: "مكتب مختلق",
    id: String(at + 1),
    table,
    row: at + 2,
    cells: [...cells],
    typed: [],
  }));
  return { sheet, keys, rows: made };
}

/** Reads the rows of a table with the columns that are guessed of it. */
export function readRows(
  table: ReturnType<typeof tableOf>,
  known: RowKnowledge = KNOWS_NOTHING,
) {
  const sheet = guessSheet(table);
  const columns = columnsOfSheet(sheet, table.keys);
  return table.rows.map((row) => claimsOfRow(row, { sheet, columns }, known));
}

/** The line of a row as linkage takes it. */
export function linkable(line: object, id: string): LinkableReport {
  const report = { ...line, id, outlet: "مكتب مختلق", published: null };
  return report as unknown as LinkableReport;
}
