import * as routes from "../../api/routes/names.js";
import { nameKey } from "../../countries/name-keys.js";
import type { Actor, NamedActor, Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import { IsnadError } from "../../model/errors.js";
import { world } from "../../operations/linker.js";
import type { Bind } from "../http/binder.js";

const unknown = (ar: string, en: string, id: string) =>
  new IsnadError("API-NOT-FOUND", { kind: { ar, en }, id });

function packPlace(place: Place) {
  const { needsCue: _, needsHead: __, population: ___, ...told } = place;
  return told;
}

const keyOf = (name: string) => nameKey(name, foldKey);

/** Of more that begin with some letters nobody reads the list. */
const MOST_SUGGESTED = 20;

/** Country of those that stand in for somebody unnamed: they are everywhere. */
const NOWHERE = "ZZ";

/** What is asked of the packs by name. */
interface NameAsked {
  readonly name: string;
  readonly match: "name" | "start";
  readonly country?: string | undefined;
}

/** Rows that bear a name, then those of which a name begins with it. */
function named<T>(
  rows: {
    readonly find: (key: string) => readonly T[];
    readonly begin: (letters: string) => readonly T[];
  },
  { name, match, country }: NameAsked,
  toldOf: (row: T) => { readonly name: string; readonly country: string },
): readonly T[] {
  const key = keyOf(name);
  const whole = rows.find(key);
  if (match === "name" || key === "") return whole;
  // First its own name, then a name that it also bears; of one country first.
  const rank = (row: T) => {
    const told = toldOf(row);
    const isOwn = keyOf(told.name).startsWith(key);
    const isNear = told.country === country || told.country === NOWHERE;
    return (isNear ? 0 : 2) + (isOwn ? 0 : 1);
  };
  const begun = [...rows.begin(key)].sort((a, b) => rank(a) - rank(b));
  return [...whole, ...begun].slice(0, MOST_SUGGESTED);
}

/** Bodies of which a later word begins so: «14» is enough for «الفرقة 14». */
function withWord(
  actors: readonly NamedActor[],
  { name, country }: NameAsked,
): readonly NamedActor[] {
  const letters = ` ${keyOf(name)}`;
  return actors.filter(
    ({ actor }) =>
      (country === undefined || actor.country === country) &&
      keyOf(actor.name).includes(letters),
  );
}

const bodyOf = ({ id, name }: Actor) => ({ id, name });

/** A body with the one above it and those below. */
function actorPage(actor: Actor) {
  const { actors } = world();
  const above = actor.parent === null ? undefined : actors.byId(actor.parent);
  const below = actors
    .begin("")
    .filter((one) => one.actor.parent === actor.id)
    .map((one) => bodyOf(one.actor))
    .sort((a, b) => a.name.localeCompare(b.name, "ar"));
  return {
    ...actor,
    above: above === undefined ? null : bodyOf(above),
    units: below,
  };
}

/** Answers about people, places, actors and sources. */
export function bindNames(bind: Bind): void {
  bind(routes.listPeople, async ({ query, room }) => {
    const { name = null, limit, after = null } = query;
    return room.tasks.run("people", { name, limit, after });
  });
  bind(routes.getPerson, async ({ params, room }) => {
    const { items } = await room.tasks.run("people", { id: params.id });
    const [person] = items;
    if (person === undefined) throw unknown("شخص", "person", params.id);
    return person;
  });
  bind(routes.listPlaces, async ({ query, room }) => {
    const { name = null, limit, after = null } = query;
    return room.tasks.run("places", { name, limit, after });
  });
  bind(routes.getPlace, async ({ params, room }) => {
    const { items } = await room.tasks.run("places", { id: params.id });
    const [place] = items;
    if (place === undefined) throw unknown("مكان", "place", params.id);
    return place;
  });
  bind(routes.findPlaces, ({ query }) => {
    const found = named(world().gazetteer, query, (one) => one).map(packPlace);
    const once = new Map(found.map((place) => [place.id, place]));
    return Promise.resolve({ items: [...once.values()] });
  });
  bind(routes.findActors, ({ query }) => {
    const { actors } = world();
    const found = [
      ...named(actors, query, (one) => one.actor),
      ...(query.match === "start" ? withWord(actors.begin(""), query) : []),
    ].slice(0, MOST_SUGGESTED);
    const items = found.map(({ actor, loaded }) => ({ ...actor, loaded }));
    const once = new Map(items.map((actor) => [actor.id, actor]));
    return Promise.resolve({ items: [...once.values()] });
  });
  bind(routes.getActor, ({ params }) => {
    const actor = world().actors.byId(params.id);
    if (actor === undefined) throw unknown("جهة", "actor", params.id);
    return Promise.resolve(actorPage(actor));
  });
  bind(routes.listSources, async ({ room }) => {
    const rows = await room.register.store
      .selectFrom("report")
      .innerJoin("report_version as of", (join) =>
        join
          .onRef("of.report_key", "=", "report.report_key")
          .onRef("of.version", "=", "report.current_version"),
      )
      .select((eb) => [
        "of.outlet",
        eb.fn.countAll().as("reports"),
        eb.fn.min("of.published").as("first"),
        eb.fn.max("of.published").as("last"),
      ])
      .groupBy("of.outlet")
      .orderBy("of.outlet")
      .execute();
    const idOf = (outlet: string | null) => {
      if (outlet === null) return null;
      const [only, ...others] = world().outlets.find(keyOf(outlet));
      return others.length === 0 ? (only?.outlet.id ?? null) : null;
    };
    const items = rows.map(({ outlet, reports, first, last }) => ({
      ...{ outlet, id: idOf(outlet), reports: Number(reports), first, last },
    }));
    return { items };
  });
}
