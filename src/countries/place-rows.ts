import { nameKey, placeKeys, readNames, type Fold } from "./name-keys.js";
import { NameFlag, type NameEntry } from "./name-table.js";
import type { PlacePrecision } from "./pack.js";
import { readTsv, type PackIssue, type TsvRow } from "./tsv.js";
import { idEntry, unknownIn, type PackTable } from "./table-source.js";

/** Columns of `places.tsv`; `country` may be added where a pack holds several. */
const PLACE_COLUMNS = [
  "id", "name", "variants", "kind", "admin1", "admin2",
  "lat", "lon", "population", "source", "licence",
] as const; // prettier-ignore

/** Cells of a compiled place, in this order. */
export const PLACE_CELLS = [
  "id", "name", "country", "admin1", "admin2", "kind",
  "lat", "lon", "population",
] as const; // prettier-ignore

/** Every kind of place, with the precision it is told at and its weight. */
const KINDS: Readonly<Record<string, readonly [PlacePrecision, number]>> = {
  country: ["country", 130],
  admin1: ["admin1", 110],
  city: ["town", 80],
  town: ["town", 60],
  admin2: ["area", 52],
  admin3: ["area", 48],
  neighbourhood: ["neighbourhood", 50],
  region: ["area", 50],
  camp: ["site", 50],
  desert: ["area", 46],
  mountain: ["area", 46],
  valley: ["area", 46],
  water: ["area", 46],
  road: ["road", 46],
  airport: ["site", 46],
  checkpoint: ["site", 46],
  crossing: ["site", 46],
  dam: ["site", 46],
  hill: ["site", 46],
  hospital: ["site", 46],
  landmark: ["site", 46],
  military_base: ["site", 46],
  port: ["site", 46],
  prison: ["site", 46],
  village: ["town", 40],
  hamlet: ["town", 30],
};

/** The precision of a kind of place; `town` for one that is not listed. */
export function precisionOf(kind: string): PlacePrecision {
  return KINDS[kind]?.[0] ?? "town";
}

/** How much a place counts among its namesakes; higher comes first. */
export function placeWeight(kind: string, population: number): number {
  const inhabitants = Math.min(28, 4 * Math.log10(population + 1));
  return (KINDS[kind]?.[1] ?? 0) + inhabitants;
}

/** Reads the places of one file of a pack. */
export function readPlaces(
  file: string,
  text: string,
  pack: string,
  fold: Fold,
): PackTable {
  const tsv = readTsv(file, text, PLACE_COLUMNS);
  const issues = [...tsv.issues];
  const rows = tsv.rows.filter((row) => {
    const found = checkPlace(file, row, fold);
    issues.push(...found);
    return found.length === 0;
  });
  const weigh = (row: TsvRow) =>
    placeWeight(row.get("kind"), Number(row.get("population")));
  const sorted = rows.toSorted(
    (a, b) => weigh(b) - weigh(a) || (a.get("id") < b.get("id") ? -1 : 1),
  );
  const home = pack.toUpperCase();
  const cells = sorted.map((row) =>
    PLACE_CELLS.map((column) =>
      column === "country" ? row.get("country") || home : row.get(column),
    ),
  );
  const names = sorted.flatMap((row, number) =>
    placeEntries(row, number, fold),
  );
  return { rows: cells, names, issues };
}

function placeEntries(row: TsvRow, number: number, fold: Fold): NameEntry[] {
  const main = { words: row.get("name"), flags: mainFlags(row.get("cue")) };
  const entries = [main, ...readNames(row.get("variants"))].flatMap((name) =>
    placeKeys(name.words, fold).map((key) => ({
      key,
      row: number,
      flags: name.flags,
    })),
  );
  return [idEntry(row.get("id"), number), ...entries];
}

function mainFlags(cue: string): number {
  if (cue === "head") return NameFlag.cue + NameFlag.head;
  return cue === "cue" ? NameFlag.cue : 0;
}

function checkPlace(file: string, row: TsvRow, fold: Fold): PackIssue[] {
  const found: (readonly [seen: string, expected: string])[] = [];
  const number = (column: string, low: number, high: number) => {
    const cell = row.get(column);
    const value = Number(cell);
    if (cell !== "" && !(value >= low && value <= high))
      found.push([`${column} ${cell}`, `a number from ${low} to ${high}`]);
  };
  if (row.get("id") === "") found.push(["an empty id", "an id"]);
  if (nameKey(row.get("name"), fold) === "")
    found.push([`the name "${row.get("name")}"`, "a name with letters"]);
  if (!(row.get("kind") in KINDS))
    found.push(unknownIn("kind", row.get("kind"), Object.keys(KINDS)));
  if (!["", "cue", "head"].includes(row.get("cue")))
    found.push(unknownIn("cue", row.get("cue"), ["cue", "head", "nothing"]));
  number("lat", -90, 90);
  number("lon", -180, 180);
  number("population", 0, 2e9);
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
