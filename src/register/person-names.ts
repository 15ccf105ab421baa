import type { KnownPerson } from "../release/index.js";
import { changeMark } from "./change-mark.js";
import type { Register } from "./open-register.js";

interface ReadNames {
  readonly mark: string;
  readonly persons: Promise<readonly KnownPerson[]>;
}

/** What was last read of each open register. */
const readOf = new WeakMap<object, ReadNames>();

/**
 * Every name and nickname of a person in any version of any report, those of
 * one person of one report together, so that a mask knows them wherever they
 * stand.
 *
 * Read anew when anything was written: at 10^5 reports that is half a second,
 * which a server would else pay for every copy that it shows.
 *
 * @returns each set of names once
 */
export async function personNames(
  register: Register,
): Promise<readonly KnownPerson[]> {
  const mark = await changeMark(register);
  const known = readOf.get(register.store);
  if (known?.mark === mark) return known.persons;
  const persons = readNames(register.store);
  readOf.set(register.store, { mark, persons });
  // A fault is no answer to the next who asks.
  persons.catch(() => readOf.delete(register.store));
  return persons;
}

async function readNames(
  store: Register["store"],
): Promise<readonly KnownPerson[]> {
  const rows = await store
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
