import type {
  Bilingual,
  CountedLine,
  CountingRule,
  EventTypeCode,
  MeasureCode,
  RegisterIncident,
  RoleCode,
  StatusCode,
} from "../model/index.js";
import { EVENT_TYPE_CODES } from "../model/index.js";
import type { Area } from "./area.js";
import {
  countFrom,
  countPeople,
  countTargeted,
  groundOf,
  outcomeOf,
  type AreaGround,
} from "./counted-rows.js";
import { addFigures, countedIn, exactly, ZERO, type Figure } from "./figure.js";
import { inclusionOf, readMonth, type Inclusion, type Month } from "./month.js";
import {
  reconcile,
  type PublishedFigure,
  type ReconciledFigure,
} from "./published-figures.js";

/** A figure with its label. */
export interface LabelledFigure {
  readonly code: string;
  readonly label: Bilingual;
  readonly figure: Figure;
}

/** One line of a month table. */
export interface TableLine extends LabelledFigure {
  readonly measure: MeasureCode;
  readonly unit: CountedLine["unit"];
  /** By the rule's role groups; roles in no group are left out. */
  readonly groups: readonly (LabelledFigure & {
    readonly roles: readonly RoleCode[];
  })[];
  /** By the rule's parts of the area; empty without a partition. */
  readonly parts: readonly LabelledFigure[];
  /** Ids of the incidents that add to the figure, ascending. */
  readonly incidents: readonly string[];
}

/** How many happenings of a type. */
export interface TypeFigure {
  readonly type: EventTypeCode;
  readonly figure: Figure;
}

/** Figures of one month in one area by one counting rule. */
export interface MonthTable {
  readonly rule: string;
  /** `2022-05` */
  readonly month: string;
  readonly area: Area;
  readonly lines: readonly TableLine[];
  /** In the order of the guide; types without a happening are left out. */
  readonly byType: readonly TypeFigure[];
  /** Ids first reported in the month that happened before it, ascending. */
  readonly reportedLater: readonly string[];
  /** Ids in the area whose date nothing tells, ascending. */
  readonly undated: readonly string[];
  /** What others published for the same month and area. */
  readonly published: readonly ReconciledFigure[];
}

/** An incident with what decides whether it counts. */
interface Counted {
  readonly incident: RegisterIncident;
  readonly inclusion: Inclusion;
  readonly ground: AreaGround;
}

/** What is only threatened, planned, alleged or denied did not happen. */
const HAPPENED: readonly StatusCode[] = ["occurred", "attempted", "ongoing"];

function isOfLine({ incident }: Counted, line: CountedLine): boolean {
  const matches = (types: CountedLine["in"], defaults: readonly StatusCode[]) =>
    types.some(
      ({ type, subtypes, statuses }) =>
        type === incident.type &&
        (statuses ?? defaults).includes(incident.status) &&
        (subtypes === undefined ||
          (incident.subtype !== undefined &&
            subtypes.includes(incident.subtype))),
    );
  return matches(line.in, HAPPENED) && !matches(line.out, [incident.status]);
}

function countOne(
  { incident, ground }: Counted,
  line: CountedLine,
  area: Area,
  roles: readonly RoleCode[] | null,
): Figure {
  const outcome = outcomeOf(line.measure);
  if (outcome !== null)
    return ground === "place"
      ? countPeople(incident, outcome, roles)
      : countFrom(incident, area, outcome, roles);
  if (line.unit === "targeted_person") return countTargeted(incident);
  return exactly(line.unit === "claim" ? incident.claims.length : 1);
}

function countLine(
  counted: readonly Counted[],
  line: CountedLine,
  rule: CountingRule,
  area: Area,
): TableLine {
  const own = counted.filter((one) => isOfLine(one, line));
  const sum = (of: readonly Counted[], roles: readonly RoleCode[] | null) =>
    addFigures(
      of.map((one) =>
        countedIn(countOne(one, line, area, roles), one.inclusion),
      ),
    );
  const adds = (one: Counted) => {
    const { high } = countedIn(countOne(one, line, area, null), one.inclusion);
    return high > 0;
  };
  const isCounted = outcomeOf(line.measure) !== null;
  return {
    code: line.code,
    label: line.label,
    measure: line.measure,
    unit: line.unit,
    figure: sum(own, null),
    groups: (isCounted ? line.roleGroups : []).map(
      ({ code, label, roles }) => ({
        code,
        label,
        roles,
        figure: sum(own, roles),
      }),
    ),
    parts: rule.partition.map(({ code, label, placeIds }) => ({
      code,
      label,
      figure: sum(
        own.filter(({ incident }) =>
          placeIds.includes(incident.where.placeId ?? ""),
        ),
        null,
      ),
    })),
    incidents: own
      .filter(adds)
      .map(({ incident }) => incident.id)
      .sort(),
  };
}

function dateOf(incident: RegisterIncident, rule: CountingRule) {
  if (rule.dateBasis === "reported") return incident.reported;
  if (rule.dateBasis === "documented") return incident.documented;
  return incident.when;
}

function countTypes(counted: readonly Counted[]): readonly TypeFigure[] {
  return EVENT_TYPE_CODES.map((type) => ({
    type,
    figure: addFigures(
      counted
        .filter(
          ({ incident, ground }) =>
            ground === "place" &&
            incident.type === type &&
            HAPPENED.includes(incident.status),
        )
        .map(({ inclusion }) => countedIn(exactly(1), inclusion)),
    ),
  })).filter(({ figure }) => figure.high > ZERO.high);
}

const idsOf = (incidents: readonly RegisterIncident[]) =>
  incidents.map(({ id }) => id).sort();

function happenedEarlier(incident: RegisterIncident, month: Month): boolean {
  const end = incident.when.end;
  return (
    end !== null &&
    end < month.first &&
    inclusionOf(incident.reported, month) === "inside"
  );
}

/**
 * Counts a month.
 *
 * @param incidents - of the register, in any order
 * @param month - `2022-05`
 * @param published - figures of others; see `publishedFigures`
 * @returns the same table for any order of `incidents`
 * @throws IsnadError for a malformed month
 */
export function monthTable(
  incidents: readonly RegisterIncident[],
  rule: CountingRule,
  month: string,
  area: Area,
  published: readonly PublishedFigure[] = [],
): MonthTable {
  const period = readMonth(month);
  const inArea = incidents
    .map((incident) => ({
      incident,
      ground: groundOf(incident, area, rule.areaBasis),
    }))
    .filter(({ ground }) => ground !== "none");
  const counted = inArea
    .map((one) => ({
      ...one,
      inclusion: inclusionOf(dateOf(one.incident, rule), period),
    }))
    .filter(({ inclusion }) => inclusion !== "outside");
  const lines = rule.lines.map((line) => countLine(counted, line, rule, area));
  const known = inArea.map(({ incident }) => incident);
  return {
    rule: rule.id,
    month,
    area,
    lines,
    byType: countTypes(counted),
    reportedLater: idsOf(known.filter((i) => happenedEarlier(i, period))),
    undated: idsOf(
      known.filter(({ when }) => when.start === null && when.end === null),
    ),
    published: published.map((figure) => reconcile(figure, lines)),
  };
}
