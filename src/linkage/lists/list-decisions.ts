import type { RegisterIncident } from "../../model/index.js";
import { isSameName } from "./list-names.js";
import type { PersonRecord } from "./person-records.js";
import type { ListRow } from "./list-row.js";

/**
 * What a person decided of a row and an incident, or of one of its victims:
 * the same, or not. Rows are known by the list's own ids.
 */
export interface ListDecision {
  readonly list: string;
  readonly id: string;
  /** Also an id from before the incident was joined with others. */
  readonly incident: string;
  /** The register's name of the victim; without it the happening is meant. */
  readonly person?: string | undefined;
  readonly same: boolean;
}

const rowKey = (list: string, id: string) => JSON.stringify([list, id]);

/** An incident's id derives from a claim, which stays with it when it grows. */
function isIncident(
  { id, claims }: Pick<RegisterIncident, "id" | "claims">,
  decided: string,
): boolean {
  return id === decided || claims.includes(decided.replace(/^inc-/, "c"));
}

/** Decisions by row. */
function byRow(
  decisions: readonly ListDecision[],
): (row: ListRow) => readonly ListDecision[] {
  const lists = new Map<string, ListDecision[]>();
  for (const decision of decisions) {
    const key = rowKey(decision.list, decision.id);
    lists.set(key, [...(lists.get(key) ?? []), decision]);
  }
  return ({ list, id }) =>
    id === null ? [] : (lists.get(rowKey(list, id)) ?? []);
}

/** Says what was decided of a happening's rows and an incident. */
export type DecidedIncident = (
  rows: readonly ListRow[],
  incident: RegisterIncident,
) => boolean | undefined;

/** Reads decisions on happenings; one on persons says nothing of them. */
export function decidedIncidents(
  decisions: readonly ListDecision[],
): DecidedIncident {
  const of = byRow(decisions.filter(({ person }) => person === undefined));
  return (rows, incident) =>
    rows.flatMap(of).find((decision) => isIncident(incident, decision.incident))
      ?.same;
}

/** Says what was decided of a person of a list and one of the register. */
export type DecidedPerson = (
  there: PersonRecord,
  here: PersonRecord,
) => boolean | undefined;

/** Reads decisions on persons. */
export function decidedPersons(
  decisions: readonly ListDecision[],
): DecidedPerson {
  const of = byRow(decisions.filter(({ person }) => person !== undefined));
  return ({ row }, { incident, name }) => {
    if (row === null || incident === null) return undefined;
    return of(row).find(
      (decision) =>
        isIncident(incident, decision.incident) &&
        isSameName(decision.person!, name.text),
    )?.same;
  };
}

/**
 * Decisions about a row that is in no list, or an incident that the register
 * has not: they decide nothing, which their author has to know.
 *
 * @param rows - of all lists that were read
 */
export function unmetDecisions(
  decisions: readonly ListDecision[],
  rows: readonly Pick<ListRow, "list" | "id">[],
  incidents: readonly Pick<RegisterIncident, "id" | "claims">[],
): readonly ListDecision[] {
  const known = new Set(rows.map(({ list, id }) => rowKey(list, id ?? "")));
  return decisions.filter(
    ({ list, id, incident }) =>
      !known.has(rowKey(list, id)) ||
      !incidents.some((one) => isIncident(one, incident)),
  );
}
