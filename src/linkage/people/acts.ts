import type { Chain, EventTypeCode, Victim } from "../../model/index.js";
import { keyOfIncident, type LinkableIncident } from "../claims/linkable.js";
import { readDays } from "../fields/dates.js";
import { readName, soundKey } from "../fields/person-names.js";
import { readPlace } from "../fields/places.js";
import type { Act, PartCode } from "./act.js";
import type { PersonReport } from "./told-person.js";

/** A name in an incident, with the part that it has there. */
export interface NamedAct {
  readonly name: string;
  readonly act: Act;
}

/** The id of the register incident to which a claim belongs. */
export type IncidentOf = (
  report: string,
  number: string,
  claim: string,
) => string;

/** Happenings in which both sides talk; nobody does the other harm. */
const PEACEFUL: ReadonlySet<EventTypeCode> = new Set([
  "meeting",
  "agreement",
  "statement",
  "threat",
  "decree",
  "protest",
]);

type Common = Omit<
  Act,
  | "part"
  | "outcome"
  | "role"
  | "basis"
  | "sources"
  | "victim"
  | "isOnlyOne"
  | "isOnlyBearer"
>;

function victimActs(
  incident: LinkableIncident,
  common: Common,
): readonly NamedAct[] {
  const told = new Map<string, readonly [string, Partial<Act>]>();
  const add = (name: string, part: Partial<Act>) => {
    const key = `${part.outcome} ${name}`;
    told.set(key, [name, { ...told.get(key)?.[1], ...part }]);
  };
  for (const row of incident.casualties)
    for (const name of row.names)
      add(name, {
        outcome: row.outcome,
        role: row.role,
        ...(row.sources === undefined ? {} : { sources: row.sources }),
        // A bomber's own death counts him among those who did it.
        ...(row.perpetrator === true ? { part: "perpetrator" as const } : {}),
      });
  for (const victim of incident.victims ?? [])
    if (victim.name !== null) add(victim.name.full, ofVictim(victim));
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [name, { outcome }] of told.values()) {
    count(outcome!);
    count(`${outcome} ${headOf(name)}`);
  }
  return [...told.values()].map(([name, part]) => ({
    name,
    act: {
      ...common,
      part: "victim",
      outcome: null,
      role: null,
      basis: null,
      sources: incident.sources,
      victim: null,
      isOnlyOne: counts.get(part.outcome!) === 1,
      isOnlyBearer: counts.get(`${part.outcome} ${headOf(name)}`) === 1,
      ...part,
    },
  }));
}

/** Own name or kunya, by sound. */
function headOf(name: string): string {
  const read = readName(name);
  return soundKey(read?.own ?? read?.kunya ?? "");
}

const ofVictim = (victim: Victim): Partial<Act> => ({
  outcome: victim.outcome,
  role: victim.role,
  victim,
  ...(victim.perpetrator === true ? { part: "perpetrator" as const } : {}),
});

/** A suspect stands beside `unknown` in the guide's form, without a basis. */
function partOfDoer(
  incident: LinkableIncident,
  basis: Act["basis"],
): PartCode | null {
  if (basis === "denied") return null;
  if (PEACEFUL.has(incident.type)) return "participant";
  if (basis === "accused" || basis === "suspected") return "accused";
  const isBesideUnknown =
    basis === null && incident.perpetrators.some(({ id }) => id === "unknown");
  return isBesideUnknown || incident.status === "alleged"
    ? "accused"
    : "perpetrator";
}

function roleActs(
  incident: LinkableIncident,
  common: Common,
): readonly NamedAct[] {
  const bare = {
    outcome: null,
    role: null,
    victim: null,
    isOnlyOne: false,
    isOnlyBearer: false,
  } as const;
  const chains = (own: readonly Chain[] | undefined) =>
    own === undefined || own.length === 0 ? incident.sources : own;
  const persons = (roles: LinkableIncident["targets"]) =>
    roles.filter(({ id }) => id === null);
  const doers = persons(incident.perpetrators).flatMap((role) => {
    const basis = role.basis ?? null;
    const part = partOfDoer(incident, basis);
    if (part === null) return [];
    const sources = chains(role.sources);
    return [
      { name: role.name, act: { ...common, ...bare, part, basis, sources } },
    ];
  });
  const aimed = persons(incident.targets).map((role) => ({
    name: role.name,
    act: {
      ...common,
      ...bare,
      part: PEACEFUL.has(incident.type)
        ? ("participant" as const)
        : ("target" as const),
      basis: role.basis ?? null,
      sources: chains(role.sources),
    },
  }));
  return [...doers, ...aimed];
}

/**
 * Finds every name in the incidents of a report. Actors without an id may be
 * groups: whether they are persons, the caller settles.
 *
 * @param incidentOf - names the register incident of a claim
 */
export function namedActs(
  report: PersonReport,
  incidentOf: IncidentOf,
): readonly NamedAct[] {
  return report.incidents.flatMap((incident) => {
    const claim = keyOfIncident(report, incident);
    const common: Common = {
      claim,
      incident: incidentOf(report.id, incident.id, claim),
      type: incident.type,
      isDoubted: incident.status === "denied" || incident.status === "alleged",
      background: incident.background,
      days: readDays(incident.when, report.publishedInferred),
      when: incident.when,
      place: readPlace(incident.where),
      where: incident.where,
      told: incident,
    };
    return [...victimActs(incident, common), ...roleActs(incident, common)];
  });
}
