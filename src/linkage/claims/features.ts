import { ascending } from "../fields/ascending.js";
import {
  OUTCOME_CODES,
  type EventTypeCode,
  type OutcomeCode,
  type RegisterIncident,
  type StatusCode,
  type WeaponCode,
} from "../../model/index.js";
import { amountOf, type Amount } from "../fields/amounts.js";
import { readDays, type Days } from "../fields/dates.js";
import { readTelling, type ComparedTelling } from "../fields/telling.js";
import { readBelief, type Belief } from "./belief.js";
import {
  keyOfIncident,
  type LinkableIncident,
  type LinkableReport,
} from "./linkable.js";
import { readParty, type ComparedParty } from "../fields/parties.js";
import {
  bestAgreement,
  readName,
  type ComparedName,
} from "../fields/person-names.js";
import { readPlace, type ComparedPlace } from "../fields/places.js";
import {
  rootReader,
  type RootReader,
  type SourceRoot,
} from "../sources/source-roots.js";

/** What comparing a claim with another needs: nothing of its words. */
export interface ComparedClaim {
  readonly key: string;
  readonly report: Pick<LinkableReport, "id">;
  /** The adopted register of which it is a row; null for any other claim. */
  readonly list: string | null;
  readonly type: EventTypeCode;
  readonly status: StatusCode;
  readonly background: boolean;
  /** Id of the well-known event that it tells; null for any other. */
  readonly event: string | null;
  readonly days: Days | undefined;
  readonly place: ComparedPlace;
  /** Every person to whom it happened or at whom it was aimed, with by-names. */
  readonly names: readonly ComparedName[];
  readonly amounts: ReadonlyMap<OutcomeCode, Amount>;
  /** Victims named, by outcome. */
  readonly named: ReadonlyMap<OutcomeCode, readonly ComparedName[]>;
  /** Outcomes whose victims are all named, with their names. */
  readonly complete: ReadonlyMap<OutcomeCode, readonly ComparedName[]>;
  readonly perpetrators: ComparedParty;
  readonly targets: ComparedParty;
  readonly weapons: readonly WeaponCode[];
  /** The words that tell it. */
  readonly telling: ComparedTelling;
  readonly belief: Belief;
}

/** One incident of one report, prepared for comparison and for viewing. */
export interface LinkableClaim extends ComparedClaim {
  readonly report: LinkableReport;
  readonly incident: LinkableIncident;
  /** Where its chains begin. */
  readonly roots: readonly SourceRoot[];
}

const isTold = <T>(value: T | undefined): value is T => value !== undefined;

/** Names of a report's people with their by-names, each as one group. */
function peopleOf(
  report: LinkableReport,
): readonly (readonly ComparedName[])[] {
  return (report.people ?? []).map((person) =>
    [person.name, ...person.aliases].map(readName).filter(isTold),
  );
}

function isSame(a: ComparedName, b: ComparedName): boolean {
  const found = bestAgreement([a], [b]);
  return found === "full" || found === "part" || a.full === b.full;
}

/** Adds the by-names under which the report also tells of these people. */
function withAliases(
  names: readonly ComparedName[],
  people: readonly (readonly ComparedName[])[],
): readonly ComparedName[] {
  const added = people
    .filter((person) => person.some((p) => names.some((n) => isSame(p, n))))
    .flat();
  const byText = new Map([...names, ...added].map((name) => [name.full, name]));
  return [...byText.values()];
}

function namedVictims(incident: LinkableIncident): readonly string[] {
  return [
    ...incident.casualties.flatMap(({ names }) => names),
    ...(incident.victims ?? []).flatMap(({ name }) =>
      name === null ? [] : [name.full],
    ),
  ];
}

/** Targets without an id whom the report lists among its people. */
function namedTargets(
  incident: LinkableIncident,
  people: readonly (readonly ComparedName[])[],
): readonly ComparedName[] {
  return incident.targets
    .filter(({ id }) => id === null)
    .map(({ name }) => readName(name))
    .filter(isTold)
    .filter((name) =>
      people.some((group) => group.some((p) => isSame(p, name))),
    );
}

function namedByOutcome(
  incident: LinkableIncident,
): ReadonlyMap<OutcomeCode, readonly ComparedName[]> {
  const lists = new Map<OutcomeCode, readonly ComparedName[]>();
  for (const outcome of OUTCOME_CODES) {
    const texts = incident.casualties
      .filter((row) => row.outcome === outcome)
      .flatMap((row) => row.names);
    const names = [...new Set(texts)].map(readName).filter(isTold);
    if (names.length > 0) lists.set(outcome, names);
  }
  return lists;
}

/** Types in which it is chance who is named first. */
const SYMMETRICAL: ReadonlySet<EventTypeCode> = new Set([
  "agreement",
  "armed_clash",
  "meeting",
]);

/** Both sides; of a symmetrical happening all parties stand on both. */
function partiesOf(
  incident: LinkableIncident,
): Pick<LinkableClaim, "perpetrators" | "targets"> {
  const { perpetrators, targets, type } = incident;
  if (!SYMMETRICAL.has(type))
    return {
      perpetrators: readParty(perpetrators),
      targets: readParty(targets),
    };
  const all = readParty([...perpetrators, ...targets]);
  return { perpetrators: all, targets: all };
}

/**
 * Prepares one incident of a report.
 *
 * @param rootsOf - of the report, made once for all its incidents
 */
export function readClaim(
  report: LinkableReport,
  incident: LinkableIncident,
  rootsOf: RootReader = rootReader(report),
): LinkableClaim {
  const people = peopleOf(report);
  const victims = namedVictims(incident).map(readName).filter(isTold);
  const named = [...victims, ...namedTargets(incident, people)];
  const amounts = new Map<OutcomeCode, Amount>();
  for (const outcome of OUTCOME_CODES) {
    const amount = amountOf(incident.casualties, outcome);
    if (amount !== undefined) amounts.set(outcome, amount);
  }
  const byOutcome = namedByOutcome(incident);
  const isComplete = (outcome: OutcomeCode, count: number) =>
    amounts.get(outcome)?.max === count;
  const key = keyOfIncident(report, incident);
  return {
    key,
    roots: rootsOf(incident, key),
    report,
    list: report.list ?? null,
    incident,
    type: incident.type,
    status: incident.status,
    background: incident.background,
    event: incident.event ?? null,
    days: readDays(incident.when, report.publishedInferred),
    place: readPlace(incident.where),
    names: withAliases(named, people),
    amounts,
    named: byOutcome,
    complete: new Map(
      [...byOutcome].filter(([outcome, { length }]) =>
        isComplete(outcome, length),
      ),
    ),
    ...partiesOf(incident),
    weapons: incident.weapons,
    telling: readTelling(incident.tellingWords),
    belief: readBelief(incident),
  };
}

/**
 * Prepares all incidents of all reports.
 *
 * @returns claims by ascending key: from here on the order of arrival is gone
 */
export function readClaims(
  reports: readonly LinkableReport[],
): readonly LinkableClaim[] {
  const claims = reports.flatMap((report) => {
    const rootsOf = rootReader(report);
    return report.incidents.map((incident) =>
      readClaim(report, incident, rootsOf),
    );
  });
  // Equal texts under two ids have equal keys.
  return claims.sort(
    (a, b) =>
      ascending(a.key, b.key) ||
      ascending(a.report.id, b.report.id) ||
      ascending(a.incident.id, b.incident.id),
  );
}

/** The claims of a register incident, in canonical order. */
export function membersOf(
  incident: Pick<RegisterIncident, "claims" | "members">,
  reports: readonly LinkableReport[],
): readonly LinkableClaim[] {
  const keys = new Set(incident.claims);
  const ids = new Set(incident.members.map(([report]) => report));
  return readClaims(reports.filter(({ id }) => ids.has(id))).filter(({ key }) =>
    keys.has(key),
  );
}
