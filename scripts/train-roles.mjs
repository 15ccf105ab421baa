// Trains the model that tells what part the people of a casualty row have in
// the conflict (civilian, state_forces, medic, …).
//
//   node scripts/train-roles.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-roles.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A row of a happening
// that pairs with an incident of the gold learns the role of the gold's row with
// its people or its number.
import { printClasses, trainClasses } from "./logistic.mjs";
import { dist, runTraining, settledReports } from "./training.mjs";

const { roleContext } = await dist("coder/printing/print-casualties.js");
const { toldRows } = await dist("coder/casualty-rows/casualty-rows.js");
const { settleRoles } = await dist("coder/casualty-rows/row-roles.js");
const { roleFeatures } = await dist("coder/casualty-rows/role-features.js");
const { nameKey, sameNameKey } = await dist("coder/mentions/name-key.js");

const RIDGE = 3;

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
  return settledReports(source).flatMap(({ incidents, happenings, pairs }) => {
    return pairs.flatMap(([g, c]) => {
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

runTraining({
  script: "train-roles.mjs",
  output: "src/coder/casualty-rows/role-weights.generated.ts",
  recordsOf,
  judge,
  train: (records) => trainClasses(records, { ridge: RIDGE }),
  print: (model) => `import type { RoleCode } from "../../model/vocabulary.js";
import type { Classes } from "../evidence/logistic.js";

/** Weights of each role's features; a role without any is never chosen. */
export const ROLE_MODEL: Classes<RoleCode> = ${printClasses(model)};
`,
});
