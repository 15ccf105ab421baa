import type {
  OutcomeCode,
  OutcomeMove,
  RegisterPerson,
} from "../../model/index.js";
import { byDate, type Fate } from "./fate.js";
import { dayAfter, endOf, isDated } from "./intervals.js";

/** When silence about somebody who is held counts as disappearance. */
export interface DisappearanceRule {
  readonly id: string;
  /** Outcomes that it starts from. */
  readonly from: readonly OutcomeCode[];
  /** Days without any news of the person. */
  readonly silentDays: number;
  /** Whether a telling that his fate is unknown or denied is needed too. */
  readonly needsDenial: boolean;
}

/** A rule and the day on which it is applied. */
export interface DisappearanceOptions {
  readonly rule: DisappearanceRule;
  /** ISO day: silence is counted up to it. */
  readonly asOf: string;
}

/** Tellings that whoever holds him says nothing, or denies it. */
const DENIALS: ReadonlySet<string> = new Set([
  "fate_unknown",
  "forcibly_disappeared",
]);

/** The last day on which anything was told of the person. */
function lastNews(
  { roles, statusHistory = [] }: RegisterPerson,
  fates: readonly Fate[],
): string | undefined {
  const isNews = ({ state }: { readonly state: string }) => !DENIALS.has(state);
  return [
    ...fates
      .filter(({ role }) => isDated(role.when))
      .map(({ role }) => endOf(role.when)),
    ...roles.flatMap(({ firstTold }) => firstTold ?? []),
    ...statusHistory
      .filter((step) => isNews(step) && isDated(step.when))
      .map(({ when }) => endOf(when)),
  ]
    .sort()
    .at(-1);
}

/**
 * Moves that a rule gives: held, and nothing heard for so many days. The step
 * rests on the rule alone, so it starts and ends in the incident that tells
 * the captivity; the day is the one on which the silence was long enough.
 *
 * @param fates - of that person
 */
export function disappearanceMoves(
  person: RegisterPerson,
  fates: readonly Fate[],
  { rule, asOf }: DisappearanceOptions,
): readonly OutcomeMove[] {
  const last = [...fates].sort(byDate).at(-1);
  if (last === undefined || !rule.from.includes(last.outcome)) return [];
  const isDenied = person.statusHistory?.some(({ state }) =>
    DENIALS.has(state),
  );
  if (rule.needsDenial && isDenied !== true) return [];
  const news = lastNews(person, fates);
  if (news === undefined) return [];
  const since = dayAfter(news, rule.silentDays);
  if (since > asOf) return [];
  return [
    {
      person: person.id,
      name: person.name,
      incident: last.role.incident,
      from: last.outcome,
      to: "missing",
      laterIncident: last.role.incident,
      when: { start: since, end: since, precision: "day" },
    },
  ];
}
