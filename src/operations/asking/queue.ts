import { outcomeMoves } from "../../linkage/index.js";
import type { CountingRule } from "../../model/counting-rule.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { World } from "../../countries/pack.js";
import type { Register } from "../../register/open-register.js";
import { reviewedIncidents } from "../../register/reviewed.js";
import {
  countableRegister,
  readPeriod,
  type Area,
} from "../../statistics/index.js";
import {
  DOUBT_WORDS,
  isAsked,
  reviewQueue,
  type QueueQuestion,
  type ReviewQueue,
} from "../../statistics/review/index.js";
import { checkKnownArea, findArea, withPlacesWithin } from "../figures/area.js";
import { insightInto, MOST_WEIGHED } from "../insight.js";
import { world } from "../linker.js";
import { registerPersons } from "../register-persons.js";
import { shippedRule } from "./figures.js";

/** Which incidents wait for review, and for which figures. */
export interface QueueOptions {
  readonly month?: string | undefined;
  readonly place?: string | undefined;
  /** Also what is background or harms nobody. */
  readonly all?: boolean | undefined;
  readonly rule: CountingRule;
  readonly world: () => World;
  /** Told how many incidents are asked for when that is too many to weigh. */
  readonly onUnweighed?: (count: number) => void;
}

const countryOf = ({ where }: RegisterIncident): Area => ({
  kind: "country",
  name: where.country ?? "–",
  country: where.country,
});

/**
 * The review queue of a register.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export async function registerQueue(
  register: Register,
  { month, place, all, rule, world: known, onUnweighed }: QueueOptions,
): Promise<ReviewQueue> {
  const { incidents, persons, reports } = await registerPersons(register);
  const area =
    place === undefined
      ? null
      : withPlacesWithin(findArea(place, known()), incidents, known());
  if (area !== null) checkKnownArea(area, incidents, reports);
  const reviewed = await reviewedIncidents(register);
  const countable = countableRegister(incidents, {
    moves: outcomeMoves(persons, incidents),
    reviewed,
  });
  const question: QueueQuestion = {
    rule,
    period: month === undefined ? null : readPeriod(month),
    areaOf: area === null ? countryOf : () => area,
    isOfArea: area !== null,
    showsAll: all === true,
  };
  const asked = countable.incidents.filter((one) => isAsked(one, question));
  if (asked.length > MOST_WEIGHED) onUnweighed?.(asked.length);
  return reviewQueue(countable, question, insightInto(reports, asked));
}

/** What is asked of the queue. */
export interface QueueAsked {
  /** Null: each incident by the table of its own month. */
  readonly period: string | null;
  readonly rule: string | null;
  readonly place: string | null;
  readonly limit: number;
}

/** The beginning of the queue, and how long it is, as plain data. */
export async function queueOf(register: Register, asked: QueueAsked) {
  const { items, folded, reviewed } = await registerQueue(register, {
    month: asked.period ?? undefined,
    place: asked.place ?? undefined,
    rule: shippedRule(asked.rule),
    world,
  });
  const shown = items.slice(0, asked.limit).map((item) => ({
    ...item,
    reasons: item.reasons.map((one) => {
      return { ...one, words: DOUBT_WORDS[one.code] };
    }),
  }));
  return { items: shown, waiting: items.length, folded, reviewed };
}
