import type { Actor } from "../countries/pack.js";
import type { ChooseActor } from "./mentions/actor-mention.js";

/** Country code of actors that belong to none. */
const NOWHERE = "ZZ";

/**
 * A chooser among actors that share a name: those active on a day, of the
 * report's country first, then the cross-border ones; a name that only several
 * foreign countries know stands for none.
 *
 * @param day ISO day the report speaks of
 * @param home ISO 3166-1 alpha-2 of the report's country; null when unknown
 */
export function chooserFor(day: string, home: string | null): ChooseActor {
  return (names, homeOnly = false) => {
    const active = names.filter(({ actor }) => isActive(actor, day));
    const pool = active.length > 0 ? active : names;
    const abroad = new Set(pool.map(({ actor }) => actor.country)).size > 1;
    const chosen =
      pool.find(({ actor }) => actor.country === home) ??
      pool.find(({ actor }) => actor.country === NOWHERE) ??
      (abroad || (homeOnly && home !== null) ? undefined : pool[0]);
    return chosen ? { actor: chosen.actor, loaded: chosen.loaded } : null;
  };
}

/** Days are compared as far as both are told: `2017` covers `2017-05-01`. */
function isActive({ from, to }: Actor, day: string): boolean {
  return (
    (from === null || from.slice(0, day.length) <= day.slice(0, from.length)) &&
    (to === null || day.slice(0, to.length) <= to)
  );
}
