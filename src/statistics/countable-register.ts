import type {
  DateBasis,
  DateInterval,
  OutcomeMove,
  RegisterIncident,
} from "../model/index.js";
import type { Portion } from "./portion.js";
import { inclusionOf, type Period } from "./period.js";
import { aftermaths, NO_AFTERMATH, type Aftermath } from "./later-outcomes.js";

/** A register as statistics read it. */
export interface CountableRegister {
  /** By id, ascending. */
  readonly incidents: readonly RegisterIncident[];
  readonly moves: readonly OutcomeMove[];
  readonly aftermathOf: (id: string) => Aftermath;
  readonly findIncident: (id: string) => RegisterIncident | undefined;
  /** Whether a person has reviewed the incident. */
  readonly isReviewed: (id: string) => boolean;
  /**
   * What was counted of it by line; kept only with a register of few
   * incidents, which many figures ask for the same.
   */
  readonly counted: Map<string, readonly Portion[]> | null;
  /** Names of all who tell it: links of its chains, outlets of its reports. */
  readonly tellersOf: (incident: RegisterIncident) => readonly string[];
}

/** What statistics read beside the incidents. */
export interface RegisterParts {
  /** What became of people later; each step of a person once. */
  readonly moves?: readonly OutcomeMove[] | undefined;
  /** Ids of incidents that a person has reviewed. */
  readonly reviewed?: ReadonlySet<string> | undefined;
  /** Outlet of a report by its id; null when none is known. */
  readonly outletOf?: ((report: string) => string | null) | undefined;
}

/**
 * Prepares a register for counting, once for any number of tables.
 *
 * @param incidents - in any order
 */
export function countableRegister(
  incidents: readonly RegisterIncident[],
  { moves = [], reviewed = new Set(), outletOf }: RegisterParts = {},
): CountableRegister {
  const sorted = [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((incident) => [incident.id, incident]));
  // A step to or from an incident that the register lacks moves nothing.
  const known = moves.filter(
    ({ incident, laterIncident }) =>
      byId.has(incident) && byId.has(laterIncident),
  );
  const found = aftermaths(sorted, known);
  return {
    incidents: sorted,
    moves: known,
    aftermathOf: (id) => found.get(id) ?? NO_AFTERMATH,
    findIncident: (id) => byId.get(id),
    isReviewed: (id) => reviewed.has(id),
    counted: null,
    tellersOf: ({ sources, members }) => [
      ...sources.flat(),
      ...members.flatMap(([report = ""]) => outletOf?.(report) ?? []),
    ],
  };
}

/** An undated happening of a month is told in it, or in the month after. */
export const REPORTED_WITHIN_DAYS = 31;

/** @returns the ISO day so many days later */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Narrows a register to what can matter for a period: an incident of which
 * some date touches it, whose people something became of in it, or of which no
 * date is known.
 */
export function registerNear(
  register: CountableRegister,
  { first, last }: Pick<Period, "first" | "last">,
): CountableRegister {
  const until = { first, last: daysLater(last, REPORTED_WITHIN_DAYS) };
  const touches = (date: DateInterval | null | undefined) =>
    date != null && inclusionOf(date, until) !== "outside";
  const isNear = ({ id, when, reported, documented }: RegisterIncident) =>
    when.start === null ||
    when.end === null ||
    touches(when) ||
    touches(reported) ||
    touches(documented) ||
    register.aftermathOf(id).moves.some((move) => touches(move.when));
  const incidents = register.incidents.filter(isNear);
  return { ...register, incidents, counted: new Map() };
}

const isTold = (date: DateInterval | null | undefined): date is DateInterval =>
  date != null && (date.start !== null || date.end !== null);

function dateBy(
  incident: RegisterIncident,
  basis: DateBasis,
): DateInterval | null {
  if (basis === "occurred") return incident.when;
  const date = basis === "reported" ? incident.reported : incident.documented;
  return date ?? null;
}

/**
 * The date by which an incident counts.
 *
 * @returns the date of the basis, else of the fallback; null when neither is
 * told
 */
export function countingDate(
  incident: RegisterIncident,
  basis: DateBasis,
  fallback: DateBasis | undefined,
): DateInterval | null {
  const first = dateBy(incident, basis);
  if (isTold(first)) return first;
  const second = fallback === undefined ? null : dateBy(incident, fallback);
  return isTold(second) ? second : null;
}
