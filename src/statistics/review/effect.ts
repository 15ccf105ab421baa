import type {
  Bilingual,
  CountingRule,
  MeasureCode,
  RegisterIncident,
} from "../../model/index.js";
import type { Area } from "../area.js";
import { contributionsIn, figureOf } from "../contributions.js";
import type { CountableRegister } from "../countable-register.js";
import { addFigures } from "../figure.js";
import type { Period } from "../period.js";
import { incidentPortions } from "../portions.js";

/** The table whose figures a decision could change. */
export interface FigureQuestion {
  readonly rule: CountingRule;
  readonly area: Area;
  /** Null for an incident of no known month: it stands in no table. */
  readonly period: Period | null;
}

/** A figure before and after a decision, in its best value. */
export interface FigureChange {
  /** Code of the rule's line. */
  readonly line: string;
  readonly label: Bilingual;
  /** What the incident adds to it now, and would add after it. */
  readonly now: number;
  readonly after: number;
}

/**
 * What an incident would be after a decision: another reading of it, nothing
 * (rejected, or no part of the table), wholly in the table by its date, itself
 * beside one more incident that was split off, or one with another incident:
 * then what the two of them add no longer is its to add.
 */
export type Outcome =
  | { readonly kind: "read_as"; readonly incident: RegisterIncident }
  | { readonly kind: "gone" }
  | { readonly kind: "dated" }
  | { readonly kind: "split"; readonly apart: RegisterIncident }
  | {
      readonly kind: "merged";
      readonly other: RegisterIncident;
      readonly as: RegisterIncident;
    };

/** What an incident adds to each line of a rule, in the rule's order. */
export type Shares = readonly number[];

/**
 * Measures whose change orders the queue: harm to life, body and liberty. The
 * displaced come in thousands and would drown the dead.
 */
const FIRST: ReadonlySet<MeasureCode> = new Set<MeasureCode>([
  "incidents",
  "killed",
  "wounded",
  "survived",
  "arrested",
  "abducted",
  "released",
]);

/** @returns what an incident adds to the lines of the table */
export function sharesOf(
  register: CountableRegister,
  { rule, area, period }: FigureQuestion,
  incident: RegisterIncident,
): Shares {
  return rule.lines.map((line) => {
    const question = { rule, line, area };
    const portions = incidentPortions(register, question, incident);
    if (period === null) return 0;
    return figureOf(contributionsIn(portions, period)).best;
  });
}

/** @returns what an incident would add if its date lay in the table */
export function wholeSharesOf(
  register: CountableRegister,
  { rule, area }: FigureQuestion,
  incident: RegisterIncident,
): Shares {
  return rule.lines.map((line) => {
    const question = { rule, line, area };
    const portions = incidentPortions(register, question, incident);
    return addFigures(portions.map(({ whole }) => whole)).best;
  });
}

/** @returns the figures that differ, in the rule's order */
export function changesBetween(
  { rule }: FigureQuestion,
  now: Shares,
  after: Shares,
): readonly FigureChange[] {
  return rule.lines.flatMap(({ code, label }, at) =>
    now[at] === after[at]
      ? []
      : [{ line: code, label, now: now[at]!, after: after[at]! }],
  );
}

/**
 * How far a decision moves the figures: by the most that any one of them
 * changes, in persons or happenings. Lines that count the same dead twice do
 * not make a decision weightier.
 */
export function sizeOf(
  { rule }: FigureQuestion,
  changes: readonly FigureChange[],
): number {
  const first = new Set(
    rule.lines
      .filter(({ measure }) => FIRST.has(measure))
      .map(({ code }) => code),
  );
  const sizes = changes
    .filter(({ line }) => first.has(line))
    .map(({ now, after }) => Math.abs(after - now));
  return Math.max(0, ...sizes);
}
