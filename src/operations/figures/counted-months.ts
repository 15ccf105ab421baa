import { nameKey } from "../../countries/name-keys.js";
import type { World } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import { outcomeMoves } from "../../linkage/index.js";
import type { CountingRule } from "../../model/counting-rule.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { Register } from "../../register/open-register.js";
import { releaseState } from "../../register/release-state.js";
import {
  countedIncidents,
  markOfAll,
  type Audience,
  type ReviewMark,
} from "../../release/index.js";
import {
  countableRegister,
  coverageNote,
  COUNTING_RULES,
  monthsOf,
  monthTable,
  publishedFigures,
  readPeriod,
  type CoverageCalendar,
  type CoverageReason,
  type MonthTable,
} from "../../statistics/index.js";
import {
  checkKnownArea,
  findArea,
  onlyCountry,
  withPlacesWithin,
} from "./area.js";
import { marksOf } from "../release-request.js";
import { calendarOf } from "./calendar.js";
import { tableFor } from "./shown-table.js";
import { registerPersons } from "../register-persons.js";

/** The table of the period, and of each of its months where it has several. */
export interface CountedMonths {
  readonly table: MonthTable;
  readonly months: readonly MonthTable[];
  /** Of all incidents that stand in the table. */
  readonly review: ReviewMark;
  /** Every incident that may be counted, and which of them were. */
  readonly incidents: readonly RegisterIncident[];
  readonly standing: ReadonlySet<string>;
  /** What others published, as the office sees it. */
  readonly published: MonthTable["published"];
  readonly calendar: CoverageCalendar;
}

/** What is asked of a register. */
export interface MonthsAsked {
  readonly rule: CountingRule;
  /** `2022-05`, or `2022-05/2022-08`. */
  readonly period: string;
  readonly reasons: readonly CoverageReason[];
  readonly audience: Audience;
  /** Instant in UTC, ISO. */
  readonly now: string;
  readonly place: string | undefined;
  readonly world: World;
}

/** Id under which the packs know an outlet or body; null where several bear the name. */
function sourceIdIn({ outlets }: World) {
  return (name: string): string | null => {
    const [only, ...others] = outlets.find(nameKey(name, foldKey));
    return others.length === 0 ? (only?.outlet.id ?? null) : null;
  };
}

/** Incidents that stand in some figure of a table. */
const standingIn = ({ lines, byType }: MonthTable): ReadonlySet<string> =>
  new Set([...lines, ...byType].flatMap(({ incidents }) => incidents));

/**
 * Counts a period by one rule. What a reviewer refuted is in no figure, and in
 * figures for others nothing is that they may not see.
 *
 * @throws IsnadError see `findArea`, `checkKnownArea`
 */
export async function countedMonths(
  register: Register,
  asked: MonthsAsked,
): Promise<CountedMonths> {
  const { rule, period, reasons, world, place, audience } = asked;
  const { incidents: all, persons, reports } = await registerPersons(register);
  const state = await releaseState(register, all);
  const incidents = countedIncidents(all, { ...asked, state });
  const area =
    place === undefined
      ? onlyCountry(incidents)
      : withPlacesWithin(findArea(place, world), incidents, world);
  if (place !== undefined) checkKnownArea(area, incidents, reports);
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet]));
  const marks = marksOf(incidents, state);
  const countable = countableRegister(incidents, {
    moves: outcomeMoves(persons, incidents),
    reviewed: new Set(
      [...marks].flatMap(([id, { code }]) => (code === "reviewed" ? [id] : [])),
    ),
    outletOf: (id) => outlets.get(id) ?? null,
  });
  const calendar = await calendarOf(register, world, reasons);
  const rules = {
    rules: [rule, ...COUNTING_RULES.filter(({ id }) => id !== rule.id)],
    sourceId: sourceIdIn(world),
  };
  const tableOf = (month: string) => {
    const published = publishedFigures(reports, month, area);
    const { first: from, last: to } = readPeriod(month);
    const coverage = [coverageNote(calendar, { from, to }).words];
    const question = { rule, month, area, published, rules, coverage };
    return monthTable(countable, question);
  };
  const months = monthsOf(readPeriod(period));
  const whole = tableOf(period);
  const table = tableFor(whole, audience);
  const shownTable = (month: string) => tableFor(tableOf(month), audience);
  const standing = standingIn(table);
  return {
    table,
    months: months.length > 1 ? months.map(shownTable) : [],
    review: markOfAll([...standing].flatMap((id) => marks.get(id)!)),
    incidents,
    standing,
    published: whole.published,
    calendar,
  };
}
