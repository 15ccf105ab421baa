import { foldedWords } from "../linkage/fields/folding.js";
import type { GradeCode } from "../model/decision.js";
import { SENSITIVITY_CLASSES, type Sensitivity } from "../model/sensitivity.js";
import type { NamedPerson } from "./named-persons.js";
import type { NamingRule, ReleasePolicy } from "./release-policy.js";
import {
  isSpelledAlike,
  withholds,
  type FieldRelease,
  type IncidentRelease,
  type PersonRelease,
} from "./release-state.js";
import { mayBeOnePerson } from "./same-person.js";
import type { IsPublicName } from "./shown-source.js";

/** What decides whether somebody may be named. */
export interface NamingContext {
  readonly policy: ReleasePolicy;
  readonly release: IncidentRelease;
  readonly decided: readonly PersonRelease[];
  readonly isPublicName: IsPublicName;
  /** Instant in UTC. */
  readonly now: string;
}

/**
 * Pointers to lists of the dead; a release of one is a batch. Of the incident as
 * a whole it names nobody: to publish what happened is one thing, who died is
 * another, and a family may object to the second alone.
 */
const BATCH = /^\/victims$|^\/casualties(?:\/killed(?:\/names)?|\/names)?$/;

/** After these a death is not what it seemed. */
const UNSURE: ReadonlySet<GradeCode> = new Set<GradeCode>([
  "contested",
  "debunked",
  "found_alive",
]);

const isHis = ({ names }: NamedPerson, other: string) =>
  names.some((name) => isSpelledAlike(name, other));

/** One bearing the name, or one who may be he: for withholding that is enough. */
const mayBeHis = (person: NamedPerson, other: string) =>
  isHis(person, other) ||
  person.names.some((name) => mayBeOnePerson(name, other));

function strictestClass(
  person: NamedPerson,
  { release, decided }: NamingContext,
): Sensitivity | undefined {
  const told = [
    ...release.fields.flatMap((field) =>
      field.how === "classify" &&
      field.sensitivity !== undefined &&
      field.person !== null &&
      mayBeHis(person, field.person)
        ? [field.sensitivity]
        : [],
    ),
    ...decided.flatMap(({ names, sensitivity }) =>
      names.some((name) => isHis(person, name)) ? [sensitivity] : [],
    ),
  ];
  const rank = (one: Sensitivity) => SENSITIVITY_CLASSES.indexOf(one);
  return [...told].sort((a, b) => rank(b) - rank(a))[0];
}

function isWithheld(
  person: NamedPerson,
  { release, now }: NamingContext,
): boolean {
  return release.fields
    .filter((field) => withholds(field, now))
    .some(({ person: name, field }) =>
      name === null
        ? BATCH.test(field) || field.startsWith("/victims/")
        : mayBeHis(person, name),
    );
}

const isReleaseOf =
  (person: NamedPerson) =>
  ({ how, person: name }: FieldRelease) =>
    how === "release" && name !== null && isHis(person, name);

const isBatch = ({ how, person, field }: FieldRelease) =>
  how === "release" && person === null && BATCH.test(field);

/** The strictest rule of all that he is. */
function ruleOf(person: NamedPerson, context: NamingContext): NamingRule {
  const { policy, release } = context;
  const rules = [...person.classes].map((code) => policy.naming[code]);
  if (rules.includes("person")) return "person";
  if (release.grade !== null && UNSURE.has(release.grade)) return "person";
  return rules.includes("batch") ? "batch" : "always";
}

/**
 * Whether the name of somebody else stands within his: his father is detained,
 * and «سالم فواز العوض» says so. A batch does not decide that.
 */
function namesAnother(
  person: NamedPerson,
  others: readonly NamedPerson[],
): boolean {
  const own = new Set(person.names.flatMap((name) => foldedWords(name)));
  return others.some(
    (other) =>
      other !== person &&
      other.names.some((name) => {
        const [first, ...rest] = foldedWords(name);
        return (
          first !== undefined &&
          own.has(first) &&
          (rest.length === 0 || rest.some((part) => own.has(part)))
        );
      }),
  );
}

/**
 * Whether somebody may be named to an audience. Sealed and withheld ones never
 * are; a public figure is; else his strictest class decides.
 *
 * @param persons - everybody of the incident
 */
export function mayBeNamed(
  person: NamedPerson,
  persons: readonly NamedPerson[],
  context: NamingContext,
): boolean {
  const { release, isPublicName } = context;
  const sensitivity = strictestClass(person, context);
  if (sensitivity === "sealed" || isWithheld(person, context)) return false;
  if (release.fields.some(isReleaseOf(person))) return true;
  if (sensitivity === "public" || person.names.some(isPublicName)) return true;
  if (sensitivity === "protected") return false;
  const rule = ruleOf(person, context);
  if (rule === "person") return false;
  const isFree =
    rule === "always" ||
    sensitivity === "releasable" ||
    release.fields.some(isBatch);
  const closed = persons.filter(
    (other) => other !== person && ruleOf(other, context) === "person",
  );
  return isFree && !namesAnother(person, closed);
}
