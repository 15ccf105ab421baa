import type { CountRange } from "../linkage/index.js";
import type {
  CasualtyRow,
  MeasureCode,
  OutcomeCode,
  RegisterIncident,
  RoleCode,
  Victim,
} from "../model/index.js";
import { liesIn, type Area } from "./area.js";
import { addFigures, exactly, type Figure } from "./figure.js";

/** Whether an incident counts by its place, or by where its victims are from. */
export type AreaGround = "place" | "origin" | "none";

/** Rows that count: people, not families; no part-of rows; not the bomber. */
function countableRows(
  incident: RegisterIncident,
  outcome: OutcomeCode,
): readonly CasualtyRow[] {
  const rows = incident.casualties.filter(
    (row) =>
      row.outcome === outcome &&
      row.perpetrator !== true &&
      row.unit !== "family" &&
      row.unit !== "household",
  );
  const whole = rows.filter((row) => row.group === undefined);
  return whole.length > 0 ? whole : rows;
}

function figureOfRows(rows: readonly CasualtyRow[]): Figure {
  return addFigures(
    rows.map(({ min, max }) => ({
      low: min ?? 0,
      best: min ?? 0,
      high: max ?? min ?? 0,
      open: max === null,
    })),
  );
}

/** The range of all tellings, as linkage leaves it beside the shown rows. */
function rangeOf(
  incident: RegisterIncident,
  outcome: OutcomeCode,
): CountRange | undefined {
  const shown = incident.competing[`/casualties/${outcome}`]?.shown;
  return typeof shown === "object" && shown !== null && "best" in shown
    ? (shown as unknown as CountRange)
    : undefined;
}

const isRole = (roles: readonly RoleCode[] | null, role: RoleCode) =>
  roles === null || roles.includes(role);

/**
 * Counts people of an outcome in one incident.
 *
 * @param roles - only these; null for all, whose range over all tellings is
 * then given
 */
export function countPeople(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  roles: readonly RoleCode[] | null,
): Figure {
  const rows = countableRows(incident, outcome).filter(({ role }) =>
    isRole(roles, role),
  );
  const figure = figureOfRows(rows);
  const range = roles === null ? rangeOf(incident, outcome) : undefined;
  if (range === undefined) return figure;
  return {
    low: Math.min(range.low, figure.best),
    best: figure.best,
    high: Math.max(range.high, figure.high),
    open: range.open || figure.open,
  };
}

/** Counts victims from an area, wherever it happened. */
export function countFrom(
  incident: RegisterIncident,
  area: Area,
  outcome: OutcomeCode,
  roles: readonly RoleCode[] | null,
): Figure {
  const isFrom = (victim: Victim) =>
    victim.outcome === outcome &&
    victim.perpetrator !== true &&
    isRole(roles, victim.role) &&
    liesIn(victim.origin, area);
  return exactly((incident.victims ?? []).filter(isFrom).length);
}

/** Outcomes that add up to the persons aimed at. */
const AIMED_AT: readonly OutcomeCode[] = ["killed", "wounded", "survived"];

/** Counts persons aimed at: at least one an incident. */
export function countTargeted(incident: RegisterIncident): Figure {
  const sum = addFigures(
    AIMED_AT.map((outcome) => countPeople(incident, outcome, null)),
  );
  const atLeastOne = (count: number) => Math.max(1, count);
  return {
    low: atLeastOne(sum.low),
    best: atLeastOne(sum.best),
    high: atLeastOne(sum.high),
    open: sum.open,
  };
}

/** @returns the outcome that a measure counts; null for `incidents` */
export function outcomeOf(measure: MeasureCode): OutcomeCode | null {
  return measure === "incidents" ? null : measure;
}

/** How an incident belongs to an area by the basis of a rule. */
export function groundOf(
  incident: RegisterIncident,
  area: Area,
  basis: "place" | "origin" | "place_or_origin",
): AreaGround {
  if (basis !== "origin" && liesIn(incident.where, area)) return "place";
  const isFrom = (incident.victims ?? []).some(({ origin }) =>
    liesIn(origin, area),
  );
  return basis !== "place" && isFrom ? "origin" : "none";
}
