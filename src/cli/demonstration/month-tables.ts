import type { LinkableReport } from "../../linkage/index.js";
import type { CountingRule, RegisterIncident } from "../../model/index.js";
import {
  countableRegister,
  monthTable,
  publishedFigures,
  type Area,
  type MonthTable,
} from "../../statistics/index.js";

/** The tables of a register, and which of them says most. */
export interface DemoTables {
  /** Latest month first; in a month countries first, then governorates. */
  readonly tables: readonly MonthTable[];
  /** Index of the fullest table with figures of others to hold it against. */
  readonly first: number;
}

function monthsOf(
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
): readonly string[] {
  const days = [
    ...incidents.map(({ when }) => when.start ?? when.end),
    ...reports.flatMap(({ aggregates = [] }) =>
      aggregates.map(({ period }) => period.start),
    ),
  ];
  const months = days.flatMap((day) => day?.slice(0, 7) ?? []);
  return [...new Set(months)].sort().reverse();
}

/** Countries with incidents, then governorates that somebody counts. */
function areasOf(
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
): readonly Area[] {
  const codes = incidents.flatMap(({ where }) => where.country ?? []);
  const countries = [...new Set(codes)].sort();
  const governorates = new Map<string, Area>();
  for (const { where } of reports.flatMap((r) => r.aggregates ?? [])) {
    const { admin1: name, country, precision } = where;
    if (precision !== "admin1" || name === null) continue;
    const key = `${country} ${name}`;
    governorates.set(key, { kind: "admin1", name, country });
  }
  return [
    ...countries.map((code): Area => {
      return { kind: "country", name: code, country: code };
    }),
    ...[...governorates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, a]) => a),
  ];
}

const isEmpty = ({ lines, byType, published }: MonthTable) =>
  published.length === 0 &&
  byType.length === 0 &&
  lines.every(({ figure }) => figure.high === 0);

/** How much a table shows: one with comparisons first, then incidents. */
function weightOf({ published, lines }: MonthTable): number {
  const isCompared = published.some(({ own }) => own !== null);
  const counted = Math.max(...lines.map((line) => line.incidents.length));
  return (isCompared ? 1000 : 0) + counted;
}

/**
 * Counts every month of a register for every country in it, and for the
 * governorates and months for which the reports print figures of others.
 */
export function demoTables(
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
  rule: CountingRule,
): DemoTables {
  const areas = areasOf(incidents, reports);
  const register = countableRegister(incidents);
  const tables = monthsOf(incidents, reports).flatMap((month) =>
    areas.flatMap((area) => {
      const published = publishedFigures(reports, month, area);
      if (area.kind === "admin1" && published.length === 0) return [];
      const table = monthTable(register, { rule, month, area, published });
      return isEmpty(table) ? [] : [table];
    }),
  );
  const weights = tables.map(weightOf);
  const first = Math.max(0, weights.indexOf(Math.max(...weights)));
  return { tables, first };
}
