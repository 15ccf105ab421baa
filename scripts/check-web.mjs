/**
 * Walls of the workbench (`web/`), beside types, lint and format:
 *
 * - styles and attributes are logical, so that one sheet serves both
 *   directions (stylelint for CSS; names of attributes for TSX);
 * - the two languages have the same words: the same keys, plural forms apart,
 *   with the same parts to be filled in; none is empty or in the other script;
 * - no text stands in a component;
 * - of `src/` it takes at run time only what holds no schema and no Node.
 *
 * Usage: node scripts/check-web.mjs
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import stylelint from "stylelint";
import { componentProblems } from "./web/component-problems.mjs";
import { wordProblems } from "./web/word-problems.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const web = path.join(project, "web");

const files = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));

const problems = [];
let read = 0;
for (const file of files.filter((name) => /\.tsx?$/u.test(name))) {
  read += 1;
  const shown = path.relative(project, file);
  for (const problem of componentProblems(readFileSync(file, "utf8"), shown))
    problems.push(`${shown}: ${problem}`);
}

const wordsOf = (language) =>
  Object.fromEntries(
    readdirSync(path.join(web, "words", language))
      .filter((name) => name.endsWith(".json"))
      .map((name) => [
        name.slice(0, -".json".length),
        JSON.parse(
          readFileSync(path.join(web, "words", language, name), "utf8"),
        ),
      ]),
  );
problems.push(...wordProblems(wordsOf("ar"), wordsOf("en")));

const { results } = await stylelint.lint({
  files: [path.join(web, "**/*.css").replaceAll(path.sep, "/")],
  configFile: path.join(project, ".stylelintrc.json"),
});
for (const { source, warnings } of results)
  for (const { line, text } of warnings)
    problems.push(`${path.relative(project, source ?? "")}:${line}: ${text}`);

if (read === 0 || results.length === 0) problems.push("read no file of web/");
for (const problem of problems) console.error(problem);
console.log(
  `${read} components, ${results.length} styles, ${problems.length} problems`,
);
process.exitCode = problems.length ? 1 : 0;
