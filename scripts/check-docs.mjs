/**
 * Every export of a pure folder carries a doc comment, and every relative link
 * of the project's Markdown leads somewhere.
 *
 * Usage: node scripts/check-docs.mjs [--root DIR]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pureLayers } from "./layers.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { root: { type: "string", default: project } },
});

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|interface|type|class|enum) (\w+)/u;

/** Line numbers (from 1) of exports without a doc comment above them. */
function undocumented(source) {
  const lines = source.split("\n");
  const seen = new Set();
  return lines.flatMap((line, index) => {
    const name = exported.exec(line)?.[1];
    if (!name || seen.has(name)) return [];
    seen.add(name);
    let above = index - 1;
    // A directive for the linter may stand between the two.
    while (lines[above]?.startsWith("//")) above -= 1;
    return lines[above]?.trimEnd().endsWith("*/") ? [] : [[index + 1, name]];
  });
}

function list(folder, extension) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const problems = [];
const relative = (file) =>
  path.relative(values.root, file).replaceAll(path.sep, "/");

for (const layer of pureLayers) {
  const folder = path.join(values.root, "src", layer);
  if (!existsSync(folder)) continue;
  for (const file of list(folder, ".ts")) {
    for (const [line, name] of undocumented(readFileSync(file, "utf8")))
      problems.push(`${relative(file)}:${line} ${name} has no doc comment`);
  }
}

const pages = [
  ...readdirSync(values.root)
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(values.root, name)),
  ...["docs", "src"]
    .map((name) => path.join(values.root, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => list(folder, ".md")),
];
for (const page of pages) {
  const text = readFileSync(page, "utf8").replaceAll(/```[\s\S]*?```/gu, "");
  for (const [, target] of text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/gu)) {
    if (!existsSync(path.join(path.dirname(page), target)))
      problems.push(`${relative(page)}: the link ${target} leads nowhere`);
  }
}

for (const problem of problems.sort()) console.error(problem);
console.log(`${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
