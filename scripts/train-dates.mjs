// Trains the model that chooses a happening's date among those a report tells.
//
//   node scripts/train-dates.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-dates.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A happening that pairs
// with an incident of the gold learns that incident's days: a softmax over all
// dates told, those of other happenings, the report's own and none; Newton's
// method with a ridge from zero.
import { printModel, trainChoices } from "./logistic.mjs";
import { dist, runTraining, settledReports } from "./training.mjs";

const { readingsOf } = await dist("coder/read-report.js");
const { leadDate } = await dist("coder/settling/settle-happenings.js");
const { dateFields } = await dist("coder/settling/resolve-when.js");
const { featuresOf } = await dist("coder/evidence/feature-parts.js");
const { dateChoices } = await dist("coder/settling/choose-date.js");
const { onlyDay } = await dist("coder/undated-report.js");

const RIDGE = 8;
/** Days that were not read teach little: that no date told is right. */
const UNREAD = 0.3;

function recordsOf(source) {
  return settledReports(source).flatMap((report) => {
    const { read, incidents, happenings, settled, pairs } = report;
    const told = new Map(pairs.map(([g, c]) => [c, incidents[g].when]));
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
        xs: choices.map(({ features }) => featuresOf(features)),
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

runTraining({
  script: "train-dates.mjs",
  output: "src/coder/settling/date-weights.generated.ts",
  recordsOf,
  judge,
  train: (records) => trainChoices(records, { ridge: RIDGE }),
  print: (model) => `import type { Logistic } from "../evidence/logistic.js";

/** Which of the dates that a report tells a happening has. */
export const DATE_MODEL: Logistic = ${printModel(model)};
`,
});
