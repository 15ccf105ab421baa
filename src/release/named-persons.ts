import { isAnonymous } from "../linkage/sources/source-names.js";
import { BODY_HEADS, INSTITUTIONS } from "../linkage/sources/source-words.js";
import { foldedWords } from "../linkage/fields/folding.js";
import type { PersonName } from "../model/person-name.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Victim } from "../model/victim.js";
import type { OutcomeCode, RoleCode } from "../model/vocabulary.js";
import type { PersonClass } from "./release-policy.js";
import { mayBeOnePerson } from "./same-person.js";
import type { IsPublicName } from "./shown-source.js";

/** Somebody named in an incident, and all that is told of him there. */
export interface NamedPerson {
  /** The names that the incident has for him; at least one. */
  readonly names: readonly string[];
  /** What he is there; the strictest counts. */
  readonly classes: ReadonlySet<PersonClass>;
  /** A body that no pack lists stands among the sources like a person. */
  readonly isBody: boolean;
}

const CLASS_OF: Readonly<Record<OutcomeCode, PersonClass>> = {
  killed: "dead_adult",
  wounded: "wounded",
  arrested: "detained",
  abducted: "abducted",
  released: "released",
  missing: "missing",
  displaced: "displaced",
  survived: "survivor",
};

/** Words by which a report says that somebody is no adult. */
const CHILD =
  /(?:^|\s)[وبل]?(?:ال)?(?:طفل|طفلة|رضيع|رضيعة|قاصر|قاصرة|صبي|صبية|فتى|فتاة|يافع|يافعة|مراهق|مراهقة)(?:\s|$)/u;
const ADULT_AGE = 18;

interface Told {
  readonly names: readonly string[];
  readonly classes: readonly PersonClass[];
  readonly isBody?: boolean;
}

/** Whether a victim is a minor; undefined when nothing is told of it. */
function isMinor(victim: Victim, year: number | null): boolean | undefined {
  const { age, birth, group, name, occupation, cause } = victim;
  const words = [name?.full, occupation, cause].filter((one) => one != null);
  if (group === "child" || words.some((one) => CHILD.test(one))) return true;
  const youngest = age?.min ?? age?.max ?? null;
  if (youngest !== null) return youngest < ADULT_AGE;
  const born = birth?.end ?? birth?.start ?? null;
  if (born === null || year === null) return undefined;
  return year - Number(born.slice(0, 4)) <= ADULT_AGE;
}

const yearOf = ({ when }: RegisterIncident): number | null => {
  const day = when.start ?? when.end;
  return day === null ? null : Number(day.slice(0, 4));
};

const partsAsNames = ({ full, kunya, laqab }: PersonName) =>
  [full, kunya, laqab].filter((part) => part !== undefined);

function victimTold(victim: Victim, year: number | null): readonly Told[] {
  const { name, mother, outcome, perpetrator, accusations, role } = victim;
  const relatives: readonly Told[] =
    mother === undefined ? [] : [{ names: [mother], classes: ["relative"] }];
  if (name === null) return relatives;
  const isBlamed =
    perpetrator === true ||
    role === "criminal" ||
    (accusations ?? []).length > 0;
  const classes: readonly PersonClass[] = [
    CLASS_OF[outcome],
    ...(isMinor(victim, year) === true ? (["minor"] as const) : []),
    ...(isBlamed ? (["accused"] as const) : []),
  ];
  return [...relatives, { names: partsAsNames(name), classes }];
}

interface NamedRow {
  readonly outcome: OutcomeCode;
  readonly names: readonly string[];
  readonly role: RoleCode;
  readonly group?: string | undefined;
  readonly perpetrator?: boolean | undefined;
}

/** A row's names. A child among its outcome could be any of them. */
function rowTold(row: NamedRow, rows: readonly NamedRow[]): readonly Told[] {
  const { outcome, names, role, perpetrator } = row;
  const children = rows.some(
    (other) => other.outcome === outcome && other.group === "child",
  );
  const isBlamed = perpetrator === true || role === "criminal";
  return names.map((name) => ({
    names: [name],
    classes: [
      CLASS_OF[outcome],
      ...(children || CHILD.test(name) ? (["minor"] as const) : []),
      ...(isBlamed ? (["accused"] as const) : []),
    ],
  }));
}

/** Every name that a told value holds: rows, roles, victims, lists of names. */
function namesWithin(value: unknown, key: string): readonly string[] {
  if (typeof value === "string")
    return key === "names" || key === "aliases" || key === "actors"
      ? [value]
      : [];
  if (Array.isArray(value))
    return value.flatMap((item) => namesWithin(item, key));
  if (typeof value !== "object" || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  const isPerson = "id" in record && record["id"] === null;
  return Object.entries(record).flatMap(([name, inner]) => {
    const isName =
      (name === "name" && isPerson) || name === "full" || name === "mother";
    if (isName && typeof inner === "string") return [inner];
    return namesWithin(inner, name);
  });
}

function competingTold(incident: RegisterIncident): readonly Told[] {
  return Object.entries(incident.competing).flatMap(([pointer, field]) => {
    const [, first = "", outcome = ""] = pointer.split("/");
    const key = pointer.split("/").findLast((part) => !/^\d*$/.test(part));
    const isActors = key === "perpetrators" || key === "targets";
    const told = [field.shown, ...field.values.map(({ value }) => value)];
    const classes: readonly PersonClass[] =
      first === "casualties" && outcome in CLASS_OF
        ? [CLASS_OF[outcome as OutcomeCode]]
        : first === "perpetrators"
          ? ["accused"]
          : [];
    return told
      .flatMap((value) => namesWithin(value, isActors ? "actors" : (key ?? "")))
      .map((name) => ({ names: [name], classes }));
  });
}

const OF_BODIES = (phrase: string) => {
  const [head = ""] = foldedWords(phrase);
  return INSTITUTIONS.has(head) || BODY_HEADS.has(head);
};

function sourceTold(
  incident: RegisterIncident,
  isPublicName: IsPublicName,
): readonly Told[] {
  const { casualties, perpetrators, targets, victims = [] } = incident;
  const chains = [
    ...incident.sources,
    ...casualties.flatMap(({ sources = [] }) => sources),
    ...[...perpetrators, ...targets].flatMap(({ sources = [] }) => sources),
    ...victims.flatMap(({ accusations = [] }) =>
      accusations.flatMap(({ accusers, deniedBy }) => [
        ...accusers,
        ...deniedBy,
      ]),
    ),
  ];
  const competing = Object.values(incident.competing).flatMap(({ values }) =>
    values.flatMap(({ sources = [] }) => sources),
  );
  return [...new Set([...chains.flat(), ...competing])]
    .filter((link) => !isPublicName(link) && !isAnonymous(link))
    .map((link) => ({
      names: [link],
      classes: ["witness"],
      isBody: OF_BODIES(link),
    }));
}

/** Told twice of one person: equal names, or one short for the other. */
const meet = (a: Told, b: Told) =>
  a.names.some((x) => b.names.some((y) => mayBeOnePerson(x, y)));

/**
 * Everybody named in an incident, in shown values, beside them and among the
 * sources. Names that can be one person's are one person: of a dead man and a
 * wounded one of one name none is known to be dead.
 */
export function namedPersons(
  incident: RegisterIncident,
  isPublicName: IsPublicName,
): readonly NamedPerson[] {
  const { casualties, victims = [], perpetrators, targets } = incident;
  const year = yearOf(incident);
  const actors = (
    roles: typeof targets,
    classes: readonly PersonClass[],
  ): readonly Told[] =>
    roles
      .filter(({ id }) => id === null)
      .map(({ name }) => ({ names: [name], classes }));
  const told: readonly Told[] = [
    ...victims.flatMap((victim) => victimTold(victim, year)),
    ...casualties.flatMap((row) => rowTold(row, casualties)),
    ...actors(perpetrators, ["accused"]),
    ...actors(targets, []),
    ...competingTold(incident),
    ...sourceTold(incident, isPublicName),
  ];
  const persons: Told[] = [];
  for (const one of told) {
    const same = persons.filter((other) => meet(one, other));
    const rest = persons.filter((other) => !same.includes(other));
    const all = [...same, one];
    persons.splice(0, persons.length, ...rest, {
      names: [...new Set(all.flatMap(({ names }) => names))],
      classes: [...new Set(all.flatMap(({ classes }) => classes))],
      isBody: all.every(({ isBody }) => isBody === true),
    });
  }
  return persons.map(({ names, classes, isBody = false }) => ({
    names,
    classes: new Set(classes.length > 0 ? classes : (["unknown"] as const)),
    isBody,
  }));
}
