// Trains the model that chooses a happening's place among those a report names.
//
//   node scripts/train-places.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-places.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A happening that pairs
// with an incident of the gold learns that incident's place: a softmax over all
// places named and the choice of none, Newton's method with a ridge from zero.
import { printModel, trainChoices } from "./logistic.mjs";
import { dist, runTraining, settledReports } from "./training.mjs";

const { placeFields } = await dist("coder/settling/resolve-where.js");
const { featuresOf } = await dist("coder/evidence/feature-parts.js");
const { placeChoices } = await dist("coder/settling/choose-place.js");
const { samePlace } = await dist("evaluation/place-similarity.js");

const RIDGE = 4;
/** A place that was not read teaches that none of those read is it. */
const UNREAD = 0.5;

function recordsOf(source) {
  return settledReports(source).flatMap((report) => {
    const { read, incidents, happenings, settled, coded, pairs } = report;
    const told = new Map(pairs.map(([g, c]) => [c, incidents[g].where]));
    const background = settled.map((one) => one.background);
    const context = { region: read.region, places: read.places };
    const before = [];
    const out = [];
    for (const field of placeFields(happenings, context, background, before)) {
      const where = told.get(before.length);
      before.push(settled[before.length].where);
      if (where === undefined) continue;
      const choices = placeChoices(field.happening, field);
      const right = choices.map(({ mention }) =>
        where.name === null
          ? mention === null
          : mention !== null && samePlace(where, mention.place),
      );
      const unread = !right.includes(true);
      if (unread) right[right.length - 1] = true;
      out.push({
        xs: choices.map(({ features }) => featuresOf(features)),
        right,
        weight: unread ? UNREAD : 1,
        unread,
        rule: samePlace(where, coded[before.length - 1].where),
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
  let unread = 0;
  for (const { xs, right, ...record } of records) {
    const all = xs.map(odds);
    const best = all.indexOf(Math.max(...all));
    if (record.unread) unread++;
    else if (right[best]) good++;
    if (record.rule) rule++;
  }
  const share = (n) => ((100 * n) / records.length).toFixed(1);
  return `${records.length} places: model right ${share(good)}, as coded now ${share(rule)}, not read ${share(unread)}`;
}

runTraining({
  script: "train-places.mjs",
  output: "src/coder/settling/place-weights.generated.ts",
  recordsOf,
  judge,
  train: (records) => trainChoices(records, { ridge: RIDGE }),
  print: (model) => `import type { Logistic } from "../evidence/logistic.js";

/** Which of the places that a report names a happening was at. */
export const PLACE_MODEL: Logistic = ${printModel(model)};
`,
});
