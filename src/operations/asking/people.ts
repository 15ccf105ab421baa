import {
  bearsName,
  incidentsById,
  isListed,
  LIFE_NOTE_WORDS,
  lifeOf,
  personExplainer,
  resolvePerson,
  type IncidentsById,
  type LinkDecision,
  type PersonExplainer,
} from "../../linkage/index.js";
import type { RegisterPerson } from "../../model/register-person.js";
import type { Register } from "../../register/open-register.js";
import { UNREVIEWED } from "../../release/index.js";
import { registerPersons, type RegisterPersons } from "../register-persons.js";

/** What persons are told with, prepared once. */
export interface PersonContext {
  readonly found: RegisterPersons;
  readonly incidents: IncidentsById;
  readonly explain: PersonExplainer;
}

/** Prepares the telling of persons. */
export function personContext(
  found: RegisterPersons,
  decisions: readonly LinkDecision[] = [],
): PersonContext {
  const { reports, incidents } = found;
  return {
    found,
    incidents: incidentsById(incidents),
    explain: personExplainer(reports, incidents, { decisions }),
  };
}

/** A person: the record, what holds it together, what became of him. */
export function toldPerson(
  person: RegisterPerson,
  { found, incidents, explain }: PersonContext,
) {
  const life = lifeOf(person, incidents);
  const told = life && {
    steps: life.steps,
    notes: life.notes.map((note) => ({
      ...note,
      words: LIFE_NOTE_WORDS[note.code],
    })),
  };
  return {
    ...person,
    ...(told === undefined ? {} : { life: told }),
    joins: explain(found.ties.get(person.id) ?? []),
    audience: "internal",
    review: UNREVIEWED,
  };
}

/** Which persons are wanted: one, or a page of those who bear a name. */
export type PeopleAsked =
  | { readonly id: string }
  | {
      readonly name: string | null;
      readonly limit: number;
      readonly after: string | null;
    };

/**
 * Whether something befell a person: victims and detainees alone have a page.
 * The register also knows who spoke, and who took part in meetings.
 *
 * @source product.md, "What it must never do"
 */
export const isHarmed = ({
  roles,
  statusHistory = [],
}: Pick<RegisterPerson, "roles" | "statusHistory">): boolean =>
  statusHistory.length > 0 ||
  roles.some(({ part, outcome }) => part === "victim" && outcome !== null);

/**
 * Victims and detainees who have an entry of their own; nobody who is known
 * only as accused, and nobody whom nothing befell.
 *
 * @returns of one id at most one person
 */
export async function peopleOf(register: Register, asked: PeopleAsked) {
  const found = await registerPersons(register);
  const context = personContext(found);
  if ("id" in asked) {
    const person = resolvePerson(found.persons, asked.id);
    const isShown =
      person !== undefined && isListed(person) && isHarmed(person);
    return { items: isShown ? [toldPerson(person, context)] : [], next: null };
  }
  const { name, limit, after } = asked;
  const all = found.persons
    .filter((one) => isListed(one) && isHarmed(one))
    .filter((one) => name === null || bearsName(one, name))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after);
  const page = all.slice(0, limit);
  return {
    items: page.map((person) => toldPerson(person, context)),
    next: all.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
