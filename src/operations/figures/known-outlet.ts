import { nameKey } from "../../countries/name-keys.js";
import type { World } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";

/**
 * Outlets and bodies of the packs under one name each.
 *
 * @returns null for a name that none of them bears, or several do
 */
export function knownOutlet({
  outlets,
}: Pick<World, "outlets">): (name: string) => string | null {
  return (name) => {
    const [only, ...others] = outlets.find(nameKey(name, foldKey));
    return others.length === 0 ? (only?.outlet.name ?? null) : null;
  };
}
