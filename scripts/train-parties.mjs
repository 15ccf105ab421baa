// Trains the two small models of parties: did this force do what a report
// tells, was it done to this force.
//
//   node scripts/train-parties.mjs FOLDER…           after the build; writes the weights
//   node scripts/train-parties.mjs --check FOLDER…   only judges them, each folder by the others
//
// A FOLDER holds reports.jsonl and gold.jsonl. The same folders give the same
// weights. After training, build again.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { logOdds, printModel } from "./logistic.mjs";
import { trainOnFlags } from "./logistic-training.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (file) => import(join(root, "dist", file));
const { loadWorld } = await dist("packs/load-world.js");
const { readReport } = await dist("coder/read-report.js");
const { codingSteps } = await dist("coder/coding-steps.js");
const { settleHappenings } = await dist("coder/settling/settle-happenings.js");
const { printIncident } = await dist("coder/printing/print-incident.js");
const { joinPeople } = await dist("coder/people.js");
const { pairIncidents } = await dist("evaluation/incident-pairing.js");
const { sameName } = await dist("evaluation/index.js");
const { claimsOf } = await dist("coder/parties/claims.js");
const { candidatesOf } = await dist("coder/parties/weighing/candidate.js");
const { toldSides } = await dist("coder/parties/weighing/told-sides.js");
const { featuresOf } = await dist("coder/evidence/feature-parts.js");
const { partyFeatures } = await dist(
  "coder/parties/weighing/party-features.js",
);

const TRAINING = { ridge: 12, least: 12 };
const SIDES = ["perpetrators", "targets"];

const args = process.argv.slice(2);
const isCheck = args[0] === "--check";
const folders = isCheck ? args.slice(1) : args;
if (folders.length === 0) {
  console.error("usage: node scripts/train-parties.mjs [--check] FOLDER…");
  process.exit(2);
}

const rows = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);
const world = loadWorld();

/** Whether a labelled actor is one of the places where a force is named. */
function isSame({ id, name }, { namings }) {
  const [{ mention }] = namings;
  const own = mention.actor
    ? (mention.actor.guideId ?? mention.actor.id)
    : mention.pseudo
      ? "unknown"
      : null;
  if (id && own && (id === own || mention.actor?.guideId)) return id === own;
  return namings.some((n) => sameName(name, n.mention.name));
}

/** One record a force and happening that the labels know, with both labels. */
function recordsOf(report, gold) {
  const read = readReport(
    { outlet: null, title: null, published: null, ...report },
    world,
  );
  const { happenings } = codingSteps(read);
  const people = joinPeople(read.title ? [read.body, read.title] : [read.body]);
  const coded = settleHappenings(read, happenings, people).map((one) =>
    printIncident(one, ""),
  );
  const frames = happenings.flatMap((h) => h.drafts.map((d) => d.frame));
  const candidates = candidatesOf(frames);
  const sides = toldSides(happenings);
  return pairIncidents(gold, coded).flatMap(([i, j]) => {
    const happening = happenings[j];
    const weighing = {
      happening,
      claims: claimsOf(happening),
      candidates,
      sides,
    };
    return candidates.map((candidate) => ({
      x: featuresOf([...partyFeatures(weighing, candidate)]),
      ...Object.fromEntries(
        SIDES.map((side) => [
          side,
          (gold[i][side] ?? []).some((one) => isSame(one, candidate)) ? 1 : 0,
        ]),
      ),
    }));
  });
}

function recordsIn(folder) {
  const gold = new Map(
    rows(join(folder, "gold.jsonl")).map((one) => [one.id, one.incidents]),
  );
  return rows(join(folder, "reports.jsonl")).flatMap((report) =>
    recordsOf(report, gold.get(report.id) ?? []),
  );
}

const sets = folders.map(recordsIn);
const model = (records, side) =>
  trainOnFlags(
    records.map((one) => ({ x: one.x, y: one[side] })),
    TRAINING,
  );

for (const side of SIDES) {
  const judged = sets.flatMap((own, at) => {
    const trained = model(
      sets.flatMap((other, i) => (i === at ? [] : other)),
      side,
    );
    return own.map((one) => ({ odds: logOdds(trained, one.x), y: one[side] }));
  });
  const all = judged.filter(({ y }) => y === 1).length;
  console.log(`${side}: ${judged.length} records, ${all} right`);
  for (const least of [-2, -1.2, -0.8, -0.4, 0, 0.4]) {
    const kept = judged.filter(({ odds }) => odds > least);
    const right = kept.filter(({ y }) => y === 1).length;
    console.log(
      `  from ${least}: precision ${((100 * right) / kept.length).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)}`,
    );
  }
}
if (!isCheck) {
  const [perpetrators, targets] = SIDES.map((side) =>
    printModel(model(sets.flat(), side)),
  );
  writeFileSync(
    join(root, "src/coder/parties/weighing/weights.generated.ts"),
    `// Generated by scripts/train-parties.mjs; do not edit.
import type { Logistic } from "../../evidence/logistic.js";

/** Whether a force did what is told. */
export const PERPETRATOR_MODEL: Logistic = ${perpetrators};

/** Whether it was done to a force. */
export const TARGET_MODEL: Logistic = ${targets};
`,
  );
}
