import { openFinder } from "./finder.js";
import type { NameTable } from "./name-table.js";
import type { OpenPack, TableKind } from "./pack-file.js";
import type {
  Actor,
  CalendarEvent,
  NamedActor,
  NamedOutlet,
  OutletKind,
  Place,
  World,
} from "./pack.js";
import type { EventTypeCode } from "../model/vocabulary.js";
import { placeWeight, precisionOf } from "./place-rows.js";
import { isLoaded, needsCue, needsHead } from "./table-source.js";

type Cell = (column: number) => string;

const orNull = (cell: string) => (cell === "" ? null : cell);
const numberOrNull = (cell: string) => (cell === "" ? null : Number(cell));

/**
 * Opens packs as one world.
 *
 * @param packs a row of an earlier pack hides a row of the same id in a later
 * @param digests SHA-256 by pack name
 */
export function openWorld(
  packs: readonly OpenPack[],
  digests: Readonly<Record<string, string>>,
): World {
  const tables = (kind: TableKind) => packs.map((pack) => pack.tables[kind]);
  const actors = openFinder(tables("actors"), decodeActor);
  const outlets = openFinder(tables("outlets"), decodeOutlet);
  return {
    gazetteer: openFinder(tables("places"), decodePlace, byWeight),
    actors: { ...actors, byId: (id) => actors.byId(id)?.actor },
    outlets: { ...outlets, byId: (id) => outlets.byId(id)?.outlet },
    calendar: tables("calendar").flatMap(decodeCalendar).sort(byCountryAndDay),
    digests,
  };
}

function decodePlace(cell: Cell, flags: number): Place {
  const kind = cell(5);
  return {
    id: cell(0),
    name: cell(1),
    country: cell(2),
    admin1: orNull(cell(3)),
    admin2: orNull(cell(4)),
    kind,
    precision: precisionOf(kind),
    lat: numberOrNull(cell(6)),
    lon: numberOrNull(cell(7)),
    population: Number(cell(8)),
    needsCue: needsCue(flags),
    needsHead: needsHead(flags),
  };
}

function byWeight(a: Place, b: Place): number {
  const weight = (place: Place) => placeWeight(place.kind, place.population);
  return (
    Number(a.needsHead) - Number(b.needsHead) ||
    weight(b) - weight(a) ||
    (a.id < b.id ? -1 : 1)
  );
}

function decodeActor(cell: Cell, flags: number): NamedActor {
  const guideId = cell(1);
  const actor: Actor = {
    id: cell(0),
    ...(guideId === "" ? {} : { guideId }),
    name: cell(2),
    country: cell(3),
    kind: cell(4),
    parent: orNull(cell(5)),
    from: orNull(cell(6)),
    to: orNull(cell(7)),
    pseudo: cell(8) === "yes",
  };
  return { actor, loaded: isLoaded(flags), needsCue: needsCue(flags) };
}

function decodeOutlet(cell: Cell, flags: number): NamedOutlet {
  const outlet = {
    id: cell(0),
    name: cell(1),
    country: cell(2),
    kind: cell(3) as OutletKind,
    actor: orNull(cell(4)),
    from: orNull(cell(5)),
    to: orNull(cell(6)),
  };
  return { outlet, loaded: isLoaded(flags), needsCue: needsCue(flags) };
}

function decodeCalendar(table: NameTable): CalendarEvent[] {
  return Array.from({ length: table.rowCount }, (_, row) => ({
    id: table.cell(row, 0),
    name: table.cell(row, 1),
    country: table.cell(row, 2),
    start: table.cell(row, 3),
    end: table.cell(row, 4),
    places: table.cell(row, 5).split("|").filter(Boolean),
    keys: table.cell(row, 6).split("|").filter(Boolean),
    source: table.cell(row, 7),
    // Checked when the pack was compiled.
    types: table.cell(row, 8).split("|").filter(Boolean) as EventTypeCode[],
  }));
}

function byCountryAndDay(a: CalendarEvent, b: CalendarEvent): number {
  const key = (event: CalendarEvent) =>
    `${event.country} ${event.start} ${event.id}`;
  return key(a) < key(b) ? -1 : 1;
}
