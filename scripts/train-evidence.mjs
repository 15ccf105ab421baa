// Trains the two small models of evidence: does a report tell of a conflict,
// and does what it tells of a happening bear it.
//
//   node scripts/train-evidence.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-evidence.mjs --check SOURCE…   only cross-validates
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl, or a .jsonl file of
// reports without any incident. Newton's method from zero with a ridge: the same
// sources give the same weights.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (file) => import(join(root, "dist", file));
const { loadWorld } = await dist("packs/load-world.js");
const { readReport } = await dist("coder/read-report.js");
const { codingSteps } = await dist("coder/coding-steps.js");
const { joinDrafts } = await dist("coder/happenings.js");
const { reportFeatures } = await dist("coder/evidence/report-features.js");
const { happeningFeatures } = await dist(
  "coder/evidence/happening-features.js",
);
const { settleHappenings } = await dist("coder/settling/settle-happenings.js");
const { printIncident } = await dist("coder/printing/print-incident.js");
const { joinPeople } = await dist("coder/people.js");
const { pairIncidents } = await dist("evaluation/incident-pairing.js");

const FOLDS = 5;
const STEPS = 12;
/** Weights are pulled to zero as by so many records. */
const RIDGE = { report: 1, happening: 4 };

const args = process.argv.slice(2);
const isCheck = args[0] === "--check";
const sources = isCheck ? args.slice(1) : args;
if (sources.length === 0) {
  console.error("usage: node scripts/train-evidence.mjs [--check] SOURCE…");
  process.exit(2);
}

const rows = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);

function labelled(source) {
  if (source.endsWith(".jsonl"))
    return rows(source).map((report) => ({ report, incidents: [] }));
  const gold = new Map(
    rows(join(source, "gold.jsonl")).map((one) => [one.id, one.incidents]),
  );
  return rows(join(source, "reports.jsonl")).map((report) => ({
    report,
    incidents: gold.get(report.id) ?? [],
  }));
}

const world = loadWorld();

/** The records of one report for both models: features and label. */
function recordsOf({ report, incidents }) {
  const read = readReport(
    { outlet: null, title: null, published: null, ...report },
    world,
  );
  const steps = codingSteps(read);
  const happenings = joinDrafts(steps.single);
  const people = joinPeople(read.title ? [read.body, read.title] : [read.body]);
  const coded = settleHappenings(read, happenings, people).map((one) =>
    printIncident(one, ""),
  );
  const right = new Set(pairIncidents(incidents, coded).map(([, at]) => at));
  return {
    report: [
      {
        x: reportFeatures(read, steps.drafts),
        y: incidents.length > 0 ? 1 : 0,
      },
    ],
    happening: happenings.map((_, at) => ({
      x: happeningFeatures(happenings, at),
      y: right.has(at) ? 1 : 0,
    })),
    told: incidents.length > 0,
  };
}

const logOdds = ({ bias, weights }, x) =>
  Object.entries(x).reduce(
    (sum, [name, value]) => sum + (weights.get(name) ?? 0) * value,
    bias,
  );

/** Solves a symmetric system by elimination; the matrix is used up. */
function solve(matrix, vector) {
  const size = vector.length;
  for (let at = 0; at < size; at++) {
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row][at] / matrix[at][at];
      if (factor === 0) continue;
      for (let col = at; col < size; col++)
        matrix[row][col] -= factor * matrix[at][col];
      vector[row] -= factor * vector[at];
    }
  }
  const out = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    let sum = vector[at];
    for (let col = at + 1; col < size; col++) sum -= matrix[at][col] * out[col];
    out[at] = sum / matrix[at][at];
  }
  return out;
}

/** Newton's method on the log loss; both labels weigh the same where `even`. */
function train(records, ridge, even) {
  const yes = records.filter(({ y }) => y === 1).length;
  const share = [records.length - yes, yes].map((n) =>
    even ? records.length / 2 / n : 1,
  );
  const names = [
    ...new Set(records.flatMap(({ x }) => Object.keys(x))),
  ].toSorted((a, b) => (a < b ? -1 : 1));
  const size = names.length + 1;
  const inputs = records.map(({ x }) => [1, ...names.map((n) => x[n] ?? 0)]);
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    // A trace of ridge on the bias keeps the system solvable.
    const slope = Float64Array.from(weights, (w, i) => (i ? ridge : 1e-6) * w);
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i ? ridge : 1e-6;
      return row;
    });
    inputs.forEach((input, r) => {
      const odds = input.reduce((sum, v, i) => sum + v * weights[i], 0);
      const p = 1 / (1 + Math.exp(-odds));
      const { y } = records[r];
      const error = (p - y) * share[y];
      const bend = p * (1 - p) * share[y];
      for (let i = 0; i < size; i++) {
        if (input[i] === 0) continue;
        slope[i] += error * input[i];
        for (let j = 0; j < size; j++)
          curve[i][j] += bend * input[i] * input[j];
      }
    });
    solve(curve, slope).forEach((move, i) => (weights[i] -= move));
  }
  const [bias, ...rest] = weights;
  return { bias, weights: new Map(names.map((name, i) => [name, rest[i]])) };
}

/** Precision and recall of each threshold, by models that saw other reports. */
function crossValidate(reports, kind, even) {
  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (_, at) => at % FOLDS === fold;
    const seen = reports.filter((_, at) => !inFold(_, at));
    const model = train(
      seen.flatMap((r) => r[kind]),
      RIDGE[kind],
      even,
    );
    for (const { x, y } of reports.filter(inFold).flatMap((r) => r[kind]))
      judged.push({ odds: logOdds(model, x), y });
  }
  const all = judged.filter(({ y }) => y === 1).length;
  console.log(`${kind}: ${judged.length} records, ${all} right`);
  for (const least of [-99, -2, -1.5, -1, -0.7, -0.5, -0.3, 0, 0.3, 0.6, 1]) {
    const kept = judged.filter(({ odds }) => odds > least);
    const right = kept.filter(({ y }) => y === 1).length;
    console.log(
      `  from ${least}: precision ${((100 * right) / kept.length).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)}, wrong kept ${kept.length - right}`,
    );
  }
}

const reports = sources.flatMap(labelled).map(recordsOf);
/** Happenings are learned from reports that tell some. */
const telling = reports.filter(({ told }) => told);
crossValidate(reports, "report", true);
crossValidate(telling, "happening", false);
if (!isCheck) {
  const print = ({ bias, weights }) => {
    const lines = [...weights]
      .filter(([, weight]) => Math.abs(weight) >= 0.005)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, weight]) =>
          `    ${JSON.stringify(name)}: ${weight.toFixed(2)},`,
      );
    return `{\n  bias: ${bias.toFixed(2)},\n  weights: {\n${lines.join("\n")}\n  },\n}`;
  };
  const report = train(
    reports.flatMap((r) => r.report),
    RIDGE.report,
    true,
  );
  const happening = train(
    telling.flatMap((r) => r.happening),
    RIDGE.happening,
    false,
  );
  writeFileSync(
    join(root, "src/coder/evidence/weights.generated.ts"),
    `// Generated by scripts/train-evidence.mjs; do not edit.
import type { Logistic } from "./logistic.js";

/** Whether a report tells of a conflict. */
export const REPORT_MODEL: Logistic = ${print(report)};

/** Whether a happening is borne by what is told of it. */
export const HAPPENING_MODEL: Logistic = ${print(happening)};
`,
  );
}
