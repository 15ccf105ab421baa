import { actorKeys, nameKey, readNames, type Fold } from "./name-keys.js";
import { idEntry, unknownIn, type PackTable } from "./table-source.js";
import { readTsv, type PackIssue, type TsvRow } from "./tsv.js";

/** Columns of `actors.tsv`. */
const ACTOR_COLUMNS = [
  "id", "guide", "name", "variants", "country", "kind", "parent",
  "from", "to", "pseudo", "source", "licence",
] as const; // prettier-ignore

/** Cells of a compiled actor, in this order. */
export const ACTOR_CELLS = [
  "id", "guide", "name", "country", "kind", "parent", "from", "to", "pseudo",
] as const; // prettier-ignore

/** What an actor is. */
const ACTOR_KINDS: readonly string[] = [
  "state_force", "security_branch", "government", "foreign_state", "militia",
  "rebel", "jihadist", "tribe", "civil_body", "party", "international",
  "pseudo",
]; // prettier-ignore

const DATE = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;

/** Reads the actors of one file of a pack. */
export function readActors(file: string, text: string, fold: Fold): PackTable {
  const tsv = readTsv(file, text, ACTOR_COLUMNS);
  const issues = [...tsv.issues];
  for (const row of tsv.rows) issues.push(...checkActor(file, row, fold));
  const names = tsv.rows.flatMap((row, number) => [
    idEntry(row.get("id"), number),
    ...[row.get("name"), row.get("variants")]
      .flatMap(readNames)
      .flatMap(({ words, flags }) =>
        actorKeys(words, fold).map((key) => ({ key, row: number, flags })),
      ),
  ]);
  const rows = tsv.rows.map((row) =>
    ACTOR_CELLS.map((column) =>
      column === "name"
        ? (readNames(row.get("name"))[0]?.words ?? "")
        : row.get(column),
    ),
  );
  return { rows, names, issues };
}

function checkActor(file: string, row: TsvRow, fold: Fold): PackIssue[] {
  const found: (readonly [seen: string, expected: string])[] = [];
  if (row.get("id") === "") found.push(["an empty id", "an id"]);
  if (nameKey(row.get("name"), fold) === "")
    found.push([`the name "${row.get("name")}"`, "a name with letters"]);
  if (!ACTOR_KINDS.includes(row.get("kind")))
    found.push(unknownIn("kind", row.get("kind"), ACTOR_KINDS));
  if (!/^[A-Z]{2}$/.test(row.get("country")))
    found.push([
      `country "${row.get("country")}"`,
      "two capitals, ZZ for none",
    ]);
  if (!["", "yes"].includes(row.get("pseudo")))
    found.push(unknownIn("pseudo", row.get("pseudo"), ["yes", "nothing"]));
  for (const column of ["from", "to"])
    if (!DATE.test(row.get(column)))
      found.push([`${column} ${row.get(column)}`, "a date like 2018-07-31"]);
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
