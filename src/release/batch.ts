import { readName } from "../linkage/fields/person-names.js";
import type { GradeCode } from "../model/decision.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { absenceOf } from "./absence.js";
import type { ReleaseRequest } from "./fit-for-audience.js";
import type { LeftOutReason } from "./left-out.js";
import { mayBeNamed, type NamingContext } from "./may-name.js";
import { namedPersons, type NamedPerson } from "./named-persons.js";
import {
  RELEASE_POLICIES,
  type PersonClass,
  type ReleasePolicy,
} from "./release-policy.js";
import {
  NO_DECISIONS,
  releaseOf,
  withholds,
  type FieldRelease,
  type IncidentRelease,
} from "./release-state.js";

/**
 * Why somebody of a batch stays unnamed.
 *
 * - `unreviewed`: nobody has reviewed the incident
 * - `by-decision`: a decision withholds him, or keeps him for the office
 * - `doubted-grade`: contested, debunked, or found alive
 * - `minor`: he was a child
 * - `told-otherwise`: told of him there is also what is no death; only a
 *   decision about him opens his name. What it is is not said: nobody is listed
 *   as accused
 * - `only-by-name`: a kunya or a single name, which names a child or a fighter
 * - `names-another`: somebody else, who is withheld, can be read from his name
 */
export const BATCH_WITHHELD = [
  "unreviewed",
  "by-decision",
  "doubted-grade",
  "minor",
  "told-otherwise",
  "only-by-name",
  "names-another",
] as const;

/** A code of {@link BATCH_WITHHELD}. */
export type BatchWithheld = (typeof BATCH_WITHHELD)[number];

/** Somebody who died, and whether a batch would name him. */
export interface BatchPerson {
  readonly name: string;
  /** Named already; by this batch; or not even then. */
  readonly becomes: "named-before" | "named" | "withheld";
  readonly why: BatchWithheld | null;
}

/** An incident whose dead a batch is about. */
export interface BatchIncident {
  readonly incident: RegisterIncident;
  /** Why the public does not see it at all, whoever is named; null if it does. */
  readonly absent: LeftOutReason | null;
  readonly people: readonly BatchPerson[];
}

/** Field of the decision by which the dead of an incident are named. */
export const BATCH_FIELD = "/victims";

const OPENING: FieldRelease = {
  field: BATCH_FIELD,
  person: null,
  how: "release",
  until: null,
};

const UNSURE: ReadonlySet<GradeCode> = new Set<GradeCode>([
  "contested",
  "debunked",
  "found_alive",
]);

/** What of somebody, beside his death, keeps him from a batch. */
const isGuarded = (code: PersonClass, { naming }: ReleasePolicy) =>
  naming[code] === "person";

function whyWithheld(
  { classes, names }: NamedPerson,
  { release, policy, now }: NamingContext,
): BatchWithheld {
  if (!release.reviewed) return "unreviewed";
  const byDecision = release.fields.some(
    (field) => withholds(field, now) || field.how === "classify",
  );
  if (byDecision) return "by-decision";
  if (release.grade !== null && UNSURE.has(release.grade))
    return "doubted-grade";
  if (classes.has("minor")) return "minor";
  if (!names.some(isWhole)) return "only-by-name";
  const guarded = [...classes].some((code) => isGuarded(code, policy));
  return guarded ? "told-otherwise" : "names-another";
}

const longest = (names: readonly string[]) =>
  [...names].sort((a, b) => b.length - a.length)[0] ?? "";

/** Own name and more: what a batch may show. */
function isWhole(name: string): boolean {
  const read = readName(name);
  return read !== undefined && read.own !== null && read.rest.length > 0;
}

function batchPerson(
  person: NamedPerson,
  persons: readonly NamedPerson[],
  context: NamingContext,
): BatchPerson {
  const { release } = context;
  const opened: IncidentRelease = {
    ...release,
    fields: [...release.fields, OPENING],
  };
  const name = longest(person.names);
  const isOpen = release.reviewed && person.names.some(isWhole);
  if (isOpen && mayBeNamed(person, persons, context))
    return { name, becomes: "named-before", why: null };
  if (isOpen && mayBeNamed(person, persons, { ...context, release: opened }))
    return { name, becomes: "named", why: null };
  return { name, becomes: "withheld", why: whyWithheld(person, context) };
}

/**
 * The dead of some incidents: whom the public would be told by a batch release
 * of their names, and whom not, and why. Incidents without a named dead person
 * are left out, as are all who did not die.
 */
export function batchOf(
  incidents: readonly RegisterIncident[],
  request: ReleaseRequest,
): readonly BatchIncident[] {
  const { now, state = NO_DECISIONS } = request;
  const { isPublicName = () => false } = request;
  const policy = RELEASE_POLICIES.public;
  return incidents.flatMap((incident) => {
    const release = releaseOf(state, incident);
    const decided = state.persons;
    const context = { policy, release, decided, isPublicName, now };
    const persons = namedPersons(incident, isPublicName);
    const dead = persons.filter(
      ({ classes, isBody }) => !isBody && classes.has("dead_adult"),
    );
    if (dead.length === 0) return [];
    const people = dead.map((one) => batchPerson(one, persons, context));
    const absent = absenceOf(incident, release, policy, now) ?? null;
    return [{ incident, absent, people }];
  });
}
