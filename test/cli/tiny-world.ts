import type { Place, World } from "../../src/countries/pack.js";

const DARAA = {
  id: "sy.daraa",
  name: "درعا",
  country: "SY",
  precision: "admin1",
  admin1: "درعا",
} as Place;

/** Packs of one governorate: loading all of them takes longer than the tests. */
export function tinyWorld(): World {
  const world: unknown = {
    gazetteer: {
      reach: () => 1,
      find: (key: string) => (key === "درعا" ? [DARAA] : []),
      byId: (id: string) => (id === DARAA.id ? DARAA : undefined),
    },
    actors: { reach: () => 0, find: () => [], byId: () => undefined },
    outlets: { reach: () => 0, find: () => [], byId: () => undefined },
    calendar: [],
    digests: {},
  };
  return world as World;
}
