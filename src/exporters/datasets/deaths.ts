import { ROLE_SIDES } from "../../codebook/crosswalks/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import { casualtyTotal } from "../../statistics/casualty-total.js";
import { shownCasualties } from "./shown-deaths.js";

/** Deaths as UCDP GED divides them: the four parts add up to `best`. */
export interface DividedDeaths {
  readonly a: number;
  readonly b: number;
  readonly civilians: number;
  readonly unknown: number;
  readonly best: number;
  readonly low: number;
  /** Null where the highest is open. */
  readonly high: number | null;
}

type Side = string | null;

/** Only a class that one side alone has tells on which side somebody died. */
function partOf(
  role: keyof typeof ROLE_SIDES,
  a: Side,
  b: Side,
): "a" | "b" | "civilians" | "unknown" {
  const side = ROLE_SIDES[role];
  if (side === "civilian") return "civilians";
  if (side === null || a === b) return "unknown";
  return side === a ? "a" : side === b ? "b" : "unknown";
}

/** Attackers who died; outside every total of ours, on side A of theirs. */
function deadDoers({ casualties }: ReleasedIncident): number {
  return casualties
    .filter((row) => row.outcome === "killed" && row.perpetrator === true)
    .reduce((sum, { min }) => sum + (min ?? 0), 0);
}

/**
 * @param a - `state`, `group` or `civilian`; null where it is not known
 * @returns null where no death is told
 */
export function dividedDeaths(
  incident: ReleasedIncident,
  a: Side,
  b: Side,
): DividedDeaths | null {
  const { min, max } = casualtyTotal(incident, "killed");
  const shown = shownCasualties(incident);
  const doers = deadDoers(incident);
  const others = shown?.best ?? min ?? 0;
  if (others + doers < 1) return null;
  const parts = { a: doers, b: 0, civilians: 0, unknown: 0 };
  const rows = incident.casualties.filter(
    ({ outcome, perpetrator, group, unit = "person" }) =>
      outcome === "killed" &&
      perpetrator !== true &&
      group === undefined &&
      unit === "person",
  );
  const sum = rows.reduce((all, row) => all + (row.min ?? 0), 0);
  // Where reports differ, nobody tells how the best number divides.
  if (sum === others)
    for (const { role, min: told } of rows)
      parts[partOf(role, a, b)] += told ?? 0;
  else parts.unknown += others;
  const high = shown === null ? max : shown.high;
  return {
    ...parts,
    best: others + doers,
    low: Math.min(shown?.low ?? min ?? others, others) + doers,
    high: high === null ? null : Math.max(high, others) + doers,
  };
}
