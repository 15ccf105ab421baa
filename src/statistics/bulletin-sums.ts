import { foldedWords } from "../linkage/index.js";
import type { CountedLine, MeasureCode, RoleCode } from "../model/index.js";
import type { PublishedFigure } from "./published-figures.js";

/** What the figure of happenings of a bulletin can have counted. */
export type AddsUpBy = "targeted_person" | "killed_and_wounded" | "incident";

/**
 * Figures of one bulletin that do not add up, or that tell what its
 * happenings are.
 *
 * - `happenings`: happenings against killed, wounded and survived
 * - `roles`: the roles against the whole
 * - `part`: a part against its whole
 * - `two_values`: two values of one figure
 */
export interface BulletinCheck {
  readonly kind: "happenings" | "roles" | "part" | "two_values";
  /** Who counted; null when nobody is named. */
  readonly counter: string | null;
  readonly measure: MeasureCode;
  /** The whole, and the sum of the parts. */
  readonly whole: number;
  readonly parts: number;
  /**
   * For `happenings` the unit by which they add up; null when by none. A
   * happening can harm several, so fewer happenings than people add up by
   * happening; more of them than people harmed and unhurt do not show either.
   */
  readonly addsUpBy: AddsUpBy | null;
  /** The figures contradict each other; else a part is only missing. */
  readonly isContradiction: boolean;
  /** Ids of the reports that print them, ascending. */
  readonly reports: readonly string[];
}

const exact = ({ min, max }: PublishedFigure) =>
  min !== null && min === max ? min : null;

const isWhole = ({ roles, group, partOf }: PublishedFigure) =>
  roles === null && group === null && partOf === null;

const reportsOf = (figures: readonly PublishedFigure[]) =>
  [...new Set(figures.flatMap(({ reports }) => reports))].sort();

const total = (figures: readonly PublishedFigure[]) =>
  figures.reduce((sum, { min }) => sum + (min ?? 0), 0);

function checkHappenings(
  bulletin: readonly PublishedFigure[],
  expected: CountedLine["unit"] | null,
): readonly BulletinCheck[] {
  const happenings = bulletin.filter(
    (figure) => figure.measure === "incidents" && isWhole(figure),
  );
  const led = bulletin.filter(
    (figure) => figure.ofHappenings && isWhole(figure),
  );
  const [figure] = happenings;
  const whole = figure && exact(figure);
  // With several figures of happenings nobody can say whose the people are.
  if (happenings.length !== 1 || whole == null || led.length === 0) return [];
  const one = (measure: MeasureCode) => {
    const own = led.filter((other) => other.measure === measure);
    return own.length === 1 ? exact(own[0]!) : own.length === 0 ? 0 : null;
  };
  const [killed, wounded, survived] = [
    one("killed"),
    one("wounded"),
    one("survived"),
  ];
  if (killed === null || wounded === null || survived === null) return [];
  const harmed = killed + wounded;
  const people = harmed + survived;
  const addsUpBy: AddsUpBy | null =
    whole === people
      ? "targeted_person"
      : whole === harmed
        ? "killed_and_wounded"
        : whole < people
          ? "incident"
          : null;
  const { counter } = figure!;
  return [
    {
      kind: "happenings",
      counter,
      measure: "incidents",
      whole,
      parts: people,
      addsUpBy,
      isContradiction:
        addsUpBy === null ||
        (expected === "targeted_person" && addsUpBy !== expected),
      reports: reportsOf([figure!, ...led]),
    },
  ];
}

/** Whether no role stands in two of the figures. */
function areDisjoint(figures: readonly PublishedFigure[]): boolean {
  const roles = figures.flatMap(
    (figure): readonly RoleCode[] => figure.roles ?? [],
  );
  return new Set(roles).size === roles.length;
}

function checkRoles(
  bulletin: readonly PublishedFigure[],
): readonly BulletinCheck[] {
  const wholes = bulletin.filter(isWhole);
  return wholes.flatMap((figure) => {
    const whole = exact(figure);
    const parts = bulletin.filter(
      ({ measure, roles, group, ofHappenings }) =>
        measure === figure.measure &&
        roles !== null &&
        group === null &&
        ofHappenings === figure.ofHappenings,
    );
    const isSole =
      wholes.filter(
        ({ measure, ofHappenings }) =>
          measure === figure.measure && ofHappenings === figure.ofHappenings,
      ).length === 1;
    const isTold = parts.length > 1 && areDisjoint(parts) && isSole;
    const sum = total(parts);
    if (whole === null || !isTold || sum === whole) return [];
    const { counter, measure } = figure;
    const check = { counter, measure, whole, parts: sum, addsUpBy: null };
    const reports = reportsOf([figure, ...parts]);
    return [{ kind: "roles", ...check, isContradiction: sum > whole, reports }];
  });
}

function checkParts(
  bulletin: readonly PublishedFigure[],
): readonly BulletinCheck[] {
  return bulletin.flatMap((figure) => {
    const whole = figure.partOf?.min ?? null;
    const { min, counter, measure } = figure;
    if (whole === null || min === null || min <= whole) return [];
    const check = { counter, measure, whole, parts: min, addsUpBy: null };
    const reports = reportsOf([figure]);
    return [{ kind: "part", ...check, isContradiction: true, reports }];
  });
}

/** Two values under one name in one bulletin. */
function checkValues(
  bulletin: readonly PublishedFigure[],
): readonly BulletinCheck[] {
  const nameOf = ({
    measure,
    roles,
    group,
    about,
    ofHappenings,
    partOf,
  }: PublishedFigure) =>
    JSON.stringify([measure, roles, group, about, ofHappenings, partOf]);
  const byName = new Map<string, PublishedFigure[]>();
  for (const figure of bulletin) {
    if (exact(figure) === null) continue;
    const list = byName.get(nameOf(figure)) ?? [];
    byName.set(nameOf(figure), [...list, figure]);
  }
  return [...byName.values()].flatMap((figures) => {
    const values = figures.map((figure) => figure.min!);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    if (least === most) return [];
    const { counter, measure } = figures[0]!;
    const check = { counter, measure, whole: most, parts: least };
    const reports = reportsOf(figures);
    return [
      {
        kind: "two_values" as const,
        ...check,
        addsUpBy: null,
        isContradiction: true,
        reports,
      },
    ];
  });
}

/**
 * Checks the figures of each publisher against one another.
 *
 * @param figures - of one period and area
 * @param unitOf - what the publisher of a figure counts as one happening;
 * null when nobody knows
 * @returns by publisher; contradictions, parts that are short of their whole,
 * and by which unit happenings add up
 */
export function checkBulletins(
  figures: readonly PublishedFigure[],
  unitOf: (figure: PublishedFigure) => CountedLine["unit"] | null = () => null,
): readonly BulletinCheck[] {
  const byCounter = new Map<string, PublishedFigure[]>();
  for (const figure of figures) {
    const key = foldedWords(figure.counter).join(" ");
    byCounter.set(key, [...(byCounter.get(key) ?? []), figure]);
  }
  return [...byCounter.keys()].sort().flatMap((key) => {
    const bulletin = byCounter.get(key)!;
    return [
      ...checkHappenings(bulletin, unitOf(bulletin[0]!)),
      ...checkRoles(bulletin),
      ...checkParts(bulletin),
      ...checkValues(bulletin),
    ];
  });
}
