import type {
  Chain,
  DateInterval,
  RegisterIncident,
  Victim,
} from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { compareNames, readName } from "../fields/person-names.js";
import { canonicalText } from "./told-values.js";

/** @returns every chain of the claims once, in order of its text */
export function distinctChains(
  claims: readonly LinkableClaim[],
): readonly Chain[] {
  const chains = claims.flatMap(({ incident }) => incident.sources);
  const byText = new Map(chains.map((chain) => [JSON.stringify(chain), chain]));
  return [...byText.keys()].sort().map((text) => byText.get(text)!);
}

/** @returns the first day on which any of the reports told it, null if none is dated */
export function firstReported(
  claims: readonly LinkableClaim[],
): DateInterval | null {
  const [day] = claims.flatMap(({ report }) => report.published ?? []).sort();
  return day === undefined ? null : { start: day, end: day, precision: "day" };
}

/** Whether two victims are one person: outcome and name agree. */
function isSamePerson(a: Victim, b: Victim): boolean {
  if (a.outcome !== b.outcome || a.name === null || b.name === null)
    return false;
  const [x, y] = [readName(a.name.full), readName(b.name.full)];
  if (x === undefined || y === undefined) return false;
  const found = compareNames(x, y);
  return x.full === y.full || found === "full" || found === "part";
}

/**
 * Victims of all claims, each person once, in the words of the longest name.
 * Victims without a name stay in the casualty rows, where nobody counts twice.
 */
function distinctVictims(claims: readonly LinkableClaim[]): readonly Victim[] {
  const named = claims
    .flatMap(({ incident }) => incident.victims ?? [])
    .filter(({ name }) => name !== null)
    .map((victim) => ({ victim, text: canonicalText(victim) }))
    .sort(
      (a, b) =>
        b.victim.name!.full.length - a.victim.name!.full.length ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    );
  const kept: Victim[] = [];
  for (const { victim } of named)
    if (!kept.some((other) => isSamePerson(other, victim))) kept.push(victim);
  return kept;
}

/** Additive fields: what any claim tells, without repetition. */
export function unionFields(
  claims: readonly LinkableClaim[],
): Pick<RegisterIncident, "victims" | "toldNone" | "attributes" | "subtype"> {
  const union = <Value extends string>(
    read: (claim: LinkableClaim) => readonly Value[] | undefined,
  ): readonly Value[] =>
    [...new Set(claims.flatMap((c) => read(c) ?? []))].sort();
  const victims = distinctVictims(claims);
  const toldNone = union(({ incident }) => incident.toldNone);
  const attributes = union(({ incident }) => incident.attributes);
  const [subtype] = union(({ incident }) =>
    incident.subtype === undefined ? [] : [incident.subtype],
  );
  return {
    ...(victims.length === 0 ? {} : { victims }),
    ...(toldNone.length === 0 ? {} : { toldNone }),
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(subtype === undefined ? {} : { subtype }),
  };
}
