import { arabicNames } from "./arabic-names.js";
import type { AlternateNames, ReadNames } from "./alternate-names.js";
import { geonamesRow, type GeonamesRow } from "./geonames-row.js";
import type { LeftOutRow, ListedPlace, PlaceList } from "./place.js";
import type { TableLine } from "./table-lines.js";

/** How a GeoNames dump is read. */
export interface GeonamesContext {
  /** Name for positions and messages. */
  readonly file: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Reads the file of alternate names for these ids, if there is one. */
  readonly namesOf?: (ids: ReadonlySet<string>) => Promise<ReadNames>;
}

interface Rows {
  readonly rows: readonly GeonamesRow[];
  readonly leftOut: readonly LeftOutRow[];
}

async function readRows(
  lines: AsyncIterable<TableLine>,
  { file, country }: GeonamesContext,
): Promise<Rows> {
  const rows = new Map<string, GeonamesRow>();
  const leftOut: LeftOutRow[] = [];
  for await (const item of lines) {
    if (!item.ok) {
      leftOut.push(item.row);
      continue;
    }
    const { line } = item;
    const read = geonamesRow(item.text, { file, line, country });
    if (!read.ok) {
      leftOut.push(read.row);
      continue;
    }
    const { id, name } = read.row;
    const first = rows.get(id);
    if (first === undefined) rows.set(id, read.row);
    else {
      const context = { id, first: first.line };
      const code = "IMP-PLACE-REPEATED";
      leftOut.push({ file, line, id, name, code, seen: name, context });
    }
  }
  return { rows: [...rows.values()], leftOut };
}

/** Names of a row: those marked Arabic, else those in Arabic letters. */
function namesOf(row: GeonamesRow, marked: AlternateNames): readonly string[] {
  const known = arabicNames(marked.get(row.id) ?? []);
  return known.length > 0 ? known : arabicNames(row.spellings);
}

const districtKey = ({ admin1, admin2 }: GeonamesRow) => `${admin1}.${admin2}`;

/**
 * Reads a GeoNames dump of a country. The governorate and district of a place
 * are the Arabic names of the ADM1 and ADM2 rows with its codes.
 *
 * @returns Places in the order of the file, and every row that gave none.
 */
export async function readGeonames(
  lines: AsyncIterable<TableLine>,
  context: GeonamesContext,
): Promise<PlaceList> {
  const { rows, leftOut } = await readRows(lines, context);
  const ids = new Set(rows.map(({ id }) => id));
  const more = await context.namesOf?.(ids);
  const marked: AlternateNames = more?.names ?? new Map();
  const named = rows.map((row) => ({ row, names: namesOf(row, marked) }));
  const areas = new Map<string, string>();
  for (const { row, names } of named) {
    const [name = ""] = names;
    if (row.feature === "ADM1") areas.set(row.admin1, name);
    if (row.feature === "ADM2") areas.set(districtKey(row), name);
  }
  const { file } = context;
  const nameless = named
    .filter(({ names }) => names.length === 0)
    .map(({ row: { line, id, name } }): LeftOutRow => {
      return { file, line, id, name, code: "IMP-PLACE-NO-ARABIC", seen: name };
    });
  const places = named.flatMap(({ row, names }) =>
    placeOf(row, names, { file, areas }),
  );
  const all = [...leftOut, ...nameless].toSorted((a, b) => a.line - b.line);
  return { places, leftOut: [...all, ...(more?.leftOut ?? [])] };
}

function placeOf(
  row: GeonamesRow,
  [name, ...variants]: readonly string[],
  at: { readonly file: string; readonly areas: ReadonlyMap<string, string> },
): ListedPlace[] {
  if (name === undefined) return [];
  const { kind, lat, lon, population } = row;
  const isArea = kind === "country" || kind === "admin1";
  return [
    {
      file: at.file,
      line: row.line,
      id: `gn:${row.id}`,
      name,
      variants,
      kind,
      admin1:
        kind === "admin1"
          ? name
          : isArea
            ? ""
            : (at.areas.get(row.admin1) ?? ""),
      admin2:
        isArea || kind === "admin2"
          ? ""
          : (at.areas.get(districtKey(row)) ?? ""),
      lat,
      lon,
      population,
      note: row.asciiName || row.name,
    },
  ];
}
