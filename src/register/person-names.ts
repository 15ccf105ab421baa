import type { KnownPerson } from "../release/index.js";
import type { Register } from "./open-register.js";

/**
 * Every name and nickname of a person in any version of any report, those of
 * one person of one report together, so that a mask knows them wherever they
 * stand.
 *
 * @returns each set of names once
 */
export async function personNames(
  register: Register,
): Promise<readonly KnownPerson[]> {
  const rows = await register.store
    .selectFrom("claim")
    .select("value")
    .where("kind", "=", "person")
    .execute();
  const persons = new Map<string, KnownPerson>();
  for (const { value } of rows) {
    const { name, aliases = [] } = JSON.parse(value) as {
      readonly name: string;
      readonly aliases?: readonly string[];
    };
    const names = [...new Set([name, ...aliases])];
    persons.set(JSON.stringify([...names].sort()), { names });
  }
  return [...persons.values()];
}
