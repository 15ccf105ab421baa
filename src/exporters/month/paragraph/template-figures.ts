import type {
  Figure,
  MonthTable,
  TableLine,
} from "../../../statistics/index.js";

const ZERO: Figure = { low: 0, best: 0, high: 0, open: false };

function lineFigures(line: TableLine): readonly (readonly [string, Figure])[] {
  const { code, figure, groups, ofWhom, became, parts, byType } = line;
  const { otherRoles, unlisted } = line;
  return [
    [code, figure],
    ...groups.map((one) => [`${code}/${one.code}`, one.figure] as const),
    ...parts.map((one) => [`${code}/${one.code}`, one.figure] as const),
    ...ofWhom.map((one) => [`${code}/${one.value}`, one.figure] as const),
    ...became.map(
      (one) => [`${code}/became-${one.value}`, one.figure] as const,
    ),
    ...byType.map((one) => [`${code}/${one.value}`, one.figure] as const),
    ...(otherRoles ? [[`${code}/other`, otherRoles.figure] as const] : []),
    ...(unlisted ? [[`${code}/elsewhere`, unlisted.figure] as const] : []),
  ];
}

/** A figure of the month by the name under which a template asks for it. */
export interface TemplateFigures {
  /** Undefined for a name that the table has not. */
  readonly find: (name: string) => Figure | undefined;
  /** Every name, in the order of the table. */
  readonly names: readonly string[];
}

/**
 * The figures of a table by name: a line's code (`killed`), a part of it after a
 * stroke (`killed/children`, `killed/woman`, `killed/shelling`), happenings by
 * type (`type/shelling`).
 *
 * @param types codes of all types: one that did not happen is zero, not unknown
 */
export function templateFigures(
  { lines, byType }: MonthTable,
  types: readonly string[],
): TemplateFigures {
  const figures = new Map<string, Figure>(lines.flatMap(lineFigures));
  for (const { type, figure } of byType) figures.set(`type/${type}`, figure);
  const absent = new Set([
    ...types.map((type) => `type/${type}`),
    ...lines.flatMap(({ code }) =>
      [...types, "child", "woman"].map((part) => `${code}/${part}`),
    ),
  ]);
  return {
    find: (name) => figures.get(name) ?? (absent.has(name) ? ZERO : undefined),
    names: [...figures.keys()],
  };
}
