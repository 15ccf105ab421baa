import type { LinkableReport } from "../linkage/index.js";
import { foldedWords } from "../linkage/index.js";
import type { Aggregate, MeasureCode, RoleCode } from "../model/index.js";
import { liesIn, type Area } from "./area.js";
import type { Figure } from "./figure.js";
import { readMonth, type Month } from "./month.js";

/** A figure that somebody published for a month, with who repeats it. */
export interface PublishedFigure {
  readonly measure: MeasureCode;
  /** Null counts all roles; several joined by the text. */
  readonly roles: readonly RoleCode[] | null;
  readonly group: string | null;
  /** Null for a figure that is open above. */
  readonly min: number | null;
  readonly max: number | null;
  /** The chain of the figure, root first; empty when nobody is cited. */
  readonly source: readonly string[];
  /** What the figure is about, when it does not count everything. */
  readonly about: Aggregate["about"] | null;
  /** Ids of the reports that print it, ascending. */
  readonly reports: readonly string[];
}

/** A published figure beside the register's own. */
export interface ReconciledFigure extends PublishedFigure {
  /** Code of the line, or of line and role group, that it is held against. */
  readonly line: string | null;
  /** Null when the rule has no such line. */
  readonly own: Figure | null;
  /** Published minus own best; null without either. */
  readonly difference: number | null;
  /** The published figure lies in the register's own range. */
  readonly inRange: boolean | null;
}

/** Days that a period may lack and still be its month. */
const SLACK_DAYS = 1;

function coversMonth({ period }: Aggregate, month: Month): boolean {
  const { start, end } = period;
  if (start === null || end === null) return false;
  const day = (iso: string) => Number(iso.slice(8));
  return (
    start.startsWith(month.code) &&
    end.startsWith(month.code) &&
    day(start) <= 1 + SLACK_DAYS &&
    day(end) >= day(month.last) - SLACK_DAYS
  );
}

function isAbout(aggregate: Aggregate, area: Area): boolean {
  const { where } = aggregate;
  if (!liesIn(where, area)) return false;
  // A figure of one town is none of its governorate.
  if (area.kind === "admin1")
    return where.precision === "admin1" || where.name === where.admin1;
  return area.kind === "place" || where.precision === "country";
}

function identityOf(figure: PublishedFigure): string {
  const source = figure.source.map((name) => foldedWords(name).join(" "));
  return JSON.stringify({ ...figure, source, reports: [] });
}

function readAggregate(aggregate: Aggregate, report: string): PublishedFigure {
  return {
    measure: aggregate.measure,
    roles: (aggregate.role?.split("+") as RoleCode[] | undefined) ?? null,
    group: aggregate.group ?? null,
    min: aggregate.min,
    max: aggregate.max,
    source: aggregate.source,
    about: aggregate.about ?? null,
    reports: [report],
  };
}

/**
 * Collects what the reports print as figures of a month.
 *
 * @param month - `2022-05`
 * @returns each figure of each source once, in a fixed order
 */
export function publishedFigures(
  reports: readonly LinkableReport[],
  month: string,
  area: Area,
): readonly PublishedFigure[] {
  const period = readMonth(month);
  const figures = new Map<string, PublishedFigure>();
  for (const report of reports)
    for (const aggregate of report.aggregates ?? []) {
      if (!coversMonth(aggregate, period) || !isAbout(aggregate, area))
        continue;
      const figure = readAggregate(aggregate, report.id);
      const identity = identityOf(figure);
      const known = figures.get(identity)?.reports ?? [];
      const reportsOf = [...new Set([...known, report.id])].sort();
      figures.set(identity, { ...figure, reports: reportsOf });
    }
  return [...figures.keys()].sort().map((key) => figures.get(key)!);
}

/** A line as reconciliation reads it. */
interface ComparedLine {
  readonly code: string;
  readonly measure: MeasureCode;
  readonly figure: Figure;
  readonly groups: readonly {
    readonly code: string;
    readonly roles: readonly RoleCode[];
    readonly figure: Figure;
  }[];
}

/** Line, or role group of a line, that counts what a figure counts. */
function ownFigure(
  published: PublishedFigure,
  lines: readonly ComparedLine[],
): { readonly code: string; readonly figure: Figure } | undefined {
  if (published.group !== null || published.about !== null) return undefined;
  const line = lines.find(({ measure }) => measure === published.measure);
  if (line === undefined || published.roles === null) return line;
  const wanted = published.roles;
  const group = line.groups.find(({ roles }) =>
    wanted.every((role) => roles.includes(role)),
  );
  return group && { code: `${line.code}.${group.code}`, figure: group.figure };
}

/** Holds a published figure against the register's own lines. */
export function reconcile(
  published: PublishedFigure,
  lines: readonly ComparedLine[],
): ReconciledFigure {
  const own = ownFigure(published, lines);
  const told = published.min;
  if (own === undefined || told === null)
    return {
      ...published,
      line: own?.code ?? null,
      own: own?.figure ?? null,
      difference: null,
      inRange: null,
    };
  const { low, high, open } = own.figure;
  return {
    ...published,
    line: own.code,
    own: own.figure,
    difference: told - own.figure.best,
    inRange: told >= low && (told <= high || open),
  };
}
