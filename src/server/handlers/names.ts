import * as routes from "../../api/routes/names.js";
import { nameKey } from "../../countries/name-keys.js";
import type { Place } from "../../countries/pack.js";
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
    const found = world().gazetteer.find(keyOf(query.name));
    return Promise.resolve({ items: found.map(packPlace) });
  });
  bind(routes.findActors, ({ query }) => {
    const found = world().actors.find(keyOf(query.name));
    const items = found.map(({ actor, loaded }) => ({ ...actor, loaded }));
    return Promise.resolve({ items });
  });
  bind(routes.getActor, ({ params }) => {
    const actor = world().actors.byId(params.id);
    if (actor === undefined) throw unknown("جهة", "actor", params.id);
    return Promise.resolve(actor);
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
