import { foldedWords, type LinkableReport } from "../linkage/index.js";
import type { ListRow } from "../linkage/lists/index.js";

/** A list under all names by which others cite it. */
export interface NamedList {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Rows, whose column of sources is searched; none for the register's own. */
  readonly rows?: readonly ListRow[] | undefined;
}

/** One list that takes from another: their captures are not independent. */
export interface Feeding {
  /** Who cites. */
  readonly list: string;
  /** Who is cited. */
  readonly from: string;
  /** Reports or rows in which it does. */
  readonly times: number;
}

const keyOf = (name: string) => foldedWords(name.toLowerCase()).join(" ");

/** Whether the words of a name stand in a text, in order and next to another. */
function holds(text: string, name: string): boolean {
  return name !== "" && ` ${text} `.includes(` ${name} `);
}

/**
 * Finds lists that feed each other: the register's chains say that one cites
 * the other, or a list's own column of sources names it. Sources that feed
 * each other break what multiple-systems estimation assumes.
 *
 * @param register - the register as a list, when it is one
 * @returns by citing and cited list; the same for any order
 */
export function feedingLists(
  lists: readonly NamedList[],
  reports: readonly LinkableReport[],
  register: string | null,
): readonly Feeding[] {
  const keys = lists.map(({ name, aliases, rows }) => ({
    name,
    rows: rows ?? [],
    keys: [name, ...aliases].map(keyOf),
  }));
  const listOf = (source: string): string | undefined => {
    const key = keyOf(source);
    return keys.find((list) => list.keys.some((one) => holds(key, one)))?.name;
  };
  const times = new Map<string, Set<string>>();
  const add = (list: string, from: string, where: string) => {
    if (list === from) return;
    const key = JSON.stringify([list, from]);
    times.set(key, (times.get(key) ?? new Set()).add(where));
  };
  for (const { id, outlet, incidents } of reports)
    for (const chain of incidents.flatMap(({ sources }) => sources)) {
      const links = [outlet ?? "", ...chain].map(listOf);
      links.forEach((cited, at) => {
        if (cited === undefined || at === 0) return;
        if (register !== null) add(register, cited, id);
        const citing = links[at - 1];
        if (citing !== undefined) add(citing, cited, id);
      });
    }
  for (const { name, rows } of keys)
    for (const row of rows) {
      const text = keyOf(row.cells.source?.text ?? "");
      for (const other of keys)
        if (other.keys.some((key) => holds(text, key)))
          add(name, other.name, String(row.line));
    }
  return [...times.keys()].sort().map((key) => {
    const [list, from] = JSON.parse(key) as [string, string];
    return { list, from, times: times.get(key)!.size };
  });
}
