import { foldedWords } from "../linkage/index.js";
import type { CountedLine, CountedType, CountingRule } from "../model/index.js";
import { issue, type Issue } from "../model/index.js";

const repeated = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, at) => values.indexOf(value) < at))].sort();

/** Whether a clause takes all of its type. */
const isWhole = (clause: CountedType) => Object.keys(clause).length === 1;

function faultsOfLine(
  line: CountedLine,
  rule: CountingRule,
  file: string,
): readonly Issue[] {
  const { code, of } = line;
  const out = line.out.filter(isWhole).map(({ type }) => type);
  const both = line.in.map(({ type }) => type).filter((t) => out.includes(t));
  const roles = line.roleGroups.flatMap((group) => group.roles);
  const whole = rule.lines.find((other) => other.code === of);
  return [
    ...[...new Set(both)].map((seen) =>
      issue("STAT-TYPE-IN-AND-OUT", { file, line: code, seen }),
    ),
    ...repeated(roles).map((seen) =>
      issue("STAT-ROLE-IN-TWO-GROUPS", { file, line: code, seen }),
    ),
    ...repeated(line.roleGroups.map((group) => group.code)).map((seen) =>
      issue("STAT-CODE-TWICE", { file, seen }),
    ),
    ...(of !== undefined && whole?.measure !== "incidents"
      ? [issue("STAT-UNKNOWN-LINE", { file, line: code, seen: of })]
      : []),
  ];
}

/**
 * What in a well-formed rule contradicts itself: types in and out, roles in
 * two groups, towns in two parts, codes used twice.
 *
 * @param file - name under which messages speak of it
 * @returns empty for a sound rule
 */
export function ruleFaults(rule: CountingRule, file: string): readonly Issue[] {
  const towns = rule.partition.flatMap(({ placeIds, towns: names }) => [
    ...new Set(placeIds),
    ...new Set(names.map((name) => foldedWords(name).join(" "))),
  ]);
  const codes = [
    repeated(rule.lines.map(({ code }) => code)),
    repeated(rule.partition.map(({ code }) => code)),
  ].flat();
  return [
    ...codes.map((seen) => issue("STAT-CODE-TWICE", { file, seen })),
    ...repeated(towns).map((seen) =>
      issue("STAT-TOWN-IN-TWO-PARTS", { file, seen }),
    ),
    ...rule.lines.flatMap((line) => faultsOfLine(line, rule, file)),
  ];
}
