import { nameKey, readNames, type Fold } from "./name-keys.js";
import { idEntry, type PackTable } from "./table-source.js";
import { EVENT_TYPE_CODES } from "../model/vocabulary.js";
import { readTsv, type PackIssue, type TsvRow } from "./tsv.js";

/** Columns of `calendar.tsv`; `country` and `types` may be left out. */
const CALENDAR_COLUMNS = [
  "id", "name", "variants", "start", "end", "places", "source", "licence",
] as const; // prettier-ignore

/** Cells of a compiled event, in this order; `keys` is made from the names. */
export const CALENDAR_CELLS = [
  "id", "name", "country", "start", "end", "places", "keys", "source", "types",
] as const; // prettier-ignore

const TYPES = EVENT_TYPE_CODES.join(", ");
const isEventType = (code: string) =>
  EVENT_TYPE_CODES.some((known) => known === code);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the well-known events of one file of a pack. */
export function readCalendar(
  file: string,
  text: string,
  pack: string,
  fold: Fold,
): PackTable {
  const tsv = readTsv(file, text, CALENDAR_COLUMNS);
  const issues = [...tsv.issues];
  for (const row of tsv.rows) issues.push(...checkEvent(file, row));
  const rows = tsv.rows.map((row) =>
    CALENDAR_CELLS.map((column) => {
      if (column === "keys") return keysOf(row, fold).join("|");
      if (column === "country") return row.get("country") || pack.toUpperCase();
      if (column === "end") return row.get("end") || row.get("start");
      return row.get(column);
    }),
  );
  const names = tsv.rows.map((row, number) => idEntry(row.get("id"), number));
  return { rows, names, issues };
}

function keysOf(row: TsvRow, fold: Fold): string[] {
  const keys = [row.get("name"), row.get("variants")]
    .flatMap(readNames)
    .map(({ words }) => nameKey(words, fold));
  return [...new Set(keys)].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
}

function checkEvent(file: string, row: TsvRow): PackIssue[] {
  const issue = (seen: string, expected: string): PackIssue => ({
    file,
    line: row.line,
    seen,
    expected,
  });
  const issues: PackIssue[] = [];
  if (row.get("id") === "") issues.push(issue("an empty id", "an id"));
  for (const day of [row.get("start"), row.get("end") || row.get("start")])
    if (!DAY.test(day)) issues.push(issue(`the day "${day}"`, "2024-12-08"));
  if ((row.get("end") || row.get("start")) < row.get("start"))
    issues.push(issue(`end ${row.get("end")}`, "a day not before the start"));
  for (const type of row.get("types").split("|").filter(Boolean))
    if (!isEventType(type)) issues.push(issue(`the type "${type}"`, TYPES));
  for (const column of ["name", "source", "licence"])
    if (row.get(column) === "")
      issues.push(issue(`no ${column}`, `a ${column} for every row`));
  return issues;
}
