import type { LinkableReport } from "../linkage/index.js";
import { foldedWords } from "../linkage/index.js";
import type {
  Aggregate,
  MeasureCode,
  RoleCode,
  UnitCode,
} from "../model/index.js";
import { liesIn, type Area } from "./area.js";
import { readPeriod, type Period } from "./period.js";

/** The figure of which another is a part. */
export interface PublishedWhole {
  readonly measure: MeasureCode;
  readonly roles: readonly RoleCode[] | null;
  readonly group: string | null;
  readonly min: number | null;
}

/** A figure that somebody published for a period, with who repeats it. */
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
  /** Who counted: the root of the chain, else the outlet; null for neither. */
  readonly counter: string | null;
  /** What the figure is about, when it does not count everything. */
  readonly about: Aggregate["about"] | null;
  readonly unit: UnitCode | null;
  /** It counts the people of the happenings told right before it. */
  readonly ofHappenings: boolean;
  readonly partOf: PublishedWhole | null;
  /** What the text says that it leaves out. */
  readonly excludes: readonly string[];
  /** Ids of the reports that print it, ascending. */
  readonly reports: readonly string[];
}

/** Days that a period may lack and still be its month. */
const SLACK_DAYS = 1;
const MS_A_DAY = 86_400_000;

const daysBetween = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / MS_A_DAY;

function covers({ period }: Aggregate, { first, last }: Period): boolean {
  const { start, end } = period;
  if (start === null || end === null) return false;
  return (
    start >= first &&
    end <= last &&
    daysBetween(first, start) <= SLACK_DAYS &&
    daysBetween(end, last) <= SLACK_DAYS
  );
}

function isAbout(aggregate: Aggregate, area: Area): boolean {
  const { where } = aggregate;
  if (!liesIn(where, area)) return false;
  // A figure of one town is none of its governorate.
  if (area.kind === "admin1")
    return where.precision === "admin1" || where.name === where.admin1;
  return area.kind !== "country" || where.precision === "country";
}

function identityOf(figure: PublishedFigure): string {
  const source = figure.source.map((name) => foldedWords(name).join(" "));
  const counter = foldedWords(figure.counter).join(" ");
  return JSON.stringify({
    ...figure,
    source,
    counter,
    excludes: [],
    reports: [],
  });
}

/** An aggregate as a report holds it: the reading adds its key. */
type KeyedAggregate = Aggregate & { readonly key?: string };

const rolesOf = ({ role }: Aggregate) =>
  (role?.split("+") as RoleCode[] | undefined) ?? null;

function wholeOf(
  { partOf }: Aggregate,
  all: readonly KeyedAggregate[],
): PublishedWhole | null {
  if (partOf == null) return null;
  const whole = all.find(({ key }) => key === partOf);
  if (whole === undefined) return null;
  const { measure, min, group = null } = whole;
  return { measure, roles: rolesOf(whole), group, min };
}

/** Outcomes that a text gives as what happenings led to. */
const LED_TO: readonly MeasureCode[] = ["killed", "wounded", "survived"];

/**
 * For each aggregate the figure of happenings whose people it counts: the
 * last one before it, with nothing but people harmed between.
 */
function happeningsBefore(
  all: readonly KeyedAggregate[],
): readonly (KeyedAggregate | null)[] {
  let last: KeyedAggregate | null = null;
  return all.map((aggregate) => {
    if (aggregate.measure === "incidents") {
      last = aggregate;
      return null;
    }
    if (!LED_TO.includes(aggregate.measure)) last = null;
    return last;
  });
}

function figuresOf(report: LinkableReport): readonly {
  readonly aggregate: KeyedAggregate;
  readonly figure: PublishedFigure;
}[] {
  const all: readonly KeyedAggregate[] = report.aggregates ?? [];
  const before = happeningsBefore(all);
  return all.map((aggregate, at) => {
    const happenings = before[at] ?? null;
    const { measure, min, max, source, unit = null } = aggregate;
    const figure: PublishedFigure = {
      measure,
      roles: rolesOf(aggregate),
      group: aggregate.group ?? null,
      min,
      max,
      source,
      counter: source[0] ?? report.outlet,
      about: aggregate.about ?? happenings?.about ?? null,
      unit,
      ofHappenings: happenings !== null,
      partOf: wholeOf(aggregate, all),
      excludes: aggregate.excludes ?? [],
      reports: [report.id],
    };
    return { aggregate, figure };
  });
}

/**
 * Collects what the reports print as figures of a period.
 *
 * @param month - `2022-05`, or `2022-05/2022-08`
 * @returns each figure of each source once, in a fixed order
 */
export function publishedFigures(
  reports: readonly LinkableReport[],
  month: string,
  area: Area,
): readonly PublishedFigure[] {
  const period = readPeriod(month);
  const figures = new Map<string, PublishedFigure>();
  for (const report of reports)
    for (const { aggregate, figure } of figuresOf(report)) {
      if (!covers(aggregate, period) || !isAbout(aggregate, area)) continue;
      const identity = identityOf(figure);
      const known = figures.get(identity);
      const united = (of: "reports" | "excludes") =>
        [...new Set([...(known?.[of] ?? []), ...figure[of]])].sort();
      figures.set(identity, {
        ...figure,
        excludes: united("excludes"),
        reports: united("reports"),
      });
    }
  return [...figures.keys()].sort().map((key) => figures.get(key)!);
}
