import { actorKeys, nameKey } from "../../countries/name-keys.js";
import type { NamedActor, World } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import { HEAD_KEYS, TAIL_KEYS } from "./source-words.js";

/** Names a medium or body by the packs' id; null when they do not know it. */
export type SourceId = (name: string) => string | null;

/** Forms of a name: as it stands, its heads off, its general adjectives off. */
function formsOf(key: string): readonly string[] {
  const words = key.split(" ");
  let from = 0;
  while (from < words.length - 1 && HEAD_KEYS.has(words[from]!)) from++;
  let to = words.length;
  while (to > from + 1 && TAIL_KEYS.has(words[to - 1]!)) to--;
  const forms = [0, from].flatMap((start) =>
    [words.length, to].map((end) => words.slice(start, end).join(" ")),
  );
  return [...new Set(forms)];
}

/** A government has many voices: its ministries are known by their words. */
const isOneVoice = ({ actor, needsCue }: NamedActor) =>
  !actor.pseudo && !needsCue && actor.kind !== "government";

const onlyOf = (ids: readonly string[]): string | null => {
  const [only, ...others] = new Set(ids);
  return only !== undefined && others.length === 0 ? only : null;
};

/**
 * Makes the names of packs known to linkage: renamed pages, spellings and short
 * names of one outlet have one id, and so has a party with its spokesmen's
 * office.
 *
 * @param world - the packs of all countries
 */
export function packSources(
  world: Pick<World, "outlets" | "actors">,
): SourceId {
  const known = new Map<string, string | null>();
  const outletOf = (form: string) =>
    onlyOf(
      world.outlets
        .find(form)
        .map(({ outlet }) =>
          outlet.kind === "party-media" && outlet.actor !== null
            ? `actor ${outlet.actor}`
            : `outlet ${outlet.id}`,
        ),
    );
  const actorOf = (form: string) =>
    onlyOf(
      actorKeys(form, foldKey).flatMap((key) =>
        world.actors
          .find(key)
          .filter(isOneVoice)
          .map(({ actor }) => `actor ${actor.id}`),
      ),
    );
  const find = (name: string): string | null => {
    const forms = formsOf(nameKey(name, foldKey));
    for (const form of forms) {
      const id = outletOf(form) ?? actorOf(form);
      if (id !== null) return id;
    }
    return null;
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const id = find(name);
    known.set(name, id);
    return id;
  };
}
