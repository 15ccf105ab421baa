import { foldKey } from "../../languages/ar/letters.js";
import { registerPlaces, resolvePlace } from "../../linkage/index.js";
import type { Register } from "../../register/open-register.js";
import { registerReports } from "../register-persons.js";

/** Which places are wanted: one, or a page of those of a name. */
export type PlacesAsked =
  | { readonly id: string }
  | {
      readonly name: string | null;
      readonly limit: number;
      readonly after: string | null;
    };

/** Places at which the register's incidents happened, by id. */
export async function placesOf(register: Register, asked: PlacesAsked) {
  const { reports, incidents } = await registerReports(register);
  const { places } = registerPlaces(reports, incidents);
  if ("id" in asked) {
    const place = resolvePlace(places, asked.id);
    return { items: place === undefined ? [] : [place], next: null };
  }
  const { name, limit, after } = asked;
  const words = name === null ? null : ` ${foldKey(name)} `;
  const all = places
    .filter(
      ({ names }) =>
        words === null ||
        names.some((own) => ` ${foldKey(own.name)} `.includes(words)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after);
  const page = all.slice(0, limit);
  return {
    items: page,
    next: all.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
