// Trains the model that tells whom of those named a casualty row leaves unnamed.
//
//   node scripts/train-naming.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-naming.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. A person and a row that
// has room for a name are a record; it is right where the incident of the gold that
// pairs with the row's happening names the person with the row's outcome.
import { logOdds, printModel, train } from "./logistic.mjs";
import { dist, runTraining, settledReports } from "./training.mjs";

const { joinPeople } = await dist("coder/people.js");
const { readingsOf } = await dist("coder/read-report.js");
const { toldRows } = await dist("coder/casualty-rows/casualty-rows.js");
const { featuresOf } = await dist("coder/evidence/feature-parts.js");
const { unnamedIn } = await dist("coder/naming/open-rows.js");
const { namingFeatures } = await dist("coder/naming/naming-features.js");
const { nameKey, sameNameKey } = await dist("coder/mentions/name-key.js");
const { hasPerson } = await dist("coder/casualty-rows/casualty-row.js");

const RIDGE = 2;
/** Features that fewer records have say nothing about other texts. */
const FEWEST = 6;

function recordsOf(source) {
  return settledReports(source).flatMap(
    ({ read, incidents, happenings, pairs }) => {
      const rowsOf = new Map(happenings.map((h) => [h, toldRows(h.drafts)]));
      const people = joinPeople(readingsOf(read));
      const { open, candidates } = unnamedIn(read, rowsOf, people);
      return open.flatMap((row) => {
        const pair = pairs.find(([, c]) => happenings[c] === row.happening);
        const names = pair
          ? incidents[pair[0]].casualties
              .filter((c) => c.outcome === row.row.outcome)
              .flatMap((c) => c.names)
              .map(nameKey)
          : [];
        return candidates.flatMap((candidate) => {
          const { name, mention } = candidate.person;
          const told = rowsOf
            .get(row.happening)
            .some(
              (r) => r.outcome === row.row.outcome && hasPerson(r, mention),
            );
          if (told) return [];
          const right = names.some((n) => sameNameKey(n, nameKey(name)));
          const x = featuresOf(namingFeatures(row, candidate));
          return [{ x, y: right ? 1 : 0 }];
        });
      });
    },
  );
}

/** The records with those features that enough of them have. */
function withCommon(records) {
  const count = new Map();
  for (const { x } of records)
    for (const name of Object.keys(x))
      count.set(name, (count.get(name) ?? 0) + 1);
  const isCommon = ([name]) => count.get(name) >= FEWEST;
  return records.map(({ x, y }) => ({
    x: Object.fromEntries(Object.entries(x).filter(isCommon)),
    y,
  }));
}

function judge(model, records) {
  const at = (least) => {
    const given = records.filter(({ x }) => logOdds(model, x) >= least);
    const right = given.filter(({ y }) => y === 1).length;
    return `${least}: ${right}/${given.length}`;
  };
  const all = records.filter(({ y }) => y === 1).length;
  return `${records.length} pairs, ${all} right; given right/all at ${[-0.5, 0, 0.5, 1].map(at).join(", ")}`;
}

runTraining({
  script: "train-naming.mjs",
  output: "src/coder/naming/naming-weights.generated.ts",
  recordsOf,
  judge,
  train: (records) => train(withCommon(records), { ridge: RIDGE }),
  print: (model) => `import type { Logistic } from "../evidence/logistic.js";

/** Log odds that a person is one of those whom a row leaves unnamed. */
export const NAMING_MODEL: Logistic = ${printModel(model)};
`,
});
