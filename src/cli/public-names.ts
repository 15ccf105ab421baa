import { nameKey } from "../countries/name-keys.js";
import type { World } from "../countries/pack.js";
import { foldKey } from "../languages/ar/letters.js";

/**
 * Tells which names are public by pack list: parties to the conflict, outlets,
 * agencies, monitoring networks.
 */
export function publicNames(
  world: Pick<World, "actors" | "outlets">,
): (name: string) => boolean {
  return (name) => {
    const key = nameKey(name, foldKey);
    return (
      world.actors.find(key).length > 0 || world.outlets.find(key).length > 0
    );
  };
}
