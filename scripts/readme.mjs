/**
 * The example of README.md: the report of `docs/example.jsonl` and the claims
 * that `isnad code -` reads in it, each beside the words it cites.
 *
 * Usage: node scripts/readme.mjs [--check]   (after `npm run build`)
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { putBlock, report } from "./generated-block.mjs";

const check = process.argv.includes("--check");
const input = readFileSync("docs/example.jsonl", "utf8");
const example = JSON.parse(input);

function fail(reason) {
  console.error(`README.md: ${reason}`);
  process.exit(1);
}

/** Runs the built program as a reader would. */
function codeExample() {
  const run = spawnSync(process.execPath, ["dist/cli/main.js", "code", "-"], {
    input,
    encoding: "utf8",
  });
  if (run.status !== 0)
    fail(`isnad code - exited ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

const escape = (words) => words.replaceAll("|", "\\|").replaceAll("\n", " ");
const code = (value) => `\`${escape(String(value))}\``;
const arabic = (words) => `<bdi lang="ar">${escape(words)}</bdi>`;
const either = (actor) => (actor.name ? arabic(actor.name) : "");
const range = (from, to) => (from === to ? `${from}` : `${from}–${to}`);

/** What each field of an incident says, as Markdown; an empty text is left out. */
const fields = {
  type: ({ type }) => code(type),
  status: ({ status }) => code(status),
  when: ({ when }) =>
    when && `${code(range(when.start, when.end))} (${when.precision})`,
  where: ({ where }) =>
    where &&
    `${arabic([where.name, where.admin1].filter(Boolean).join("، "))} (${where.precision})`,
  perpetrators: ({ perpetrators }) => actors(perpetrators),
  targets: ({ targets }) => actors(targets),
  weapons: ({ weapons }) => weapons.map(code).join(", "),
  casualties: ({ casualties }) =>
    casualties
      .map(
        ({ outcome, min, max, role, names = [] }) =>
          `${range(min, max)} ${code(outcome)} (${[role, ...names.map(arabic)].filter(Boolean).join(": ")})`,
      )
      .join("<br>"),
  "told by": ({ sources }) =>
    sources
      .map((chain) => [...chain, example.outlet].map(arabic).join(" → "))
      .join("<br>"),
};

/** Fields of the table that have another name in the claims. */
const pointers = { "told by": "sources" };

function actors(list) {
  return list
    .map((actor) =>
      [actor.id && code(actor.id), either(actor)].filter(Boolean).join(" "),
    )
    .join("<br>");
}

/** The words that a field's evidence cites, once each, in text order. */
function cited(incident, field) {
  const spans = new Map();
  const add = (citation) => {
    if (!Number.isInteger(citation?.start)) return;
    const { in: part = "text", start, end } = citation;
    spans.set(`${part}:${start}:${end}`, { part, start, end });
  };
  for (const [pointer, value] of Object.entries(incident.evidence ?? {})) {
    if (pointer !== `/${field}` && !pointer.startsWith(`/${field}/`)) continue;
    for (const citation of value.citations ?? []) add(citation);
  }
  return [...spans.values()]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ part, start, end }) => example[part].slice(start, end))
    .filter((words, index, all) => all.indexOf(words) === index)
    .map(arabic)
    .join(" … ");
}

function table(incident) {
  const rows = Object.entries(fields)
    .map(([field, say]) => [field, say(incident) || ""])
    .filter(([, value]) => value !== "")
    .map(
      ([field, value]) =>
        `| ${field} | ${value} | ${cited(incident, pointers[field] ?? field)} |`,
    );
  return [
    "| Field | Value | Words of the report |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const claims = codeExample();
if (!claims.incidents?.length)
  fail("isnad code - found no incident in docs/example.jsonl");

const block = [
  `<p dir="rtl" lang="ar">${example.text}</p>`,
  `Published <bdi dir="ltr">${example.published}</bdi> by ${arabic(example.outlet)} (an invented outlet; the persons are fictional). \`npm run -s isnad -- code docs/example.jsonl\` reads in it:`,
  ...claims.incidents.map(table),
].join("\n\n");

const same = await putBlock("README.md", "run", block, { check });
report("README.md", same, { check });
