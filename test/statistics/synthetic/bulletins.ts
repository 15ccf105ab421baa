import type { LinkableReport } from "../../../src/linkage/index.js";
import type {
  Aggregate,
  CountingRule,
  MeasureCode,
  RoleCode,
} from "../../../src/model/index.js";
import { report } from "../../linkage/fictional.js";
import { inMonth, TRUE_TABLES } from "./tables-of-truth.js";
import type { TrueIncident } from "./truth.js";

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10);

/** Roles that a bulletin names for a group, of those that the truth has. */
const NAMED: readonly RoleCode[] = [
  "civilian",
  "former_combatant",
  "state_forces",
  "militia",
  "journalist",
  "medic",
  "rebel",
  "jihadist",
  "unknown",
];

/**
 * The bulletin of a month that a publisher prints of a truth: the general
 * figures, then the happenings with what they led to.
 *
 * @param change - what the publisher gets wrong, by line code
 */
export function bulletinOf(
  truth: readonly TrueIncident[],
  rule: CountingRule,
  month: string,
  change: (code: string, count: number) => number = (_, count) => count,
): LinkableReport {
  const lines = TRUE_TABLES[rule.id]!(truth);
  const countOf = (code: string) =>
    change(code, inMonth(lines[code] ?? [], month).best);
  const aggregate = (
    measure: MeasureCode,
    code: string,
    more: Partial<Aggregate> = {},
  ): Aggregate => ({
    period: { start: `${month}-01`, end: lastDay(month) },
    where: { name: "درعا", admin1: "درعا", country: "SY", precision: "admin1" },
    measure,
    min: countOf(code),
    max: countOf(code),
    role: null,
    source: [rule.sourceNames[0]!],
    ...more,
  });
  const figures = rule.lines.map((line): readonly Aggregate[] => [
    aggregate(
      line.measure,
      line.code,
      line.measure === "incidents"
        ? { about: { types: ["assassination"] } }
        : {},
    ),
    ...line.roleGroups
      .filter(({ code }) => `${line.code}.${code}` in lines)
      .map(({ code, roles }) => {
        const named = roles.filter((role) => NAMED.includes(role));
        const role = (named.length > 0 ? named : roles).join("+");
        return aggregate(line.measure, `${line.code}.${code}`, { role });
      }),
  ]);
  const isOf = (at: number) =>
    rule.lines[at]!.of !== undefined || rule.lines[at]!.measure === "incidents";
  const general = figures.filter((_, at) => !isOf(at)).flat();
  const happenings = figures.filter((_, at) => isOf(at)).flat();
  return report(`${rule.id}-${month}`, [], {
    aggregates: [...general, ...happenings],
  });
}
