// Trains the model that chooses a happening's date among those a report tells.
//
//   node scripts/train-dates.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-dates.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A happening that pairs
// with an incident of the gold learns that incident's days: a softmax over all
// dates told, those of other happenings, the report's own and none; Newton's
// method with a ridge from zero.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printModel, trainChoices } from "./logistic.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (file) => import(join(root, "dist", file));
const { loadWorld } = await dist("packs/load-world.js");
const { readReport, readingsOf } = await dist("coder/read-report.js");
const { codingSteps } = await dist("coder/coding-steps.js");
const { joinPeople } = await dist("coder/people.js");
const { settleHappenings } = await dist("coder/settling/settle-happenings.js");
const { dateFields } = await dist("coder/settling/resolve-when.js");
const { dateChoices } = await dist("coder/settling/choose-date.js");
const { leadDate } = await dist("coder/settling/settle-happenings.js");
const { onlyDay } = await dist("coder/undated-report.js");
const { printIncident } = await dist("coder/printing/print-incident.js");
const { pairIncidents } = await dist("evaluation/incident-pairing.js");

const RIDGE = 8;
/** Days that were not read teach little: that no date told is right. */
const UNREAD = 0.3;

const rows = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);
const world = loadWorld();

function recordsOf(source) {
  const gold = new Map(
    rows(join(source, "gold.jsonl")).map((one) => [one.id, one.incidents]),
  );
  return rows(join(source, "reports.jsonl")).flatMap((report) => {
    const incidents = gold.get(report.id) ?? [];
    if (incidents.length === 0) return [];
    const read = readReport(
      { outlet: null, title: null, published: null, ...report },
      world,
    );
    const { happenings } = codingSteps(read);
    const people = joinPeople(readingsOf(read));
    const settled = settleHappenings(read, happenings, people);
    const coded = settled.map((one) => printIncident(one, ""));
    const told = new Map(
      pairIncidents(incidents, coded).map(([g, c]) => [c, incidents[g].when]),
    );
    const background = settled.map((one) => one.background);
    const context = {
      day: {
        published: read.input.published ?? onlyDay(read.publishedInferred),
        inferred: read.publishedInferred,
        lead: leadDate(read),
      },
      readings: readingsOf(read),
      background,
    };
    const before = [];
    const out = [];
    for (const field of dateFields(happenings, context, before)) {
      const gold = told.get(before.length);
      const coded = settled[before.length].when;
      before.push(coded);
      if (gold === undefined) continue;
      const same = (when) => when.start === gold.start && when.end === gold.end;
      const choices = dateChoices(field);
      const right = choices.map(({ when }) => same(when));
      const unread = !right.includes(true);
      if (unread) right[right.length - 1] = true;
      out.push({
        xs: choices.map(({ features }) => features),
        days: choices.map(({ when }) => `${when.start}/${when.end}`),
        right,
        weight: unread ? UNREAD : 1,
        unread,
        rule: same(field.byRule),
        coded: same(coded),
      });
    }
    return out;
  });
}

function judge(model, records) {
  const odds = (x) =>
    Object.entries(x).reduce(
      (n, [f, v]) => n + (model.weights.get(f) ?? 0) * v,
      0,
    );
  let good = 0;
  let rule = 0;
  let coded = 0;
  let unread = 0;
  for (const { xs, days, right, ...record } of records) {
    const beliefs = new Map();
    xs.forEach((x, i) =>
      beliefs.set(days[i], (beliefs.get(days[i]) ?? 0) + Math.exp(odds(x))),
    );
    const best = Math.max(...beliefs.values());
    if (record.unread) unread++;
    else if (days.some((d, i) => right[i] && beliefs.get(d) === best)) good++;
    if (record.rule) rule++;
    if (record.coded) coded++;
  }
  const share = (n) => ((100 * n) / records.length).toFixed(1);
  return `${records.length} dates: model right ${share(good)}, rules ${share(rule)}, as coded now ${share(coded)}, not read ${share(unread)}`;
}

const args = process.argv.slice(2);
const isCheck = args[0] === "--check";
const sources = isCheck ? args.slice(1) : args;
if (sources.length === 0) {
  console.error("usage: node scripts/train-dates.mjs [--check] SOURCE…");
  process.exit(2);
}
const all = sources.map((source) => ({ source, records: recordsOf(source) }));
for (const { source, records } of all) {
  const others = all
    .filter((o) => o.source !== source)
    .flatMap((o) => o.records);
  if (others.length > 0)
    console.log(source, judge(trainChoices(others, { ridge: RIDGE }), records));
}
if (!isCheck)
  writeFileSync(
    join(root, "src/coder/settling/date-weights.generated.ts"),
    `// Generated by scripts/train-dates.mjs; do not edit.
import type { Logistic } from "../evidence/logistic.js";

/** Which of the dates that a report tells a happening has. */
export const DATE_MODEL: Logistic = ${printModel(
      trainChoices(
        all.flatMap((o) => o.records),
        { ridge: RIDGE },
      ),
    )};
`,
  );
