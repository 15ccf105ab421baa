import {
  readBriefs,
  type IncidentBrief,
  type ListedBrief,
} from "../../register/incident-briefs.js";
import type { Register } from "../../register/open-register.js";
import { world } from "../linker.js";

/** Whose incidents are wanted. */
export interface ColumnsAsked {
  /** Namespaces that somebody may see; null for all. */
  readonly collections: readonly string[] | null;
}

const DAY = 86_400_000;

/** Days since 1970-01-01; null for none. */
const dayNumber = (day: string | null): number | null =>
  day === null ? null : Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Values by the order in which they were met, each named by its number. */
function dictionary<Value>(keyOf: (value: Value) => string) {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(value: Value): number {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

const word = (text: string) => text;

/** Incidents all of whose reports are of some namespaces. */
async function ownOnly(
  { store }: Register,
  briefs: readonly ListedBrief[],
  collections: readonly string[],
): Promise<readonly ListedBrief[]> {
  const rows = await store
    .selectFrom("incident_member")
    .select(["incident_id as id", "report_key as key"])
    .execute();
  const hidden = new Set(
    rows
      .filter(({ key }) => !collections.includes(key.split(/[:#]/, 1)[0] ?? ""))
      .map(({ id }) => id),
  );
  return briefs.filter(([id]) => !hidden.has(id));
}

/** What the packs know of an actor; its id is its name where none has it. */
function actorWord(id: string) {
  const { actors } = world();
  const known = actors.byId(id);
  const parent = known?.parent == null ? undefined : actors.byId(known.parent);
  return {
    id,
    name: known?.name ?? id,
    kind: known?.kind ?? null,
    parent: parent === undefined ? null : { id: parent.id, name: parent.name },
    from: known?.from ?? null,
    to: known?.to ?? null,
    pseudo: known?.pseudo ?? false,
  };
}

type Places = IncidentBrief["place"];

/** A place with what the packs know of where it lies. */
function withPack(place: Places) {
  const known =
    place.id === null ? undefined : world().gazetteer.byId(place.id);
  const { admin2 = null, kind = null } = known ?? {};
  return { ...place, admin2, kind };
}

/**
 * All incidents as columns: one list a field, in the order of days, codes and
 * names as numbers into lists of their own. A screen holds and sieves 10^5 of
 * them by itself.
 */
export async function columnsOf(
  register: Register,
  { collections }: ColumnsAsked,
) {
  const all = await readBriefs(register);
  const briefs =
    collections === null ? all : await ownOnly(register, all, collections);
  const words = {
    types: dictionary<string>(word),
    statuses: dictionary<string>(word),
    outcomes: dictionary<string>(word),
    weapons: dictionary<string>(word),
    bases: dictionary<string>(word),
    reviews: dictionary<string>(word),
    grades: dictionary<string>(word),
    places: dictionary<Places>(({ id, name, admin1, precision, at }) =>
      JSON.stringify([id, name, admin1, precision, at]),
    ),
    actors: dictionary<string>(word),
  };
  const rows = briefs.map(([, one]) => one);
  const columns = {
    id: briefs.map(([id]) => id),
    starts: rows.map(({ days }) => dayNumber(days[0])),
    ends: rows.map(({ days }) => dayNumber(days[1])),
    type: rows.map(({ type }) => words.types.numberOf(type)),
    status: rows.map(({ status }) => words.statuses.numberOf(status)),
    background: rows.map(({ background }) => (background ? 1 : 0)),
    place: rows.map(({ place }) => words.places.numberOf(place)),
    results: rows.map(({ results }) =>
      results.map(([outcome, least, most]) => [
        words.outcomes.numberOf(outcome),
        least,
        most,
      ]),
    ),
    actors: rows.map(({ actors }) =>
      actors.map(([id, part, basis]) => [
        words.actors.numberOf(id),
        part === "perpetrator" ? 1 : 0,
        words.bases.numberOf(basis ?? "stated"),
      ]),
    ),
    victims: rows.map(({ victims }) => victims),
    weapons: rows.map(({ weapons }) =>
      weapons.map((weapon) => words.weapons.numberOf(weapon)),
    ),
    sources: rows.map(({ sources }) => sources[0]),
    named: rows.map(({ sources }) => sources[1]),
    reports: rows.map(({ reports }) => reports),
    contested: rows.map(({ contested }) => contested),
    review: rows.map(({ review }) => words.reviews.numberOf(review)),
    grade: rows.map(({ grade }) => words.grades.numberOf(grade)),
  };
  const { actors, places, ...codes } = words;
  return {
    count: briefs.length,
    words: {
      ...Object.fromEntries(
        Object.entries(codes).map(([name, { values }]) => [name, values]),
      ),
      places: places.values.map(withPack),
      actors: actors.values.map(actorWord),
    },
    columns,
  };
}
