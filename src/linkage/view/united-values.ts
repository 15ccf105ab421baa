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

type AdditiveFields = Pick<
  RegisterIncident,
  | "victims"
  | "toldNone"
  | "attributes"
  | "struckObjects"
  | "weaponKinds"
  | "subtype"
  | "method"
  | "documented"
>;

/** The first date of documentation that any claim tells. */
function firstDocumented(
  claims: readonly LinkableClaim[],
): DateInterval | undefined {
  const dates = claims.flatMap(({ incident }) => incident.documented ?? []);
  const key = ({ start, end }: DateInterval) => `${end ?? "9"} ${start ?? ""}`;
  return [...dates].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0];
}

/** Additive fields: what any claim tells, without repetition. */
export function unionFields(claims: readonly LinkableClaim[]): AdditiveFields {
  const union = <Value extends string>(
    read: (claim: LinkableClaim) => readonly Value[] | undefined,
  ): readonly Value[] =>
    [...new Set(claims.flatMap((c) => read(c) ?? []))].sort();
  const victims = distinctVictims(claims);
  const toldNone = union(({ incident }) => incident.toldNone);
  const attributes = union(({ incident }) => incident.attributes);
  const struckObjects = union(({ incident }) => incident.struckObjects);
  const weaponKinds = union(({ incident }) => incident.weaponKinds);
  const [subtype] = union(({ incident }) =>
    incident.subtype === undefined ? [] : [incident.subtype],
  );
  const [method] = union(({ incident }) =>
    incident.method === undefined ? [] : [incident.method],
  );
  const documented = firstDocumented(claims);
  return {
    ...(victims.length === 0 ? {} : { victims }),
    ...(toldNone.length === 0 ? {} : { toldNone }),
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(struckObjects.length === 0 ? {} : { struckObjects }),
    ...(weaponKinds.length === 0 ? {} : { weaponKinds }),
    ...(subtype === undefined ? {} : { subtype }),
    ...(method === undefined ? {} : { method }),
    ...(documented === undefined ? {} : { documented }),
  };
}
