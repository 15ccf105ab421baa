import type {
  Bilingual,
  CountedLine,
  CountingRule,
  EventTypeCode,
} from "../model/index.js";
import { EVENT_TYPE_CODES } from "../model/index.js";
import { liesIn, type Area } from "./area.js";
import { linePortions, tableBlocks, type TableBlocks } from "./blocks.js";
import { checkBulletins, type BulletinCheck } from "./bulletin-sums.js";
import { contributionsIn } from "./contributions.js";
import {
  countingDate,
  registerNear,
  type CountableRegister,
} from "./countable-register.js";
import { HAPPENED } from "./counted-line.js";
import { addFigures, countedIn, exactly } from "./figure.js";
import { tableLine, type TableLine } from "./line-table.js";
import type { TracedFigure } from "./traced-figure.js";
import { inclusionOf, readPeriod, type Period } from "./period.js";
import type { PublishedFigure } from "./published-figures.js";
import {
  reconcile,
  type ListedElsewhere,
  type ReconciledFigure,
} from "./reconciliation.js";
import { ruleOfPublisher, type RuleChoice } from "./rule-of-publisher.js";

/** How many happenings of a type. */
export interface TypeFigure extends TracedFigure {
  readonly type: EventTypeCode;
}

/** Figures of one month, or of several, in one area by one counting rule. */
export interface MonthTable extends TableBlocks {
  readonly rule: string;
  /** `2022-05`, or `2022-05/2022-08`. */
  readonly month: string;
  readonly area: Area;
  readonly lines: readonly TableLine[];
  /** In the order of the guide; types without a happening are left out. */
  readonly byType: readonly TypeFigure[];
  /** What others published for the same period and area. */
  readonly published: readonly ReconciledFigure[];
  /** Bulletins whose own parts do not add up. */
  readonly bulletins: readonly BulletinCheck[];
  /** How well the period is covered; printed under the table. */
  readonly coverage: readonly Bilingual[];
}

/** What is asked of a register. */
export interface TableQuestion {
  readonly rule: CountingRule;
  /** `2022-05`, or `2022-05/2022-08`. */
  readonly month: string;
  readonly area: Area;
  /** Figures of others; see `publishedFigures`. */
  readonly published?: readonly PublishedFigure[] | undefined;
  /** The rules among which a publisher's own is looked for. */
  readonly rules?: RuleChoice | undefined;
  /** Happenings that a publisher's list has and the register lacks. */
  readonly elsewhere?: readonly ListedElsewhere[] | undefined;
  /** Gaps in what was captured, in words. */
  readonly coverage?: readonly Bilingual[] | undefined;
}

function countTypes(
  register: CountableRegister,
  rule: CountingRule,
  period: Period,
  area: Area,
): readonly TypeFigure[] {
  const happened = register.incidents
    .filter(
      ({ id, status, where }) =>
        liesIn(where, area) &&
        HAPPENED.includes(status) &&
        !register.aftermathOf(id).isRetold,
    )
    .map((incident) => {
      const date = countingDate(incident, rule.dateBasis, rule.dateFallback);
      return { incident, inclusion: inclusionOf(date, period) };
    })
    .filter(
      ({ inclusion }) => inclusion !== "outside" && inclusion !== "too_wide",
    );
  return EVENT_TYPE_CODES.map((type) => {
    const own = happened.filter(({ incident }) => incident.type === type);
    return {
      type,
      figure: addFigures(
        own.map(({ inclusion }) => countedIn(exactly(1), inclusion)),
      ),
      incidents: own.map(({ incident }) => incident.id),
    };
  }).filter(({ incidents }) => incidents.length > 0);
}

/** What a publisher's own rule counts as one happening. */
function unitOfPublisher(
  { source, counter }: PublishedFigure,
  period: Period,
  rules: RuleChoice | undefined,
): CountedLine["unit"] | null {
  if (rules === undefined) return null;
  const names = source.length > 0 || counter === null ? source : [counter];
  const rule = ruleOfPublisher(names, period, rules);
  const line = rule?.lines.find(({ measure }) => measure === "incidents");
  return line?.unit ?? null;
}

/**
 * Counts a month, or several as one.
 *
 * @param register - see `countableRegister`
 * @returns the same table for any order in which the register was given
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` for a malformed month
 */
export function monthTable(
  register: CountableRegister,
  question: TableQuestion,
): MonthTable {
  const { rule, month, area, published = [], coverage = [] } = question;
  const period = readPeriod(month);
  const near = registerNear(register, period);
  const portions = linePortions(near, rule, area);
  const lines = portions.map(({ line, portions: own }) =>
    tableLine(contributionsIn(own, period), line, rule, register.aftermathOf),
  );
  return {
    rule: rule.id,
    month: period.code,
    area,
    lines,
    byType: countTypes(near, rule, period, area),
    ...tableBlocks(near, portions, period),
    published: published.map((figure) =>
      reconcile(near, figure, { ...question, period }),
    ),
    bulletins: checkBulletins(published, (figure) =>
      unitOfPublisher(figure, period, question.rules),
    ),
    coverage,
  };
}
