/** What a component of the workbench may not hold. */

/** Attributes and style keys that name a side of the paper. */
const PHYSICAL =
  /(?:[\s{,(]|^)(?:m[lr]|p[lr]|left|right|(?:margin|padding|border|inset)(?:Left|Right)\w*)\s*(?:=\s*[{"]|:\s)/u;
const PHYSICAL_VALUE =
  /(?:ta|textAlign|float)\s*[=:]\s*\{?\s*["'](?:left|right)["']/u;

/** Letters between tags: words that no language file holds. */
const TEXT_BETWEEN_TAGS = />([^<>{}=();]*\p{L}{2}[^<>{}=();]*)<\//u;
/** Attributes that a person reads or hears. */
const TEXT_IN_ATTRIBUTE =
  /\b(?:label|placeholder|title|aria-label|alt|description)="([^"]*\p{L}[^"]*)"/u;

/** Modules of `src/` that may come along into a browser. */
const MAY_RUN = [
  /^src\/codebook\/[\w/.-]+\.js$/u,
  /^src\/api\/roles\.js$/u,
  /^src\/statistics\/cause-words\.js$/u,
  /^src\/linkage\/life\/life-state\.js$/u,
  // Lines on a map: numbers and labels alone.
  /^src\/exporters\/register-page\/outlines\.generated\.js$/u,
];
const IMPORT =
  /^import\s+(type\s+)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["'];?/gmu;

const lineOf = (text, at) => text.slice(0, at).split("\n").length;

function importProblems(text, file) {
  const problems = [];
  for (const found of text.matchAll(IMPORT)) {
    const [, isType, from] = found;
    if (isType !== undefined || !from.startsWith(".")) continue;
    const folder = file.split("/").slice(0, -1);
    const target = new URL(from, `file:///${folder.join("/")}/`).pathname;
    const inside = target.slice(1);
    if (!inside.startsWith("src/")) continue;
    if (MAY_RUN.some((pattern) => pattern.test(inside))) continue;
    const at = lineOf(text, found.index);
    problems.push(`line ${at}: ${inside} may be imported as types only`);
  }
  return problems;
}

/** Code without comments, so that prose about a rule does not break it. */
const withoutComments = (text) =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, (comment) =>
    comment.replaceAll(/[^\n]/gu, " "),
  );

/**
 * What is wrong with one file.
 *
 * @param {string} source - its text
 * @param {string} file - its name from the project's root, with slashes
 * @returns {string[]}
 */
export function componentProblems(source, file) {
  const text = withoutComments(source);
  const problems = importProblems(source, file);
  if (!file.endsWith(".tsx")) return problems;
  const rules = [
    [PHYSICAL, "names a side of the paper"],
    [PHYSICAL_VALUE, "names a side of the paper"],
    [TEXT_BETWEEN_TAGS, "holds words of its own"],
    [TEXT_IN_ATTRIBUTE, "holds words of its own"],
  ];
  for (const [index, line] of text.split("\n").entries())
    for (const [rule, why] of rules) {
      const [seen] = rule.exec(line) ?? [];
      if (seen !== undefined)
        problems.push(`line ${index + 1}: ${why}: ${seen.trim()}`);
    }
  return problems;
}
