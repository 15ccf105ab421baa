import type { RegisterIncident } from "../../model/index.js";
import { liesIn, mayLieIn, type Area } from "../area.js";
import {
  countingDate,
  daysLater,
  REPORTED_WITHIN_DAYS,
  type CountableRegister,
} from "../countable-register.js";
import type { CountingRule } from "../../model/index.js";
import { inclusionOf, readPeriod, type Period } from "../period.js";
import type { FigureQuestion } from "./effect.js";
import { foldOf, type Fold } from "./folded.js";
import { impactOf, type Impact, type ImpactInput } from "./impact.js";

/** An incident of the queue, with why it stands there. */
export interface QueueItem extends Impact {
  readonly incident: RegisterIncident;
  /** Whose figures a decision would change: `2022-05`; null for no table. */
  readonly period: string | null;
}

/** Incidents that nobody has reviewed, the weightiest first. */
export interface ReviewQueue {
  readonly items: readonly QueueItem[];
  /** Unreviewed too, but left out of the first view. */
  readonly folded: Readonly<Record<Fold, number>>;
  /** Of the same incidents, those that a person has reviewed. */
  readonly reviewed: number;
}

/** Which tables the queue is ordered by. */
export interface QueueQuestion {
  readonly rule: CountingRule;
  /** Null: each incident by the table of its own month. */
  readonly period: Period | null;
  /** The area asked for, or that of the incident's own country. */
  readonly areaOf: (incident: RegisterIncident) => Area;
  /** Whether only incidents that lie in the area, or may, are wanted. */
  readonly isOfArea: boolean;
  /** Shows what the first view folds away. */
  readonly showsAll: boolean;
}

/** What is known of an incident beside what the register shows. */
export type Insight = (
  incident: RegisterIncident,
) => Omit<ImpactInput, "incident">;

/** The month of an incident's date, or of its first report; null for neither. */
function ownPeriod(
  incident: RegisterIncident,
  { dateBasis, dateFallback }: CountingRule,
): Period | null {
  const date = countingDate(incident, dateBasis, dateFallback);
  const day = date?.end ?? date?.start ?? incident.reported?.start ?? null;
  return day === null ? null : readPeriod(day.slice(0, 7));
}

/** Whether some value told of a field fulfils a test. */
function isTold<Value>(
  { competing }: RegisterIncident,
  pointer: string,
  test: (value: Value) => boolean,
): boolean {
  const values = competing[pointer]?.values ?? [];
  return values.some(({ value }) => test(value as unknown as Value));
}

/** Whether a decision could put an incident into a period, or take it out. */
function mayFallIn(
  incident: RegisterIncident,
  rule: CountingRule,
  period: Period,
): boolean {
  const touches = (date: Parameters<typeof inclusionOf>[0]) =>
    inclusionOf(date, period) !== "outside";
  const date = countingDate(incident, rule.dateBasis, rule.dateFallback);
  if (touches(date)) return true;
  if (isTold<Parameters<typeof inclusionOf>[0]>(incident, "/when", touches))
    return true;
  const isDated = (date?.start ?? null) !== null && date?.end !== null;
  const until = {
    first: period.first,
    last: daysLater(period.last, REPORTED_WITHIN_DAYS),
  };
  return !isDated && inclusionOf(incident.reported, until) !== "outside";
}

/** Whether an incident belongs to the tables asked for, or may. */
export function isAsked(
  incident: RegisterIncident,
  { rule, period, areaOf, isOfArea }: QueueQuestion,
): boolean {
  if (period !== null && !mayFallIn(incident, rule, period)) return false;
  if (!isOfArea) return true;
  const area = areaOf(incident);
  const lies = (place: RegisterIncident["where"]) =>
    liesIn(place, area) || mayLieIn(place, area);
  return lies(incident.where) || isTold(incident, "/where", lies);
}

const byWeight = (a: QueueItem, b: QueueItem) =>
  b.impact - a.impact || (a.incident.id < b.incident.id ? -1 : 1);

/**
 * Orders what nobody has reviewed by how much a decision could change the
 * figures. Its order is no sample: what it shows first is what is doubtful, so
 * no error rate may be told from it.
 *
 * @param register - reviewed incidents are those it knows as such
 * @returns the same for any order of the register's incidents
 */
export function reviewQueue(
  register: CountableRegister,
  question: QueueQuestion,
  insight: Insight,
): ReviewQueue {
  const asked = register.incidents.filter((one) => isAsked(one, question));
  const open = asked.filter(({ id }) => !register.isReviewed(id));
  const folded: Record<Fold, number> = { background: 0, other_kind: 0 };
  const shown = open.filter((incident) => {
    const fold = question.showsAll ? null : foldOf(incident);
    if (fold !== null) folded[fold] += 1;
    return fold === null;
  });
  const { rule, period, areaOf } = question;
  const items = shown.map((incident) => {
    const table: FigureQuestion = {
      rule,
      area: areaOf(incident),
      period: period ?? ownPeriod(incident, rule),
    };
    const known = { incident, ...insight(incident) };
    const months = table.period?.code ?? null;
    return { incident, period: months, ...impactOf(register, table, known) };
  });
  const reviewed = asked.length - open.length;
  return { items: items.sort(byWeight), folded, reviewed };
}
