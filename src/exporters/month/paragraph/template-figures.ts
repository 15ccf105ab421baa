import type {
  Figure,
  MonthTable,
  TableLine,
} from "../../../statistics/index.js";

/** A figure and the incidents that it counts. */
interface CountedFigure {
  readonly figure: Figure;
  readonly incidents: readonly string[];
}

const ZERO: CountedFigure = {
  figure: { low: 0, best: 0, high: 0, open: false },
  incidents: [],
};

function lineFigures(
  line: TableLine,
): readonly (readonly [string, CountedFigure])[] {
  const { code, groups, ofWhom, became, parts, byType } = line;
  const { otherRoles, unlisted } = line;
  return [
    [code, line],
    ...groups.map((one) => [`${code}/${one.code}`, one] as const),
    ...parts.map((one) => [`${code}/${one.code}`, one] as const),
    ...ofWhom.map((one) => [`${code}/${one.value}`, one] as const),
    ...became.map((one) => [`${code}/became-${one.value}`, one] as const),
    ...byType.map((one) => [`${code}/${one.value}`, one] as const),
    ...(otherRoles ? [[`${code}/other`, otherRoles] as const] : []),
    ...(unlisted ? [[`${code}/elsewhere`, unlisted] as const] : []),
  ];
}

/** A figure of the month by the name under which a template asks for it. */
export interface TemplateFigures {
  /** Undefined for a name that the table has not. */
  readonly find: (name: string) => CountedFigure | undefined;
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
  const figures = new Map<string, CountedFigure>(lines.flatMap(lineFigures));
  for (const one of byType) figures.set(`type/${one.type}`, one);
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
