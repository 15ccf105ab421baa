import { nameKey, readNames, type Fold } from "./name-keys.js";
import type { OutletKind } from "./pack.js";
import { idEntry, unknownIn, type PackTable } from "./table-source.js";
import { readTsv, type PackIssue, type TsvRow } from "./tsv.js";

/** Columns of `outlets.tsv`. */
const OUTLET_COLUMNS = [
  "id", "name", "variants", "country", "kind", "actor", "from", "to",
  "source", "licence",
] as const; // prettier-ignore

/** Cells of a compiled outlet, in this order. */
export const OUTLET_CELLS = [
  "id", "name", "country", "kind", "actor", "from", "to",
] as const; // prettier-ignore

const KINDS: Readonly<Record<OutletKind, true>> = {
  agency: true,
  network: true,
  newspaper: true,
  tv: true,
  state: true,
  "party-media": true,
};

/** Reads the outlets of one file of a pack. */
export function readOutlets(file: string, text: string, fold: Fold): PackTable {
  const tsv = readTsv(file, text, OUTLET_COLUMNS);
  const issues = [...tsv.issues];
  for (const row of tsv.rows) issues.push(...checkOutlet(file, row, fold));
  const names = tsv.rows.flatMap((row, number) => [
    idEntry(row.get("id"), number),
    ...[row.get("name"), row.get("variants")]
      .flatMap(readNames)
      .flatMap(({ words, flags }) =>
        [nameKey(words, fold), fold(words)]
          .filter((key) => key !== "")
          .map((key) => ({ key, row: number, flags })),
      ),
  ]);
  const rows = tsv.rows.map((row) =>
    OUTLET_CELLS.map((column) =>
      column === "name"
        ? (readNames(row.get("name"))[0]?.words ?? "")
        : row.get(column),
    ),
  );
  return { rows, names, issues };
}

function checkOutlet(file: string, row: TsvRow, fold: Fold): PackIssue[] {
  const found: (readonly [seen: string, expected: string])[] = [];
  if (row.get("id") === "") found.push(["an empty id", "an id"]);
  if (nameKey(row.get("name"), fold) === "")
    found.push([`the name "${row.get("name")}"`, "a name with letters"]);
  if (!(row.get("kind") in KINDS))
    found.push(unknownIn("kind", row.get("kind"), Object.keys(KINDS)));
  if (!/^[A-Z]{2}$/.test(row.get("country")))
    found.push([
      `country "${row.get("country")}"`,
      "two capitals, ZZ for none",
    ]);
  for (const column of ["source", "licence"])
    if (row.get(column) === "")
      found.push([`no ${column}`, `a ${column} for every row`]);
  return found.map(([seen, expected]) => ({
    file,
    line: row.line,
    seen,
    expected,
  }));
}
