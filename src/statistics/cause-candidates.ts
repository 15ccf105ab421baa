import type { CompetingField, RegisterIncident } from "../model/index.js";
import type { Candidate, Explanation } from "./allocation.js";
import type { Area } from "./area.js";
import type { Counterpart } from "./own-figure.js";
import type { Period } from "./period.js";

/**
 * What in the register can explain the rest of a difference, the likeliest
 * first. Each is what the texts leave open, not what is known of the
 * publisher.
 *
 * - `disputed_count`: tellings give other numbers
 * - `later_death`: a death between the month of the wounding and its own
 * - `date_range`: the date spans two months
 * - `happened_earlier`: known in the period, happened before it
 * - `undated`: no date, or one too wide for a month
 * - `role`: persons of unknown role
 * - `single_source`: one original source alone, and not the publisher
 * - `not_from_publisher`: several sources, the publisher not among them
 * - `place`: told too coarsely, or tellings place it elsewhere
 * - `type`: tellings give another type
 * - `contested`: told as alleged, or denied by a source
 * - `not_in_register`: a list of the publisher has it, the register does not
 */
export const REGISTER_CAUSES = [
  "disputed_count",
  "not_in_register",
  "later_death",
  "date_range",
  "happened_earlier",
  "undated",
  "role",
  "single_source",
  "contested",
  "type",
  "place",
  "not_from_publisher",
] as const;

/** A code of {@link REGISTER_CAUSES}. */
export type RegisterCause = (typeof REGISTER_CAUSES)[number];

/** What the search for causes is about. */
export interface CauseQuestion {
  readonly own: Counterpart;
  readonly area: Area;
  readonly period: Period;
  /** Whether an incident is told by the publisher of the figure. */
  readonly isToldByPublisher: (incident: RegisterIncident) => boolean;
  /** The publisher is known, so that its silence says something. */
  readonly isPublisherKnown: boolean;
}

/** What is found so far, by incident id. */
export type Found = Map<string, Explanation<RegisterCause>[]>;

/** Adds to what an incident explains by a cause: its persons may come singly. */
export function add(
  found: Found,
  { id }: RegisterIncident,
  cause: RegisterCause,
  amount: number,
  isDivisible = false,
): void {
  if (amount <= 0) return;
  const known = found.get(id) ?? [];
  const same = known.find((one) => one.cause === cause);
  const rest = known.filter((one) => one !== same);
  const sum = amount + (same?.amount ?? 0);
  found.set(id, [...rest, { cause, amount: sum, isDivisible }]);
}

/** Candidates in the order of their likeliest cause, then by id. */
export function inOrder(found: Found): readonly Candidate<RegisterCause>[] {
  const rank = (cause: RegisterCause) => REGISTER_CAUSES.indexOf(cause);
  return [...found]
    .map(([id, list]) => ({
      id,
      explanations: [...list].sort((a, b) => rank(a.cause) - rank(b.cause)),
    }))
    .sort(
      (a, b) =>
        rank(a.explanations[0]!.cause) - rank(b.explanations[0]!.cause) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The values that the tellings give for a field. */
export const valuesOf = (field: CompetingField | undefined) =>
  (field?.values ?? []).map(({ value }) => value as unknown);
