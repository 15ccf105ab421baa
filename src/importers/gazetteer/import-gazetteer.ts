import type { World } from "../../countries/pack.js";
import { readAlternateNames } from "./alternate-names.js";
import { readGeonames } from "./geonames.js";
import { withKnownAreas, withoutKnown } from "./known-places.js";
import { readPcodes } from "./pcodes.js";
import type { GazetteerFormat, PlaceList } from "./place.js";
import type { TableLine } from "./table-lines.js";

/** A table and its name for messages. */
export interface NamedTable {
  readonly file: string;
  readonly lines: AsyncIterable<TableLine>;
}

/** What is imported, and how. */
export interface GazetteerImport {
  readonly table: NamedTable;
  /** A GeoNames table of alternate names. */
  readonly names?: NamedTable | undefined;
  readonly format: GazetteerFormat;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether rows are taken that the program's own packs have too. */
  readonly replace: boolean;
}

/**
 * Reads a list of places of a country.
 *
 * @param world The program's own packs.
 * @returns The places that a pack may hold, and every row that gave none.
 */
export async function importGazetteer(
  { table, names, format, country, replace }: GazetteerImport,
  world: Pick<World, "gazetteer">,
): Promise<PlaceList> {
  const { file, lines } = table;
  const namesOf =
    names === undefined
      ? {}
      : {
          namesOf: (ids: ReadonlySet<string>) =>
            readAlternateNames(names.lines, names.file, ids),
        };
  const read =
    format === "geonames"
      ? await readGeonames(lines, { file, country, ...namesOf })
      : await readPcodes(lines, { file, country });
  const list = withKnownAreas(read, country, world.gazetteer);
  return replace ? list : withoutKnown(list, country, world.gazetteer);
}
