import type { CountingRule, MeasureCode, RoleCode } from "../model/index.js";
import { allocate, type Candidate } from "./allocation.js";
import type { Area } from "./area.js";
import type { CountableRegister } from "./countable-register.js";
import type { Figure } from "./figure.js";
import { counterpart, ownFigure, type Counterpart } from "./own-figure.js";
import type { Period } from "./period.js";
import type { PublishedFigure } from "./published-figures.js";
import type { RegisterCause } from "./cause-candidates.js";
import { causesOfFewer, causesOfMore } from "./register-causes.js";
import { ruleDifference, type RuleCause } from "./rule-difference.js";
import {
  isOfPublisher,
  ruleOfPublisher,
  type RuleChoice,
} from "./rule-of-publisher.js";

/** A happening that a publisher's list has and the register lacks. */
export interface ListedElsewhere {
  /** Id in the list. */
  readonly id: string;
  /** Id of the publisher's rule. */
  readonly rule: string;
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  readonly measure: MeasureCode;
  readonly role: RoleCode;
  readonly count: number;
}

/** A cause of a difference with what it explains of it. */
export interface Cause {
  /**
   * - `rule`: the publisher counts by another rule; computed, so certain
   * - `register`: what the texts leave open can explain it
   * - `unexplained`: nothing does
   */
  readonly kind: "rule" | "register" | "unexplained";
  readonly code: RuleCause | RegisterCause | "unexplained";
  /** Signed, as published minus own; the causes add up to the difference. */
  readonly amount: number;
  /** Ids of the incidents, ascending; of the list for `not_in_register`. */
  readonly incidents: readonly string[];
}

/**
 * Why a figure is held against nothing.
 *
 * - `no_line`: no rule has a line for it
 * - `families`: families are never held against persons
 * - `no_number`: the text tells no number
 * - `of_others`: it counts some of another figure's people (released of the
 *   arrested), and no line does
 */
export type NotCompared = "no_line" | "families" | "no_number" | "of_others";

/** A published figure beside the register's own. */
export interface ReconciledFigure extends PublishedFigure {
  /** Code of the line, or of line and role group, that it is held against. */
  readonly line: string | null;
  /** By the asked rule; null when it has no such line. */
  readonly own: Figure | null;
  /** Id of the publisher's own rule; null for an unknown publisher. */
  readonly publisherRule: string | null;
  /** By the publisher's rule, else by the asked one. */
  readonly ownByPublisher: Figure | null;
  /** Published minus own best; null without either. */
  readonly difference: number | null;
  /** The published figure lies in the register's own range. */
  readonly inRange: boolean | null;
  /** Rules first; they add up to the difference. */
  readonly causes: readonly Cause[];
  /** Incidents told as "at least", of which part of the rest may be. */
  readonly atLeast: readonly string[];
  readonly notCompared: NotCompared | null;
}

/** What a figure is held against. */
export interface ReconcileQuestion {
  readonly rule: CountingRule;
  readonly area: Area;
  readonly period: Period;
  readonly rules?: RuleChoice | undefined;
  readonly elsewhere?: readonly ListedElsewhere[] | undefined;
}

const NOTHING = {
  line: null,
  own: null,
  publisherRule: null,
  ownByPublisher: null,
  difference: null,
  inRange: null,
  causes: [],
  atLeast: [],
} as const;

/** The number of the figure that lies nearest to a count of ours. */
function nearest({ min, max }: PublishedFigure, best: number): number {
  const low = min ?? 0;
  const high = max ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(best, low), high);
}

function ruleCauses(
  register: CountableRegister,
  asked: Counterpart,
  publisher: Counterpart,
  question: ReconcileQuestion,
): readonly Cause[] {
  if (asked.rule.id === publisher.rule.id) return [];
  const steps = ruleDifference(register, asked, publisher, question);
  return steps.flatMap(({ cause, changes }) =>
    [1, -1].flatMap((sign): readonly Cause[] => {
      const own = [...changes].filter(([, change]) => change * sign > 0);
      if (own.length === 0) return [];
      const amount = own.reduce((sum, [, change]) => sum + change, 0);
      const incidents = own.map(([id]) => id).sort();
      return [{ kind: "rule", code: cause, amount, incidents }];
    }),
  );
}

function listedCandidates(
  {
    own,
    figure,
  }: { readonly own: Counterpart; readonly figure: PublishedFigure },
  { elsewhere = [], period }: ReconcileQuestion,
): readonly Candidate<RegisterCause>[] {
  return elsewhere
    .filter(
      ({ rule, measure, role, start, end }) =>
        rule === own.rule.id &&
        measure === figure.measure &&
        (own.roles === null || own.roles.includes(role)) &&
        start >= period.first &&
        end <= period.last,
    )
    .map(({ id, count }) => ({
      id,
      explanations: [
        {
          cause: "not_in_register" as const,
          amount: count,
          isDivisible: false,
        },
      ],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What explains the rest once rules are out of the way. */
function restCauses(
  register: CountableRegister,
  own: Counterpart,
  figure: PublishedFigure,
  rest: number,
  question: ReconcileQuestion,
): readonly Cause[] {
  if (rest === 0) return [];
  const { area, period, rules } = question;
  const names = (incident: Parameters<typeof register.tellersOf>[0]) =>
    register.tellersOf(incident);
  const isPublisherKnown =
    own.rule.sourceIds.length + own.rule.sourceNames.length > 0;
  const asked = {
    own,
    area,
    period,
    isPublisherKnown,
    isToldByPublisher: (incident: Parameters<typeof register.tellersOf>[0]) =>
      names(incident).some((name) =>
        isOfPublisher(own.rule, name, rules?.sourceId),
      ),
  };
  const sign = rest > 0 ? 1 : -1;
  const candidates =
    rest > 0
      ? [
          ...listedCandidates({ own, figure }, question),
          ...causesOfMore(register, asked),
        ]
      : causesOfFewer(register, asked);
  const taken = allocate(candidates, Math.abs(rest));
  const codes = [...new Set(taken.map(({ cause }) => cause))];
  const causes = codes.map((code): Cause => {
    const of = taken.filter(({ cause }) => cause === code);
    const amount = sign * of.reduce((sum, one) => sum + one.amount, 0);
    return {
      kind: "register",
      code,
      amount,
      incidents: of.map(({ id }) => id).sort(),
    };
  });
  const left = rest - causes.reduce((sum, { amount }) => sum + amount, 0);
  if (left === 0) return causes;
  const unexplained = {
    code: "unexplained",
    amount: left,
    incidents: [],
  } as const;
  return [...causes, { kind: "unexplained", ...unexplained }];
}

/**
 * Holds a published figure against the register's own: first the difference
 * that the publisher's rule makes, incident by incident, then what the texts
 * leave open, then what nothing explains.
 *
 * @returns the causes add up to `difference`; nobody is named twice among the
 * causes of the register
 */
export function reconcile(
  register: CountableRegister,
  figure: PublishedFigure,
  question: ReconcileQuestion,
): ReconciledFigure {
  const { rule, area, period, rules } = question;
  const refused = (notCompared: NotCompared): ReconciledFigure => ({
    ...figure,
    ...NOTHING,
    notCompared,
  });
  if (figure.unit === "family" || figure.unit === "household")
    return refused("families");
  if (figure.partOf !== null && figure.partOf.measure !== figure.measure)
    return refused("of_others");
  const asked = counterpart(figure, rule);
  const chain =
    figure.source.length > 0
      ? figure.source
      : figure.counter === null
        ? []
        : [figure.counter];
  const known =
    rules === undefined ? undefined : ruleOfPublisher(chain, period, rules);
  const publisher =
    known === undefined ? asked : (counterpart(figure, known) ?? asked);
  if (publisher === undefined) return refused("no_line");
  const count = (one: Counterpart) => ownFigure(register, one, area, period);
  const own = asked === undefined ? null : count(asked).figure;
  const byPublisher = count(publisher);
  const compared = { line: (asked ?? publisher).code, own };
  if (figure.min === null && figure.max === null)
    return { ...refused("no_number"), ...compared };
  const { best, low, high, open } = byPublisher.figure;
  const told = nearest(figure, best);
  const shown = own ?? byPublisher.figure;
  const atLeast = [...byPublisher.byIncident]
    .filter(([, one]) => one.open)
    .map(([id]) => id)
    .sort();
  return {
    ...figure,
    ...compared,
    publisherRule: known?.id ?? null,
    ownByPublisher: byPublisher.figure,
    difference: told - shown.best,
    inRange: told >= low && (told <= high || open),
    causes: [
      ...(asked === undefined
        ? []
        : ruleCauses(register, asked, publisher, question)),
      ...restCauses(register, publisher, figure, told - best, question),
    ],
    atLeast,
    notCompared: null,
  };
}
