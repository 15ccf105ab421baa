import type { Belief } from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/index.js";
import type { CountableRegister } from "../countable-register.js";
import { borderDoubts } from "./border-doubts.js";
import { DOUBT_CODES, type Doubt, type DoubtCode } from "./doubt.js";
import {
  changesBetween,
  sharesOf,
  sizeOf,
  wholeSharesOf,
  type FigureChange,
  type FigureQuestion,
  type Outcome,
  type Shares,
} from "./effect.js";
import { readingDoubts } from "./reading-doubts.js";
import { toldOtherwise } from "./told-otherwise.js";

/** One reason why an incident stands where it stands in the queue. */
export interface ImpactReason {
  readonly code: DoubtCode;
  /** How probable it is that a decision changes a figure for this reason. */
  readonly chance: number;
  /** Persons or happenings by which a figure is to be expected to move. */
  readonly impact: number;
  /** What the weightiest of these decisions would change. */
  readonly changes: readonly FigureChange[];
  /** Id of the other incident, or key of the claim, that it is about. */
  readonly about?: string;
}

/** How much a decision on an incident could change the figures. */
export interface Impact {
  /** 0 where no decision changes a figure. */
  readonly impact: number;
  /** The weightiest first. */
  readonly reasons: readonly ImpactReason[];
}

/** What is known of an incident beside what the register shows. */
export interface ImpactInput {
  readonly incident: RegisterIncident;
  readonly belief: Belief | null;
  /** Doubts that only the links of its claims can tell. */
  readonly linkDoubts?: readonly Doubt[];
}

/** A doubt with what its decision would change. */
interface Weighed extends Omit<Doubt, "outcome"> {
  readonly kind: Outcome["kind"];
  readonly changes: readonly FigureChange[];
  readonly size: number;
}

function sharesAfter(
  register: CountableRegister,
  question: FigureQuestion,
  incident: RegisterIncident,
  outcome: Outcome,
): Shares {
  if (outcome.kind === "gone") return question.rule.lines.map(() => 0);
  if (outcome.kind === "dated")
    return wholeSharesOf(register, question, incident);
  if (outcome.kind === "read_as")
    return sharesOf(register, question, outcome.incident);
  const shares = (of: RegisterIncident) => sharesOf(register, question, of);
  const [own, other] =
    outcome.kind === "split"
      ? [shares(incident), shares(outcome.apart)]
      : [shares(outcome.as), shares(outcome.other).map((share) => -share)];
  return own.map((share, at) => share + other[at]!);
}

/**
 * Sums what is to be expected of several doubts. Those that all end with the
 * incident out of the table are one decision: their chances join, and do not
 * add up to more than it counts.
 */
function expected(weighed: readonly Weighed[]): number {
  const gone = weighed.filter(({ kind }) => kind === "gone");
  const stays = gone.reduce((left, { chance }) => left * (1 - chance), 1);
  const rest = weighed.filter(({ kind }) => kind !== "gone");
  return (
    (gone[0]?.size ?? 0) * (1 - stays) +
    rest.reduce((sum, { chance, size }) => sum + chance * size, 0)
  );
}

/** Rounded so that sums in another order give the same order of incidents. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * Weighs what could be decided about an incident.
 *
 * The impact is, over all reasons to doubt it, the chance that the decision
 * goes the other way times the most by which a figure would move then: what is
 * to be expected of looking at it, in persons or happenings.
 *
 * @param question - the table that the incident belongs to
 */
export function impactOf(
  register: CountableRegister,
  question: FigureQuestion,
  { incident, belief, linkDoubts = [] }: ImpactInput,
): Impact {
  const now = sharesOf(register, question, incident);
  const weighed = [
    ...readingDoubts(incident, belief, question),
    ...toldOtherwise(incident),
    ...borderDoubts(incident, question),
    ...linkDoubts,
  ].map(({ outcome, ...doubt }): Weighed => {
    const after = sharesAfter(register, question, incident, outcome);
    const changes = changesBetween(question, now, after);
    const size = sizeOf(question, changes);
    return { ...doubt, kind: outcome.kind, changes, size };
  });
  const reasons = DOUBT_CODES.flatMap((code): readonly ImpactReason[] => {
    const own = weighed.filter(
      (one) => one.code === code && one.changes.length > 0,
    );
    if (own.length === 0) return [];
    const weightiest = own.reduce((a, b) =>
      b.chance * b.size > a.chance * a.size ? b : a,
    );
    return [
      {
        code,
        chance: rounded(own.reduce((sum, { chance }) => sum + chance, 0)),
        impact: rounded(expected(own)),
        changes: weightiest.changes,
        ...(weightiest.about !== undefined && { about: weightiest.about }),
      },
    ];
  });
  return {
    impact: rounded(expected(weighed)),
    reasons: [...reasons].sort(
      (a, b) =>
        b.impact - a.impact ||
        DOUBT_CODES.indexOf(a.code) - DOUBT_CODES.indexOf(b.code),
    ),
  };
}
