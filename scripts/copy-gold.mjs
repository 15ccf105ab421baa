#!/usr/bin/env node
// Copies the labelled fictional reports of the shared folder into gold/.
//
//   node scripts/copy-gold.mjs [--shared DIR] [--out DIR] [--check]
//
// Kept lines are copied byte for byte; reports of other origin are left out by
// their id. A link that loses members gets a new count of independent sources,
// and is dropped when fewer than two members are left. --check writes nothing
// and fails when gold/ differs. Prints ids and counts only, never a text.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const SETS = {
  dev: "d",
  "dev-south": "e",
  "dev-north": "f",
  "dev-region": "g",
};

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "gold" },
    check: { type: "boolean", default: false },
  },
});

/** @param {string} file */
function readLines(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "");
}

/** A chain's root without a name of its own: one root per outlet. */
const ANONYMOUS =
  /^(مصدر|مصادر|ناشط|ناشطون|ناشطين|نشطاء|شهود|شاهد|سكان|أهالي|الأهالي|أحد|مواطنون)(\s(محلي|محلية|خاص|خاصة|متقاطعة|مطلع|مطلعة|عيان|لم تسمه|لم يسمه|لم يكشف عن اسمه))*$/;

/**
 * Counts the distinct roots of the members' chains: the first element of each
 * chain; anonymous sources are one root per outlet; a report without chain is
 * its own root.
 */
function countRoots(members, reports, golds) {
  const roots = new Set();
  for (const [report, incident] of members) {
    const { outlet } = reports.get(report);
    const { sources } = golds
      .get(report)
      .incidents.find((candidate) => candidate.id === incident);
    if (sources.length === 0) roots.add(`report ${report}`);
    for (const [root] of sources) {
      const isAnonymous = ANONYMOUS.test(root);
      roots.add(isAnonymous ? `anonymous in ${outlet}` : `source ${root}`);
    }
  }
  return roots.size;
}

/** The three files of one set, without the reports of other origin. */
function selectSet(set, prefix) {
  const from = join(values.shared, "gold", set);
  const isOwn = (id) => new RegExp(`^${prefix}\\d`).test(id);
  const byId = (lines) =>
    new Map(lines.map((line) => JSON.parse(line)).map((r) => [r.id, r]));
  const keep = (lines) => lines.filter((line) => isOwn(JSON.parse(line).id));
  const reportLines = keep(readLines(join(from, "reports.jsonl")));
  const goldLines = keep(readLines(join(from, "gold.jsonl")));
  const reports = byId(reportLines);
  const golds = byId(goldLines);
  const links = [];
  for (const line of readLines(join(from, "links.jsonl"))) {
    const link = JSON.parse(line);
    const members = link.members.filter(([report]) => isOwn(report));
    if (members.length < 2) {
      console.log(
        `${set} ${link.incident}: dropped, ${members.length} members`,
      );
      continue;
    }
    const roots = countRoots(members, reports, golds);
    if (members.length === link.members.length) {
      if (roots !== link.independentSources)
        console.log(
          `${set} ${link.incident}: the rule counts ${roots} roots, the file ${link.independentSources}; kept as it is`,
        );
      links.push(line);
      continue;
    }
    console.log(
      `${set} ${link.incident}: ${link.members.length} → ${members.length} members, ${link.independentSources} → ${roots} sources`,
    );
    links.push(JSON.stringify({ ...link, members, independentSources: roots }));
  }
  return {
    "reports.jsonl": reportLines,
    "gold.jsonl": goldLines,
    "links.jsonl": links,
  };
}

let differing = 0;
for (const [set, prefix] of Object.entries(SETS)) {
  const folder = join(values.out, set);
  const files = selectSet(set, prefix);
  if (!values.check) mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files)) {
    const file = join(folder, name);
    const content = `${lines.join("\n")}\n`;
    if (!values.check) writeFileSync(file, content);
    else if (!existsSync(file) || readFileSync(file, "utf8") !== content) {
      differing++;
      console.error(`${file} differs from the shared set`);
    }
  }
  const counts = Object.entries(files).map(([n, l]) => `${l.length} ${n}`);
  console.log(`${set}: ${counts.join(", ")}`);
}
process.exitCode = differing > 0 ? 1 : 0;
