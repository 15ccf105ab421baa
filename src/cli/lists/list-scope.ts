import type { ListMapping } from "../../importers/lists/list-mapping.js";
import type { ListReading } from "../../importers/lists/read-list.js";
import {
  admin1Reader,
  compareList,
  comparePeople,
  liesInPeriod,
  periodOfRows,
  registerPersons,
  rowLiesIn,
  rowPersons,
  widenedPeriod,
  type ListDecision,
  type ListPeriod,
  type ListRow,
  type PersonMatch,
  type PersonRecord,
  type PersonsCompared,
} from "../../linkage/lists/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { EventTypeCode } from "../../model/vocabulary.js";
import {
  incidentQuery,
  type FilterOptions,
} from "../../operations/incident-filter.js";
import type { ListResult } from "./list-lines.js";

/** What of a list and of the register is asked about. */
export interface ScopeOptions extends Pick<
  FilterOptions,
  "from" | "to" | "place"
> {
  /** What people decided of rows. */
  readonly decided: readonly ListDecision[];
}

/** Days around a period in which a partner of its first or last row can lie. */
const MARGIN_DAYS = 10;

const HAPPENED: ReadonlySet<string> = new Set([
  "occurred",
  "attempted",
  "ongoing",
]);

/** Whether a list records such incidents: country, type, a death if it asks one. */
function coverage(mapping: ListMapping, rows: readonly ListRow[]) {
  const types = new Set<EventTypeCode>(Object.values(mapping.types).flat());
  const countries = new Set(rows.flatMap(({ where }) => where.country ?? []));
  return ({ status, type, where, casualties }: RegisterIncident): boolean =>
    HAPPENED.has(status) &&
    (types.size === 0 || types.has(type)) &&
    (where.country === null ||
      countries.size === 0 ||
      countries.has(where.country)) &&
    (!mapping.deathsOnly ||
      casualties.some(({ outcome, min }) => outcome === "killed" && min !== 0));
}

/** The asked part of a list and of the register. */
interface Scope {
  /** Incidents among which partners are looked for: some days more. */
  readonly incidents: readonly RegisterIncident[];
  readonly isRow: (row: ListRow) => boolean;
  readonly isIncident: (incident: RegisterIncident) => boolean;
}

function scopeOf(
  rows: readonly ListRow[],
  incidents: readonly RegisterIncident[],
  { from, to, place }: ScopeOptions,
): Scope {
  const own = periodOfRows(rows);
  const asked: ListPeriod = { from: from ?? own.from, to: to ?? own.to };
  const wide = widenedPeriod(asked, MARGIN_DAYS);
  const query = incidentQuery({ ...(place === undefined ? {} : { place }) });
  return {
    incidents: incidents.filter(({ when }) => liesInPeriod(when, wide)),
    isRow: (row) =>
      liesInPeriod(row.when, asked) &&
      (place === undefined || rowLiesIn(row, place)),
    isIncident: (incident) =>
      liesInPeriod(incident.when, asked) && (query.accepts?.(incident) ?? true),
  };
}

/**
 * Compares a list with the register inside the asked period and place. Beyond
 * the days that a list spans, its silence says nothing: without `from` and
 * `to` its own span is the period.
 */
export function compareIncidents(
  { rows, rejected, mapping }: ListReading,
  incidents: readonly RegisterIncident[],
  options: ScopeOptions,
): ListResult {
  const scope = scopeOf(rows, incidents, options);
  const { isRow, isIncident } = scope;
  const found = compareList(rows, scope.incidents, {
    covers: coverage(mapping, rows),
    decisions: options.decided,
  });
  const isAsked = (match: (typeof found.both)[number]) =>
    match.rows.some(isRow) || isIncident(match.incident);
  const both = found.both.filter(isAsked);
  const possible = found.possible.filter(isAsked);
  const kept = new Set([...both, ...possible].flatMap((match) => match.rows));
  const all = [...found.both, ...found.possible].flatMap((match) => match.rows);
  return {
    both,
    possible,
    onlyThere: found.onlyThere.filter(isRow),
    onlyHere: found.onlyHere.filter(isIncident),
    outside: found.outside.filter(isIncident),
    filtered: [
      ...[...new Set(all)].filter((row) => !kept.has(row)),
      ...found.onlyThere.filter((row) => !isRow(row)),
    ],
    rejected,
  };
}

/** Compares the people of a list with the register's, in the same scope. */
export function compareVictims(
  { rows }: ListReading,
  incidents: readonly RegisterIncident[],
  options: ScopeOptions,
): PersonsCompared {
  const scope = scopeOf(rows, incidents, options);
  const admin1s = scope.incidents.flatMap(({ where }) => where.admin1 ?? []);
  const admin1Of = admin1Reader([...new Set(admin1s)].sort());
  const there = rows.flatMap((row) => rowPersons(row, admin1Of));
  const recorded = new Set(there.map(({ outcome }) => outcome));
  const here = scope.incidents.flatMap(registerPersons);
  const found = comparePeople(here, there, { decisions: options.decided });
  const isHere = ({ incident }: PersonRecord) => scope.isIncident(incident!);
  const isThere = ({ row }: PersonRecord) => scope.isRow(row!);
  const isAsked = ({ here, there }: PersonMatch) =>
    isHere(here) || isThere(there);
  return {
    both: found.both.filter(isAsked),
    possible: found.possible.filter(isAsked),
    onlyThere: found.onlyThere.filter(isThere),
    // A list of the dead says nothing of the arrested.
    onlyHere: found.onlyHere.filter(
      (record) => isHere(record) && recorded.has(record.outcome),
    ),
  };
}
