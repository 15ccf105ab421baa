/**
 * docs/reference/exports.md: what `isnad/text` and `isnad/languages/ar` export,
 * from the doc comments and types of the built declarations.
 *
 * Usage: node scripts/generate-exports-page.mjs [--check]   (after `npm run build`)
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { putFile, report } from "./generated-block.mjs";

const PAGE = "docs/reference/exports.md";
const FOLDERS = ["text", "languages/ar"];
const check = process.argv.includes("--check");

/** Doc comments and statements of a declaration file, by exported name. */
const DECLARED =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?export (?:declare )?(?:abstract )?(const|function|interface|type|class) (\w+)/gu;
const REEXPORTED = /export (?:type )?\{([^}]*)\} from "([^"]+)"/gu;

const read = (file) => readFileSync(file, "utf8");
const target = (from, specifier) =>
  path.join(path.dirname(from), specifier.replace(/\.js$/u, ".d.ts"));

/** Names that an index hands on, with the file that it takes each from. */
function handedOn(file) {
  return [...read(file).matchAll(REEXPORTED)].flatMap(([, names, specifier]) =>
    names
      .split(",")
      .map((name) => name.replace(/\btype\b/u, "").trim())
      .filter(Boolean)
      .map((name) => ({ name, file: target(file, specifier) })),
  );
}

/** Text from a declaration to its end: the `;` or `}` outside all brackets. */
function statement(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if ("{([".includes(letter)) depth++;
    if ("})]".includes(letter)) depth--;
    const isEnd = letter === ";" || (letter === "}" && text[at + 1] === "\n");
    if (depth === 0 && isEnd) return text.slice(0, at + 1);
  }
  return text;
}

function declaration({ name, file }) {
  const text = read(file);
  for (const match of text.matchAll(DECLARED)) {
    const [whole, comment = "", kind, declared] = match;
    if (declared !== name) continue;
    const from = match.index + whole.lastIndexOf("export ");
    return { name, kind, comment, code: statement(text.slice(from)) };
  }
  const next = handedOn(file).find((other) => other.name === name);
  if (next === undefined) throw new Error(`${file}: no declaration of ${name}`);
  return declaration(next);
}

/** A doc comment as Markdown: links are names, tags are items. */
function prose(comment) {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/u, "").trimEnd())
    .join("\n")
    .replaceAll(/\{@link (\w+)[^}]*\}/gu, "`$1`")
    .replaceAll(/^@param (?:- )?(\w+) (?:- )?/gmu, "- `$1`: ")
    .replaceAll(/^@returns /gmu, "- returns: ")
    .replaceAll(/^@throws /gmu, "- throws: ")
    .replaceAll(/^@source /gmu, "- source: ")
    .replaceAll(/^@(?:public|packageDocumentation)\b.*$/gmu, "")
    .trim();
}

/** A signature without the comments inside it and the words of a declaration. */
const signature = (code) =>
  code
    .replaceAll(/\/\*\*[\s\S]*?\*\/\s*/gu, "")
    .replaceAll(/^\s*private .*$\n?/gmu, "")
    .replace(/^export (?:declare )?/u, "");

/** Declarations too long to read here are cut to their first line. */
const LONGEST = 1200;

function section({ name, kind, comment, code }) {
  const text = signature(code);
  const shown = text.length > LONGEST ? `${text.split("\n")[0]} /* … */` : text;
  return [
    `### \`${name}\` (${kind})`,
    "",
    prose(comment),
    "",
    "```ts",
    shown,
    "```",
    "",
  ];
}

function folderSection(folder) {
  const index = `dist/${folder}/index.d.ts`;
  const [, about = ""] = /\/\*\*([\s\S]*?)\*\//u.exec(read(index)) ?? [];
  const entries = handedOn(index).map(declaration);
  const functions = entries.filter(({ kind }) => kind === "function");
  const rest = entries.filter(({ kind }) => kind !== "function");
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  return [
    `## \`isnad/${folder}\``,
    "",
    prose(about),
    "",
    ...[...functions.sort(byName), ...rest.sort(byName)].flatMap(section),
  ];
}

const page = [
  "# What other programs may import",
  "",
  '<p dir="rtl" lang="ar">ما يصح أن يستورده برنامج آخر من <bdi dir="ltr">isnad/text</bdi> و<bdi dir="ltr">isnad/languages/ar</bdi>. هذه الأسماء ثابتة: تغييرها أو حذفها كسرٌ للواجهة يرفع رقم الإصدار الأول. ما عداها داخلي.</p>',
  "",
  "The names below are the interface of two folders that work without country",
  "packs, network or model. Changing or removing one is a break and raises the",
  "major version; anything else of the folders is internal.",
  "",
  "```ts",
  'import { readNumbers, viewText } from "isnad/languages/ar";',
  "",
  'const { tokens } = viewText("text", "مقتل ثلاثة مدنيين");',
  "readNumbers(tokens); // [{ value: 3, start: 5, end: 10, … }]",
  "```",
  "",
  ...FOLDERS.flatMap(folderSection),
].join("\n");

if (!existsSync(PAGE) && !check) writeFileSync(PAGE, "");
const same =
  existsSync(PAGE) &&
  (await putFile(PAGE, page, { parser: "markdown", check }));
report(PAGE, same, { check });
