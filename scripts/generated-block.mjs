/** Blocks of a file that a script writes, between two HTML comments. */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";

/**
 * Puts `content` between `<!-- NAME:start -->` and `<!-- NAME:end -->`.
 * With `check`, writes nothing.
 * @returns true when the file already said so.
 */
export async function putBlock(file, name, content, { check }) {
  const before = readFileSync(file, "utf8");
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end}`);
  const draft = `${before.slice(0, from + start.length)}\n\n${content.trim()}\n\n${before.slice(to)}`;
  return putFile(file, draft, { parser: "markdown", check });
}

/** Writes formatted text; with `check`, only compares. */
export async function putFile(file, draft, { parser, check }) {
  const after = await format(draft, { parser });
  const same = readFileSync(file, "utf8") === after;
  if (!same && !check) writeFileSync(file, after);
  return same;
}

/** Ends the script: under `check` a difference is an error with a remedy. */
export function report(file, same, { check }) {
  if (same) return console.log(`${file} is up to date`);
  if (!check) return console.log(`${file} written`);
  console.error(`${file} is out of date: run \`npm run generate\``);
  process.exitCode = 1;
}
