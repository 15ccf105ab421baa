/** Waits for the moment of a kill by looking at what the register holds. */
import { setTimeout as sleep } from "node:timers/promises";
import { openIfThere } from "./register-rows.mjs";

/** Milliseconds between two looks. */
const LOOK = 5;

/** @returns keys of the stored reports; null while it cannot be read */
async function look(held, place) {
  try {
    held.register ??= await openIfThere(place);
    if (held.register === undefined) return null;
    const rows = await held.register.store
      .selectFrom("report")
      .select("report_key")
      .execute();
    return rows.map(({ report_key }) => report_key);
  } catch {
    // It is just being made.
    return null;
  }
}

/**
 * Looks until as many reports are stored or the program has ended.
 *
 * @param isOver - whether it has ended
 * @returns keys that were seen: committed, so never to be lost
 */
export async function untilStored(place, count, isOver) {
  const held = { register: undefined };
  try {
    for (;;) {
      const keys = (await look(held, place)) ?? [];
      if (keys.length >= count || isOver()) return keys;
      await sleep(LOOK);
    }
  } finally {
    await held.register?.close();
  }
}

/**
 * Where in a run to kill: four of eight while it stores, three after the last
 * report is stored, when it links, one at any time.
 *
 * @param line - milliseconds of the undisturbed run: `all`, and `rest` after
 * the last report was stored
 */
export function momentOf(number, random, { reports, line }) {
  const kind = number % 8;
  if (kind < 4) {
    const count = 1 + Math.floor(random() * (reports - 1));
    return { count, wait: random() * 20 };
  }
  if (kind < 7) return { count: reports, wait: random() * line.rest };
  return { count: 0, wait: random() * line.all };
}
