#!/usr/bin/env node
// Measures the built coder on every labelled set, the reports of other origin
// included, and holds the figures against evaluation/floors.json.
//
//   npm run measure -- [--sets dev,dev-north] [--no-corpus] [--runs N]
//                      [--update [--allow-regression "reason"]]
//                      [--shared DIR] [--floors FILE] [--command "node …"]
//
// Every set is scored twice, by the team's scorer and by ours; they have to
// agree to the character. Prints figures only, never a text. Needs a build.
// Exit: 0 all passed, 1 something failed, 2 wrong use or nothing to measure.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCoder } from "./measure-coder.mjs";
import { measureLinks } from "./measure-links.mjs";
import { measureCorpus } from "./measure-corpus.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SETS = ["dev", "dev-south", "dev-north", "dev-real", "dev-region"];
/** Sets of the project alone. */
const OWN_SETS = [
  "wide",
  "more",
  "press",
  "field",
  "daily",
  "aside",
  "exam",
  "exam-daily",
  "links",
  "links-aside",
  "quiet",
  "quiet-aside",
];
/** Rows of the table: metric as in the floors, and how it is headed. */
const ROWS = {
  incidents: "incidents F1",
  incidentsStrictType: "strict type",
  mainIncidents: "main",
  registerRows: "registerRows",
  date: "date",
  dateOverlap: "date overlap",
  dateWrong: "date wrong",
  place: "place",
  placeWrong: "place wrong",
  admin1: "admin1",
  admin1Wrong: "admin1 wrong",
  casualties: "casualties",
  casualtyGroups: "groups",
  victimNames: "victimNames",
  role: "role",
  perpetrators: "perpetrators",
  targets: "targets",
  actorIds: "actorIds",
  weapons: "weapons",
  sources: "sources",
  chains: "chains",
  aggregates: "aggregates",
  aggregateRows: "aggregateRows",
  people: "people",
  aliases: "aliases",
  affiliation: "affiliation",
  affiliationWrong: "affil. wrong",
  status: "status",
  background: "background",
  publishedInferred: "published",
  falseAlarms: "false alarms",
  linkedPrecision: "links P",
  linkedRecall: "links R",
  linkedSources: "sources =",
  linkedSourcesNear: "sources ±1",
  linkedInsideWrong: "one report",
  givenPrecision: "given P",
  givenRecall: "given R",
  givenSources: "given =",
  givenSourcesNear: "given ±1",
  givenInsideWrong: "one report",
};

function stop(message) {
  console.error(message);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    sets: { type: "string", default: [...SETS, ...OWN_SETS].join(",") },
    "no-corpus": { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
    update: { type: "boolean", default: false },
    "allow-regression": { type: "string" },
    shared: { type: "string", default: join(ROOT, "../shared") },
    floors: { type: "string", default: join(ROOT, "evaluation/floors.json") },
    command: { type: "string", default: `node ${ROOT}dist/cli/main.js` },
  },
});
const sets = values.sets.split(",").filter((set) => set !== "");
const unknown = sets.filter((set) => ![...SETS, ...OWN_SETS].includes(set));
if (unknown.length > 0 || sets.length === 0)
  stop(`saw --sets ${values.sets}, expected some of ${SETS.join(",")}`);
const goldRoot = resolve(values.shared, "gold");
const scorer = join(goldRoot, "score.mjs");
if (!existsSync(scorer))
  stop(`saw no ${scorer}, expected the shared labelled reports; give --shared`);
const built = join(ROOT, "dist/evaluation/index.js");
if (!existsSync(built)) stop(`saw no ${built}; run npm run build first`);
const evaluation = await import(built);

const work = mkdtempSync(join(tmpdir(), "isnad-measure-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const read = (file) => readFileSync(file, "utf8");
const readJsonl = (file) =>
  read(file)
    .split("\n")
    .flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));

let passed = 0;
const failures = [];
function check(isRight, message) {
  if (isRight) passed++;
  else failures.push(message);
}

const actorTable = join(goldRoot, "actor-ids.tsv");
const actorIds = evaluation.actorIdsOfTable(read(actorTable));
const coder = { command: values.command, actorTable };

/** Digest of a set's files, as `isnad evaluate` takes it of our own sets. */
function goldDigest(folder) {
  const hash = createHash("sha256");
  for (const name of ["reports.jsonl", "gold.jsonl", "links.jsonl"])
    hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** The shared dev holds five reports that our gold/dev has not. */
const FLOOR_NAMES = { dev: "dev-all" };

/** Codes and scores one set; undefined when it could not be coded. */
function measureSet(set) {
  const root = OWN_SETS.includes(set) ? join(ROOT, "gold") : goldRoot;
  const folder = join(root, set);
  const output = join(work, `${set}.jsonl`);
  const run = runCoder(coder, join(folder, "reports.jsonl"), output);
  check(run.ok, `${set}: ${run.message}`);
  if (!run.ok) return undefined;
  const args = [scorer, "--json", "--gold", folder, "--pred", output];
  const theirs = spawnSync(process.execPath, args, { encoding: "utf8" });
  check(theirs.status === 0, `${set}: the team's scorer could not score it`);
  if (theirs.status !== 0) return undefined;
  const { score } = evaluation.evaluateDirectory({
    gold: readJsonl(join(folder, "gold.jsonl")),
    coded: readJsonl(output),
    actorIds,
  });
  const isSame = JSON.stringify(score) === theirs.stdout.trim();
  check(isSame, `${set}: our figures differ from the team's scorer's`);
  check(
    score.withoutPrediction === 0,
    `${set}: ${score.withoutPrediction} reports without output`,
  );
  const links = measureLinks(
    { command: values.command, scorer },
    { folder, coded: output, work: join(work, set) },
  );
  check(links.ok, `${set}: no register could be made of it`);
  const figures = {
    ...evaluation.figuresOf(JSON.parse(theirs.stdout)),
    ...links.figures,
  };
  const name = FLOOR_NAMES[set] ?? set;
  return { set: name, digest: goldDigest(folder), figures, score };
}

function printTable(measured, floors) {
  const width = 11;
  const cells = (list) => list.map((cell) => cell.padStart(width)).join("");
  console.log("".padEnd(14) + cells(measured.map(({ set }) => set)));
  for (const [metric, heading] of Object.entries(ROWS)) {
    const row = measured.map(({ set, figures, score }) => {
      const figure = figures[metric];
      const printed =
        metric === "falseAlarms" ? score.falseAlarmReports : (figure ?? "-");
      const floor = floors.floors[`${set}.${metric}`];
      return floor === undefined || floor === figure
        ? String(printed)
        : `${printed}${figure > floor ? "↑" : "↓"}`;
    });
    console.log(heading.padEnd(14) + cells(row));
  }
}

const floors = existsSync(values.floors)
  ? JSON.parse(read(values.floors))
  : evaluation.NO_FLOORS;

function holdAgainstFloors(measured) {
  let unpinned = 0;
  for (const set of measured) {
    const result = evaluation.checkFigures(set, floors);
    passed += result.passed.length;
    unpinned += result.unpinned.filter(
      (key) => set.figures[key.split(".")[1]] !== null,
    ).length;
    failures.push(...result.failed.map(({ message }) => message));
  }
  if (unpinned > 0)
    console.log(`${unpinned} figures without floor (--update pins them)`);
}

function repin(measured) {
  const options = { allowRegression: values["allow-regression"] };
  const result = evaluation.repinFloors(measured, floors, options);
  if (result.ok) {
    writeFileSync(values.floors, `${JSON.stringify(result.value, null, 2)}\n`);
    console.log(`floors of ${measured.length} sets pinned`);
    return;
  }
  for (const { message } of result.issues) failures.push(message);
  failures.push('nothing pinned: lowering needs --allow-regression "reason"');
}

const measured = sets.map(measureSet).filter((set) => set !== undefined);
if (measured.length > 0) printTable(measured, floors);

const parity = spawnSync(
  process.execPath,
  [
    join(ROOT, "scripts/score-parity.mjs"),
    "--check",
    "--shared",
    values.shared,
  ],
  { encoding: "utf8" },
);
check(
  parity.status === 0,
  `stored figures of the perturbed predictions: ${parity.stdout.trim() || parity.stderr.trim()}`,
);

if (!values["no-corpus"]) {
  const folder = resolve(values.shared, "corpus");
  const corpus = measureCorpus(coder, { folder, work, runs: +values.runs });
  for (const line of corpus.lines) console.log(line);
  check(corpus.ok, `corpus: ${corpus.message}`);
}

if (!values.update) holdAgainstFloors(measured);
else if (measured.length === sets.length) repin(measured);
else failures.push("nothing pinned: some sets could not be measured");

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
