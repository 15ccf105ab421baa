import type {
  CompetingField,
  CountedLine,
  CountingRule,
  OutcomeCode,
  RegisterIncident,
} from "../model/index.js";
import type { Area } from "./area.js";
import type { CountableRegister } from "./countable-register.js";
import { incidentsOf, type Contribution } from "./contributions.js";
import { addFigures, type Figure } from "./figure.js";
import { isFoundAlive } from "./later-outcomes.js";
import type { TracedFigure } from "./traced-figure.js";
import { inclusionOf, isBefore, type Period } from "./period.js";
import type { Portion } from "./portion.js";
import { portionsOfLine } from "./portions.js";

/** Incidents beside the table, with what each line would count of them. */
export interface Block {
  /** Ids, ascending. */
  readonly incidents: readonly string[];
  /** Lines to which they would add, by code, in the order of the rule. */
  readonly lines: readonly (TracedFigure & { readonly code: string })[];
}

/** A person who counts with a later outcome. */
export interface MovedPerson {
  /** Id of the person in the register; names stay out of tables. */
  readonly person: string;
  readonly incident: string;
  readonly laterIncident: string;
  readonly from: OutcomeCode;
  readonly to: OutcomeCode;
}

/** An incident of the period whose telling is contested. */
export interface FlaggedIncident {
  readonly incident: string;
  /**
   * - `denied`: a source denies that it happened
   * - `alleged`: a source tells it only as an allegation
   * - `found_alive`: a person told dead was found alive
   */
  readonly reasons: readonly ("denied" | "alleged" | "found_alive")[];
}

/** What stands beside the table. */
export interface TableBlocks {
  /** Documented or first reported in the period, happened before it. */
  readonly reportedLater: Block;
  /** In the area, of no known date. */
  readonly undated: Block;
  /** Touching the period with a date too wide for any month. */
  readonly wideDates: Block;
  /** People whose later outcome moves them in, out or within the period. */
  readonly moved: readonly MovedPerson[];
  readonly flagged: readonly FlaggedIncident[];
}

/** Every line's portions of every incident, whatever their date. */
export interface LinePortions {
  readonly code: string;
  readonly line: CountedLine;
  readonly portions: readonly Portion[];
}

/** Gathers what each line of a rule counts in an area, of any date. */
export function linePortions(
  register: CountableRegister,
  rule: CountingRule,
  area: Area,
): readonly LinePortions[] {
  return rule.lines.map((line) => ({
    code: line.code,
    line,
    portions: portionsOfLine(register, { rule, line, area }),
  }));
}

/** Whether a portion stands in the table itself, by the date of its line. */
function isInTable({ date }: Portion, period: Period): boolean {
  const inclusion = inclusionOf(date, period);
  return inclusion !== "outside" && inclusion !== "too_wide";
}

/** Portions as if they lay wholly in a period. */
function wholly(portions: readonly Portion[]): readonly Contribution[] {
  return portions.map((portion) => ({
    ...portion,
    inclusion: "inside",
    figure: portion.whole,
  }));
}

function blockOf(
  lines: readonly LinePortions[],
  isMember: (portion: Portion) => boolean,
): Block {
  const own = lines.map(({ code, portions }) => {
    const parts = wholly(portions.filter(isMember));
    const figure: Figure = addFigures(parts.map((part) => part.figure));
    const ids = parts.map(({ incident }) => incident.id);
    return { code, figure, incidents: incidentsOf(parts), ids };
  });
  return {
    incidents: [...new Set(own.flatMap(({ ids }) => ids))].sort(),
    lines: own
      .filter(({ figure }) => figure.high > 0 || figure.open)
      .map(({ code, figure, incidents }) => ({ code, figure, incidents })),
  };
}

/** Whether an incident became known in a period, and happened before it. */
export function becameKnownLater(
  incident: RegisterIncident,
  period: Period,
): boolean {
  const known = incident.documented ?? incident.reported;
  return (
    isBefore(incident.when, period) && inclusionOf(known, period) === "inside"
  );
}

const isUndated = ({ when }: RegisterIncident) =>
  when.start === null || when.end === null;

function statusesOf(field: CompetingField | undefined): readonly unknown[] {
  return (field?.values ?? []).map(({ value }) => value);
}

/** Why an incident is flagged; empty when nobody contests it. */
export function contestedBy(
  register: CountableRegister,
  incident: RegisterIncident,
): FlaggedIncident["reasons"] {
  const told = statusesOf(incident.competing["/status"]);
  const isAlive = register
    .aftermathOf(incident.id)
    .moves.some((move) => isFoundAlive(move));
  return [
    ...(told.includes("denied") ? (["denied"] as const) : []),
    ...(told.includes("alleged") ? (["alleged"] as const) : []),
    ...(isAlive ? (["found_alive"] as const) : []),
  ];
}

/**
 * What stands beside the table of a period.
 *
 * @param lines - see {@link linePortions}
 */
export function tableBlocks(
  register: CountableRegister,
  lines: readonly LinePortions[],
  period: Period,
): TableBlocks {
  const all = lines.flatMap(({ portions }) => portions);
  const inArea = new Map(all.map(({ incident }) => [incident.id, incident]));
  const inPeriod = new Map(
    all
      .filter((portion) => isInTable(portion, period))
      .map(({ incident }) => [incident.id, incident]),
  );
  const touches = (id: string) => inPeriod.has(id);
  const moved = register.moves.filter(
    ({ incident, laterIncident, when }) =>
      (inArea.has(incident) || inArea.has(laterIncident)) &&
      (touches(incident) ||
        touches(laterIncident) ||
        inclusionOf(when, period) === "inside"),
  );
  const flagged = [...inPeriod.values()]
    .map((incident) => ({
      incident: incident.id,
      reasons: contestedBy(register, incident),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.incident < b.incident ? -1 : 1));
  return {
    // A line may count by another date than that of the happening: what it
    // has counted is not told a second time as left out.
    reportedLater: blockOf(
      lines,
      (portion) =>
        becameKnownLater(portion.incident, period) &&
        !isInTable(portion, period),
    ),
    undated: blockOf(
      lines,
      (portion) => isUndated(portion.incident) && !isInTable(portion, period),
    ),
    wideDates: blockOf(
      lines,
      ({ date, incident }) =>
        !isUndated(incident) && inclusionOf(date, period) === "too_wide",
    ),
    moved: moved
      .map(({ person, incident, laterIncident, from, to }) => {
        return { person, incident, laterIncident, from, to };
      })
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    flagged,
  };
}
