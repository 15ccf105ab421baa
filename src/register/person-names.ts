import type { Register } from "./open-register.js";

/**
 * Every name and nickname of a person in any version of any report, so that a
 * mask knows them wherever they stand.
 */
export async function personNames(
  register: Register,
): Promise<ReadonlySet<string>> {
  const rows = await register.store
    .selectFrom("claim")
    .select("value")
    .where("kind", "=", "person")
    .execute();
  const names = new Set<string>();
  for (const { value } of rows) {
    const { name, aliases = [] } = JSON.parse(value) as {
      readonly name: string;
      readonly aliases?: readonly string[];
    };
    for (const known of [name, ...aliases]) names.add(known);
  }
  return names;
}
