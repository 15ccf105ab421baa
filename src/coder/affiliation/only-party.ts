import type { Actor } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { Reading } from "../reading.js";
import type { Post } from "./post-before.js";

/** Kinds of parties whose fighters news names by a bare post. */
const ARMED: ReadonlySet<string> = new Set(["rebel", "jihadist", "militia"]);
/** Posts that only a fighter of such a party holds. */
const FIGHTERS: ReadonlySet<string> = new Set(
  "قيادي متزعم زعيم مقاتل عنصر انتحاري أمير مجاهد شرعي آمر"
    .split(" ")
    .map(foldKey),
);

/**
 * The one armed party of a report that is no state; null where it names
 * several or none.
 */
export function onlyParty(readings: readonly Reading[]): Actor | null {
  let only: Actor | null = null;
  for (const { actor, pseudo } of readings.flatMap((r) => r.actors)) {
    if (!actor || pseudo || !ARMED.has(actor.kind)) continue;
    const id = actor.guideId ?? actor.id;
    if (only && (only.guideId ?? only.id) !== id) return null;
    only ??= actor;
  }
  return only;
}

const LOCAL = /^(?:ال)?محلي(?:ه|ا)?$/u;

/** The token of a post that only a fighter holds; −1 without one. */
export function fighterPost(reading: Reading, { from, to }: Post): number {
  // `القيادي المحلي` is of a group of the place, not of the party named.
  if (reading.view.keys.slice(from, to).some((key) => LOCAL.test(key)))
    return -1;
  for (let at = from; at < to; at++)
    if (
      (reading.view.readings[at] ?? []).some(({ stem }) => FIGHTERS.has(stem))
    )
      return at;
  return -1;
}
