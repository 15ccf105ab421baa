import type { CountingRule } from "../../../src/model/index.js";
import {
  countableRegister,
  monthTable,
  type Area,
  type Figure,
  type MonthTable,
} from "../../../src/statistics/index.js";
import { seededRandom } from "./random.js";
import { registerOf } from "./register-of-truth.js";
import { inMonth, TRUE_TABLES } from "./tables-of-truth.js";
import { makeTruth, MONTHS } from "./truth.js";

const SEED = 20_211_101;
/** What happened. */
export const truth = makeTruth(seededRandom(SEED));
/** What the register is told of it. */
export const told = registerOf(truth);
const register = countableRegister(told.incidents, {
  moves: told.moves,
});
/** The governorate that is counted. */
export const area: Area = { kind: "admin1", name: "درعا", country: "SY" };

/** Lines and role groups of a table by their codes. */
export function figuresOf({ lines }: MonthTable): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const { code, figure, groups } of lines) {
    figures[code] = figure;
    for (const group of groups) figures[`${code}.${group.code}`] = group.figure;
  }
  return figures;
}

/** The table of a month. */
export const tableOf = (rule: CountingRule, month: string) =>
  monthTable(register, { rule, month, area });

/** How a rule counts the truth, beside how the truth is counted. */
export function differences(
  rule: CountingRule,
  id = rule.id,
): readonly string[] {
  const lines = TRUE_TABLES[id]!(truth);
  return MONTHS.flatMap((month) => {
    const question = { rule, month, area };
    const counted = figuresOf(monthTable(register, question));
    return Object.entries(lines).flatMap(([code, items]) => {
      const wanted = JSON.stringify(inMonth(items, month));
      const found = JSON.stringify(counted[code]);
      return found === wanted
        ? []
        : [`${month} ${code}: ${found} instead of ${wanted}`];
    });
  });
}
