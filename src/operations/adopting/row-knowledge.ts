import { nameKey } from "../../countries/name-keys.js";
import type { World } from "../../countries/pack.js";
import type { RowKnowledge } from "../../importers/adopted/row-claim.js";
import { foldKey } from "../../languages/ar/letters.js";
import { placeOfWords } from "../../linkage/index.js";

/** Remembers what was found: towns and actors are few, rows are many. */
function remembered<Value>(find: (key: string) => Value) {
  const known = new Map<string, Value>();
  return (key: string): Value => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** What the packs know that words of a row can mean, where it is one thing. */
export function rowKnowledge({ gazetteer, actors }: World): RowKnowledge {
  const place = remembered((key) => {
    const [name, admin1, country] = JSON.parse(key) as [
      string,
      string | null,
      string | null,
    ];
    const found = placeOfWords({ name, admin1, country }, gazetteer);
    if (found === undefined) return null;
    const { id: placeId, lat, lon, precision } = found;
    const within = { admin1: found.admin1, country: found.country };
    return { placeId, lat, lon, precision, ...within };
  });
  const actor = remembered((name) => {
    const found = actors.find(nameKey(name, foldKey));
    const sure = found.filter(({ loaded }) => !loaded);
    const [one, ...others] = sure.length > 0 ? sure : found;
    return others.length === 0 ? (one?.actor.id ?? null) : null;
  });
  return {
    findPlace: (name, { admin1, country }) =>
      place(JSON.stringify([name, admin1, country])),
    findActor: actor,
  };
}
