import type { EventTypeCode, OutcomeCode } from "../../model/index.js";
import { DATE_SLACK, gapOf } from "../fields/dates.js";
import { isDeath, type Act } from "./act.js";
import type { Mention } from "./mention.js";

/**
 * Whether what happened to the one leads to what happened to the other.
 *
 * - `follows`: the taken is freed, found or dead; the wounded dies of it
 * - `repeated`: an attempt, then another attack
 * - `alike`: one outcome within three days
 * - `none`: neither
 */
export type FateAgreement = "follows" | "repeated" | "alike" | "none";

const TAKEN: ReadonlySet<OutcomeCode> = new Set([
  "arrested",
  "abducted",
  "missing",
]);

/** Deaths that end a captivity. */
export const CUSTODY_DEATHS: ReadonlySet<EventTypeCode> = new Set([
  "death_in_custody",
  "body_found",
  "execution",
]);

/** Words for a death that earlier wounds caused, as reports put it. */
const OF_WOUNDS = /متأثر|جراح|إصابته|اصابته|إصابتها|اصابتها/;

/** Days within which a death of wounds is told to follow. */
export const WOUND_DAYS = 60;

/** Whether a death is told as the end of earlier wounds, not of an attack. */
export function isDeathOfWounds(act: Act): boolean {
  if (!isDeath(act)) return false;
  return (
    OF_WOUNDS.test(act.victim?.cause ?? "") ||
    act.victim?.statusHistory?.some(
      ({ state }) => state === "died_of_wounds",
    ) === true ||
    act.told.subtype === "died_of_wounds" ||
    act.told.attributes?.includes("died_of_wounds") === true
  );
}

/** Days from the earlier to the later; undefined when they are not so. */
function lag(early: Act, late: Act): number | undefined {
  if (early.days === undefined || late.days === undefined) return undefined;
  return late.days.to < early.days.from
    ? undefined
    : gapOf(early.days, late.days);
}

function leadsTo(early: Act, late: Act): FateAgreement {
  const days = lag(early, late);
  if (days === undefined || early.outcome === null) return "none";
  if (TAKEN.has(early.outcome)) {
    const isFreed = late.outcome === "released";
    const isEnd = isDeath(late) && CUSTODY_DEATHS.has(late.type);
    return isFreed || isEnd ? "follows" : "none";
  }
  const isSoon = days <= WOUND_DAYS;
  if (early.outcome === "wounded" && isDeath(late) && isSoon) {
    const isQuiet = late.told.weapons.length === 0 || late.background;
    if (isDeathOfWounds(late) || isQuiet) return "follows";
  }
  const isAimed = early.outcome === "wounded" || early.outcome === "survived";
  return isAimed && late.outcome === "killed" ? "repeated" : "none";
}

function isAlike(a: Mention, b: Mention): boolean {
  return a.acts.some((x) =>
    b.acts.some(
      (y) =>
        x.outcome !== null &&
        x.outcome === y.outcome &&
        x.incident !== y.incident &&
        x.days !== undefined &&
        y.days !== undefined &&
        gapOf(x.days, y.days) <= DATE_SLACK,
    ),
  );
}

/** Compares what became of two mentions; symmetric. */
export function compareFates(a: Mention, b: Mention): FateAgreement {
  const found = a.acts.flatMap((x) =>
    b.acts
      .filter((y) => y.incident !== x.incident)
      .flatMap((y) => [leadsTo(x, y), leadsTo(y, x)]),
  );
  if (found.includes("follows")) return "follows";
  if (found.includes("repeated")) return "repeated";
  return isAlike(a, b) ? "alike" : "none";
}
