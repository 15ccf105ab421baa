import { expect } from "vitest";
import {
  ahrarHoranRule,
  countableRegister,
  COUNTING_RULES,
  dmdoRule,
  monthTable,
  neutralRule,
  publishedFigures,
  snhrRule,
  sohrRule,
  type Area,
  type ListedElsewhere,
  type ReconciledFigure,
} from "../../../src/statistics/index.js";
import type { CountingRule } from "../../../src/model/index.js";
import { bulletinOf } from "./bulletins.js";
import { seededRandom } from "./random.js";
import { registerOf } from "./register-of-truth.js";
import { makeTruth, MONTHS, type TrueIncident } from "./truth.js";

/** The governorate that is counted. */
export const area: Area = { kind: "admin1", name: "درعا", country: "SY" };
/** What happened. */
export const truth = makeTruth(seededRandom(7));
/** Enough months to meet every case. */
export const SOME = MONTHS.slice(3, 11);
const PUBLISHERS = [dmdoRule, ahrarHoranRule, snhrRule, sohrRule];

/** Who knows what. */
export interface Setting {
  /** What the register was told. */
  readonly told?: readonly TrueIncident[];
  /** What the publishers know. */
  readonly known?: readonly TrueIncident[];
  readonly asked?: CountingRule;
  readonly elsewhere?: readonly ListedElsewhere[];
  readonly change?: (code: string, count: number) => number;
  readonly publishers?: readonly CountingRule[];
  readonly months?: readonly string[];
}

/** Holds every bulletin of every publisher against the register. */
export function reconcileAll({
  told = truth,
  known = truth,
  asked = neutralRule,
  elsewhere = [],
  change,
  publishers = PUBLISHERS,
  months = MONTHS,
}: Setting): readonly ReconciledFigure[] {
  const { incidents, moves } = registerOf(told);
  const register = countableRegister(incidents, { moves });
  return months.flatMap((month) => {
    const reports = publishers.map((rule) =>
      bulletinOf(known, rule, month, change),
    );
    const published = publishedFigures(reports, month, area);
    const rules = { rules: COUNTING_RULES };
    const question = { rule: asked, month, area, published, rules, elsewhere };
    return monthTable(register, question).published;
  });
}

const sumOf = ({ causes }: ReconciledFigure) =>
  causes.reduce((sum, { amount }) => sum + amount, 0);

/** What nothing explains of a figure. */
export const unexplained = ({ causes }: ReconciledFigure) =>
  causes.find(({ kind }) => kind === "unexplained")?.amount ?? 0;

/** What is left of a figure, in one line. */
export const sayLeft = (figure: ReconciledFigure) =>
  `${figure.reports.join()} ${figure.line} ${figure.min}: ${unexplained(figure)} (${figure.causes.map(({ code, amount }) => `${code} ${amount}`).join()})`;

/** Every difference is the sum of its causes, and no cause is empty. */
export function expectAccounted(figures: readonly ReconciledFigure[]): void {
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(figure.notCompared).toBeNull();
    expect(sumOf(figure)).toBe(figure.difference);
    for (const { amount, kind, incidents } of figure.causes) {
      expect(amount).not.toBe(0);
      if (kind !== "unexplained") expect(incidents.length).toBeGreaterThan(0);
    }
  }
}
