import type { Store } from "../engines/engine.js";
import { pieces } from "../known-reports.js";
import type { SearchPart } from "./search-index.js";

/** Records that can share a day; those without a day share day 0. */
const A_DAY = 2 ** 22;
const FIRST_DAY = Date.UTC(1900, 0, 1);
const MILLIS_A_DAY = 86_400_000;
const LAST_DAY = 2 ** 17;
const KEYS_AT_ONCE = 500;

/** Number of a day, from 1; 0 for none or one outside 1900 to 2258. */
function dayNumber(day: string | null): number {
  if (day === null) return 0;
  const millis = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(millis)) return 0;
  const number = Math.floor((millis - FIRST_DAY) / MILLIS_A_DAY) + 1;
  return number > 0 && number < LAST_DAY ? number : 0;
}

/** FNV-1a: spreads the records of a day, the same in any order of arrival. */
function spread(record: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < record.length; at++)
    hash = Math.imul(hash ^ record.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (A_DAY - 1);
}

/**
 * The numbers that the days from one to another can have.
 *
 * @param from - first ISO day; with none, what has no day is meant too unless
 * `to` is given
 */
export function docRange(
  from?: string,
  to?: string,
): { readonly from: number; readonly to: number } {
  const isOpen = from === undefined && to === undefined;
  const first = from === undefined ? (isOpen ? 0 : 1) : dayNumber(from);
  const last = to === undefined ? LAST_DAY : dayNumber(to);
  return { from: first * A_DAY, to: (last + 1) * A_DAY - 1 };
}

/** A record that wants a number. */
export interface Numbered {
  readonly day: string | null;
  /** Names the record, with its version. */
  readonly name: string;
}

async function takenOf(
  store: Store,
  part: SearchPart,
  docs: readonly number[],
): Promise<ReadonlySet<number>> {
  const taken = new Set<number>();
  for (const piece of pieces(docs, KEYS_AT_ONCE)) {
    const rows = await store
      .selectFrom("search_document")
      .select("doc")
      .where("part", "=", part)
      .where("doc", "in", piece)
      .execute();
    for (const { doc } of rows) taken.add(doc);
  }
  return taken;
}

/**
 * Gives records their numbers: by day, and within a day by their names. Where two
 * names of a day meet, the later comer takes the next free number.
 */
export async function docNumbers(
  store: Store,
  part: SearchPart,
  records: readonly Numbered[],
): Promise<readonly number[]> {
  const given = new Set<number>();
  const numbers = records.map(
    ({ day, name }) => dayNumber(day) * A_DAY + spread(name),
  );
  let open = numbers.map((_, at) => at);
  while (open.length > 0) {
    const taken = await takenOf(
      store,
      part,
      open.map((at) => numbers[at] ?? 0),
    );
    const still: number[] = [];
    for (const at of open) {
      const number = numbers[at] ?? 0;
      if (taken.has(number) || given.has(number)) {
        const isLast = number % A_DAY === A_DAY - 1;
        numbers[at] = isLast ? number - A_DAY + 1 : number + 1;
        still.push(at);
      } else given.add(number);
    }
    open = still;
  }
  return numbers;
}
