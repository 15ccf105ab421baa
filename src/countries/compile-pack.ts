import { ACTOR_CELLS, readActors } from "./actor-rows.js";
import { CALENDAR_CELLS, readCalendar } from "./calendar-rows.js";
import type { Fold } from "./name-keys.js";
import { compileNameTable } from "./name-table.js";
import { OUTLET_CELLS, readOutlets } from "./outlet-rows.js";
import { joinPack } from "./pack-file.js";
import { PLACE_CELLS, readPlaces } from "./place-rows.js";
import { joinTables, type PackTable } from "./table-source.js";
import type { PackIssue } from "./tsv.js";

/** The files of a pack, by name; `places*.tsv` may be several. */
export interface PackSources {
  /** Name of the pack: `sy`, `international`. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** A compiled pack, or every line that it could not be compiled from. */
export type CompiledPack =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

/** Compiles the tables of a pack; the same files give the same bytes. */
export function compilePack(sources: PackSources, fold: Fold): CompiledPack {
  const { name } = sources;
  const read = (
    file: RegExp,
    reader: (path: string, text: string) => PackTable,
  ) => {
    const tables = sources.files
      .filter(({ path }) => file.test(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, text }) => reader(path, text));
    return joinTables(tables);
  };
  const places = read(/(?:^|[/\\])places[^/\\]*\.tsv$/, (path, text) =>
    readPlaces(path, text, name, fold),
  );
  const actors = read(/(?:^|[/\\])actors[^/\\]*\.tsv$/, (path, text) =>
    readActors(path, text, fold),
  );
  const outlets = read(/(?:^|[/\\])outlets[^/\\]*\.tsv$/, (path, text) =>
    readOutlets(path, text, fold),
  );
  const calendar = read(/(?:^|[/\\])calendar[^/\\]*\.tsv$/, (path, text) =>
    readCalendar(path, text, name, fold),
  );
  const all = { places, actors, outlets, calendar };
  const issues = Object.entries(all).flatMap(([kind, table]) => [
    ...table.issues,
    ...repeatedIds(`${name}/${kind}`, table),
  ]);
  if (issues.length > 0) return { ok: false, issues };
  const compile = (columns: number, { rows, names }: PackTable) => ({
    bytes: compileNameTable(columns, rows, names),
    rows: rows.length,
  });
  const bytes = joinPack(name, {
    places: compile(PLACE_CELLS.length, places),
    actors: compile(ACTOR_CELLS.length, actors),
    outlets: compile(OUTLET_CELLS.length, outlets),
    calendar: compile(CALENDAR_CELLS.length, calendar),
  });
  return { ok: true, bytes };
}

function repeatedIds(file: string, { rows }: PackTable): PackIssue[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = row[0] ?? "";
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, line: 0, seen: `the id ${id} twice`, expected: "one row" }];
  });
}
