// Trains the model that tells what part the people of a casualty row have in
// the conflict (civilian, state_forces, medic, …).
//
//   node scripts/train-roles.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-roles.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A row of a happening
// that pairs with an incident of the gold learns the role of the gold's row with
// its people or its number.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printClasses, trainClasses } from "./logistic.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (file) => import(join(root, "dist", file));
const { loadWorld } = await dist("packs/load-world.js");
const { readReport, readingsOf } = await dist("coder/read-report.js");
const { codingSteps } = await dist("coder/coding-steps.js");
const { joinPeople } = await dist("coder/people.js");
const { settleHappenings } = await dist("coder/settling/settle-happenings.js");
const { printIncident } = await dist("coder/printing/print-incident.js");
const { roleContext } = await dist("coder/printing/print-casualties.js");
const { toldRows } = await dist("coder/casualty-rows/casualty-rows.js");
const { settleRoles } = await dist("coder/casualty-rows/row-roles.js");
const { roleFeatures } = await dist("coder/casualty-rows/role-features.js");
const { pairIncidents } = await dist("evaluation/incident-pairing.js");
const { nameKey, sameNameKey } = await dist("coder/mentions/name-key.js");

const RIDGE = 3;

const lines = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);
const world = loadWorld();

/** The gold's role for a row; undefined where it cannot be told. */
function labelOf(row, casualties) {
  const same = casualties.filter((c) => c.outcome === row.outcome);
  const names = row.people.map((p) => nameKey(p.name.name));
  const named = same.filter((c) =>
    c.names.some((name) => names.some((n) => sameNameKey(n, nameKey(name)))),
  );
  const numbered = same.filter((c) => c.min === row.min && c.max === row.max);
  for (const found of [named, numbered, same]) {
    const roles = new Set(found.map((c) => c.role));
    if (roles.size === 1) return [...roles][0];
    if (roles.size > 1) return undefined;
  }
  return undefined;
}

function recordsOf(source) {
  const gold = new Map(
    lines(join(source, "gold.jsonl")).map((one) => [one.id, one.incidents]),
  );
  return lines(join(source, "reports.jsonl")).flatMap((report) => {
    const incidents = gold.get(report.id) ?? [];
    if (incidents.length === 0) return [];
    const read = readReport(
      { outlet: null, title: null, published: null, ...report },
      world,
    );
    const { happenings } = codingSteps(read);
    const people = joinPeople(readingsOf(read));
    const coded = settleHappenings(read, happenings, people).map((one) =>
      printIncident(one, ""),
    );
    return pairIncidents(incidents, coded).flatMap(([g, c]) => {
      const happening = happenings[c];
      const context = roleContext(happening);
      const rows = toldRows(happening.drafts);
      settleRoles(rows, context);
      const out = [];
      let last = null;
      for (const row of rows) {
        const y = labelOf(row, incidents[g].casualties);
        const x = roleFeatures(row, { happening, context, last });
        if (y) out.push({ x, y, rule: row.role });
        if (row.group === null) last = row;
      }
      return out;
    });
  });
}

function judge(model, records) {
  let right = 0;
  let rule = 0;
  for (const { x, y, rule: role } of records) {
    let best = null;
    let most = -Infinity;
    for (const [code, weights] of model) {
      let sum = weights.get("bias") ?? 0;
      for (const [name, value] of Object.entries(x))
        sum += (weights.get(name) ?? 0) * value;
      if (sum > most) {
        most = sum;
        best = code;
      }
    }
    if (best === y) right++;
    if (role === y) rule++;
  }
  const share = (n) => ((100 * n) / records.length).toFixed(1);
  return `${records.length} rows: model right ${share(right)}, rules right ${share(rule)}`;
}

const args = process.argv.slice(2);
const isCheck = args[0] === "--check";
const sources = isCheck ? args.slice(1) : args;
if (sources.length === 0) {
  console.error("usage: node scripts/train-roles.mjs [--check] SOURCE…");
  process.exit(2);
}
const all = sources.map((source) => ({ source, records: recordsOf(source) }));
for (const { source, records } of isCheck ? all : []) {
  const others = all
    .filter((o) => o.source !== source)
    .flatMap((o) => o.records);
  if (others.length > 0)
    console.log(source, judge(trainClasses(others, { ridge: RIDGE }), records));
}
if (!isCheck) {
  const model = trainClasses(
    all.flatMap((o) => o.records),
    { ridge: RIDGE },
  );
  writeFileSync(
    join(root, "src/coder/casualty-rows/role-weights.generated.ts"),
    `// Generated by scripts/train-roles.mjs; do not edit.
import type { RoleCode } from "../../model/vocabulary.js";
import type { Classes } from "../evidence/logistic.js";

/** Weights of each role's features; a role without any is never chosen. */
export const ROLE_MODEL: Classes<RoleCode> = ${printClasses(model)};
`,
  );
}
