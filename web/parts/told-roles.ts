import type { listIncidents } from "../../src/api/routes/incidents.js";
import { BASES } from "../../src/codebook/bases.js";
import type { ActorRole } from "../../src/model/actor-role.js";
import type { BasisCode } from "../../src/model/vocabulary.js";
import type { AnswerOf } from "../app/ask.js";

/** An incident of a list, with all that is told of it. */
export type ListedIncident = AnswerOf<typeof listIncidents>["items"][number];

/** A body that is told to have acted, on one ground, and who says so. */
export interface ToldRole {
  readonly id: string;
  /** The words of a report. */
  readonly name: string;
  readonly basis: BasisCode;
  /** Original sources; empty where none is named. */
  readonly sayers: readonly string[];
}

/** Bases in the order of the codebook. */
export const BASIS_ORDER = Object.keys(BASES) as readonly BasisCode[];

const isRole = (value: unknown): value is ActorRole =>
  typeof value === "object" && value !== null && "id" in value;

/** A role, and the original sources of the value in which it stands. */
interface TracedRole {
  readonly role: ActorRole;
  readonly sources: readonly string[];
}

/** The first of each chain: who said it. */
const rootsOf = (chains: ActorRole["sources"] = []): readonly string[] =>
  chains.flatMap(([root]) => root ?? []);

/** What is shown, and what is told beside it: a denial stands among these. */
function rolesIn({
  perpetrators,
  competing,
  sources: tellers,
}: ListedIncident): readonly TracedRole[] {
  const beside = Object.entries(competing)
    .filter(([pointer]) => pointer.split("/")[1] === "perpetrators")
    .flatMap(([, { values }]) =>
      values.flatMap(({ value, sources = [] }) =>
        ([value].flat() as readonly unknown[])
          .filter(isRole)
          .map((role) => ({ role, sources })),
      ),
    );
  const shown = perpetrators.map((role) => {
    const isFact = role.basis === undefined || role.basis === "stated";
    const isTraced = rootsOf(role.sources).length > 0;
    // Whoever is traced to nobody by itself is told by those of the incident.
    return { role, sources: isFact || isTraced ? [] : rootsOf(tellers) };
  });
  return [...shown, ...beside];
}

/**
 * Bodies told to have acted in some incidents, each ground apart. Persons, who
 * bear no id, are left out: nobody is listed as accused.
 */
export function toldRoles(
  incidents: readonly ListedIncident[],
): readonly ToldRole[] {
  const found = new Map<string, ToldRole>();
  for (const { role, sources } of incidents.flatMap(rolesIn)) {
    if (role.id === null) continue;
    const { id, name, basis = "stated" } = role;
    const key = `${id} ${basis}`;
    const roots = rootsOf(role.sources);
    const before = found.get(key)?.sayers ?? [];
    const sayers = [...new Set([...before, ...roots, ...sources])];
    found.set(key, { id, name: found.get(key)?.name ?? name, basis, sayers });
  }
  return [...found.values()].sort(
    (a, b) =>
      a.id.localeCompare(b.id) ||
      BASIS_ORDER.indexOf(a.basis) - BASIS_ORDER.indexOf(b.basis),
  );
}
