import { foldedWords } from "../linkage/fields/folding.js";
import type { GradeCode } from "../model/decision.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Sensitivity } from "../model/sensitivity.js";

/** A decision in force about a field of an incident, or a person named in it. */
export interface FieldRelease {
  /** JSON pointer into the incident: `/victims`, `/where`, `` for all. */
  readonly field: string;
  /**
   * The very person that the decision is about, by any of his names; null when
   * it is about the field. Places in a list (`/victims/0`) name nobody: they
   * move when the incident is computed anew.
   */
  readonly person: string | null;
  readonly how: "release" | "withhold" | "classify";
  /** With `classify`. */
  readonly sensitivity?: Sensitivity;
  /** Instant in UTC until which it withholds; null for good. */
  readonly until: string | null;
}

/** What is decided about one incident. */
export interface IncidentRelease {
  readonly fields: readonly FieldRelease[];
  /** Instant in UTC before which only the office sees the incident. */
  readonly embargoUntil: string | null;
  /** A person accepted or corrected the incident itself. */
  readonly reviewed: boolean;
  readonly grade: GradeCode | null;
  /** No report of one's own tells it, only another office's register. */
  readonly isForeign?: boolean;
}

/** What is decided about a person wherever he stands. */
export interface PersonRelease {
  readonly names: readonly string[];
  readonly sensitivity: Sensitivity;
}

/**
 * The decisions that bear on what others may see, as the register computes them
 * from those in force. Whatever stands in no decision is withheld by class.
 */
export interface ReleaseState {
  /** By incident id. */
  readonly incidents: ReadonlyMap<string, IncidentRelease>;
  readonly persons: readonly PersonRelease[];
}

/** Nobody has decided anything. */
export const NO_DECISIONS: ReleaseState = {
  incidents: new Map(),
  persons: [],
};

/** An incident about which nobody has decided anything. */
export const UNDECIDED: IncidentRelease = {
  fields: [],
  embargoUntil: null,
  reviewed: false,
  grade: null,
};

/** What is decided about an incident, also under an id that it had before. */
export function releaseOf(
  state: ReleaseState,
  { id, formerIds = [] }: Pick<RegisterIncident, "id" | "formerIds">,
): IncidentRelease {
  const found = [id, ...formerIds].flatMap(
    (known) => state.incidents.get(known) ?? [],
  );
  return found[0] ?? UNDECIDED;
}

/** @returns whether `now` is before an instant; both in UTC, ISO */
export function isBefore(now: string, instant: string): boolean {
  return Date.parse(now) < Date.parse(instant);
}

/** Whether a decision withholds at that instant. */
export function withholds({ how, until }: FieldRelease, now: string): boolean {
  return how === "withhold" && (until === null || isBefore(now, until));
}

/** Whether a decision in force releases the incident as a whole. */
export function isWholeReleased({ fields }: IncidentRelease): boolean {
  return fields.some(
    ({ how, person, field }) =>
      how === "release" && person === null && field === "",
  );
}

/** Whether a decision about one pointer is also about another below it. */
export function covers(field: string, pointer: string): boolean {
  return field === "" || field === pointer || pointer.startsWith(`${field}/`);
}

/**
 * Whether two names are written with the same words. A release is about this
 * name, not about one that might be its bearer's.
 */
export function isSpelledAlike(a: string, b: string): boolean {
  const words = foldedWords(a);
  return words.length > 0 && words.join(" ") === foldedWords(b).join(" ");
}
