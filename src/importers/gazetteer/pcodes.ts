import { seenStart } from "../seen.js";
import { arabicNames } from "./arabic-names.js";
import {
  separatorOf,
  tableRecords,
  type TableRecord,
} from "../tables/delimited.js";
import { Gathered, type Fault, type Unit } from "./gathered-units.js";
import { numberFault, numberOf, type NumberCell } from "./number-cell.js";
import { pcodeColumns, type PcodeColumns } from "./pcode-columns.js";
import type { ListedPlace, PlaceList } from "./place.js";
import type { TableLine } from "./table-lines.js";

/** How a table of P-codes is read. */
export interface PcodeContext {
  /** Name for positions and messages. */
  readonly file: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const KINDS = { 1: "admin1", 2: "admin2", 3: "admin3", 4: "village" } as const;
const PCODE = /^[A-Za-z]{2}[A-Za-z0-9_.-]{1,30}$/;

type TextLine = Extract<TableLine, { ok: true }>;

function unitsOf(cells: readonly string[], columns: PcodeColumns): Unit[] {
  return columns.levels.flatMap(({ level, code, names }) => {
    const written = names.map((at) => cells[at] ?? "").filter(Boolean);
    const pcode = cells[code] ?? "";
    if (pcode === "" && written.length === 0) return [];
    return [{ level, code: pcode, written, names: arabicNames(written) }];
  });
}

function numbersOf(
  cells: readonly string[],
  { lat, lon }: PcodeColumns,
): readonly NumberCell[] {
  return [
    { field: "latitude", text: cells[lat] ?? "" },
    { field: "longitude", text: cells[lon] ?? "" },
  ];
}

function recordFault(
  cells: readonly string[],
  columns: PcodeColumns,
  country: string,
): Fault | null {
  if (cells.length !== columns.count) {
    const context = { columns: cells.length, wanted: columns.count };
    return {
      code: "IMP-PLACE-COLUMNS",
      seen: seenStart(cells.join(" | ")),
      context,
    };
  }
  const home = (cells[columns.country] ?? "").toUpperCase();
  if (/^[A-Z]{2}$/.test(home) && home !== country)
    return {
      code: "IMP-PLACE-COUNTRY",
      seen: home,
      context: { wanted: country },
    };
  const units = unitsOf(cells, columns);
  const bad = units.find(({ code }) => !PCODE.test(code));
  if (bad !== undefined || units.length === 0) {
    const seen = bad?.code || seenStart(bad?.written[0] ?? "") || "∅";
    const context = { wanted: "SY0101" };
    return { code: "IMP-PLACE-ID", seen, context };
  }
  return numberFault(numbersOf(cells, columns));
}

/** A row of column tags (`#adm1+name`) under the header of HXL tables. */
function isTags({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell === "" || cell.startsWith("#"));
}

function addRecord(
  { line, cells }: TableRecord,
  columns: PcodeColumns,
  to: { readonly gathered: Gathered; readonly file: string },
): void {
  const units = unitsOf(cells, columns);
  const nameAt = (level: number) =>
    units.find((unit) => unit.level === level)?.names[0] ?? "";
  const [lat = null, lon = null] = numbersOf(cells, columns).map(numberOf);
  for (const unit of units) {
    const [name, ...variants] = unit.names;
    if (name === undefined) {
      to.gathered.addNameless(line, unit);
      continue;
    }
    // The coordinates of a row are those of its finest level.
    const isFinest = unit === units.at(-1);
    const place: ListedPlace = {
      file: to.file,
      line,
      id: unit.code,
      name,
      variants,
      kind: KINDS[unit.level],
      admin1: nameAt(1),
      admin2: unit.level > 2 ? nameAt(2) : "",
      lat: isFinest ? lat : null,
      lon: isFinest ? lon : null,
      population: 0,
      note: unit.written.find((text) => /^[\u0020-\u024f]+$/.test(text)) ?? "",
    };
    to.gathered.add(place, unit);
  }
}

/**
 * Reads a table of P-codes, one row for each area of its finest level: the
 * areas above it are read from the same rows.
 *
 * @returns Places in the order of the file, and every row that gave none.
 */
export async function readPcodes(
  lines: AsyncIterable<TableLine>,
  { file, country }: PcodeContext,
): Promise<PlaceList> {
  const gathered = new Gathered(file);
  const texts: TextLine[] = [];
  for await (const item of lines)
    if (item.ok) texts.push(item);
    else gathered.leftOut.push(item.row);
  const [first] = texts;
  if (first === undefined) return { places: [], leftOut: gathered.leftOut };
  const [header, ...records] = tableRecords(texts, separatorOf(first.text));
  const columns = pcodeColumns(header?.cells ?? []);
  if (columns === null) {
    const seen = seenStart(first.text);
    gathered.leave(first.line, { code: "IMP-PLACE-HEADER", seen });
    return { places: [], leftOut: gathered.leftOut };
  }
  for (const record of records) {
    if (isTags(record)) continue;
    const fault = recordFault(record.cells, columns, country);
    if (fault === null) addRecord(record, columns, { gathered, file });
    else {
      const unit = unitsOf(record.cells, columns).at(-1);
      gathered.leave(record.line, fault, unit);
    }
  }
  const leftOut = gathered.leftOut.toSorted((a, b) => a.line - b.line);
  return { places: [...gathered.places.values()], leftOut };
}
