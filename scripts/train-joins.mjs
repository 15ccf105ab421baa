// Trains the model that tells whether a telling is of a happening told before.
//
//   node scripts/train-joins.mjs SOURCE…           after the build; writes the weights
//   node scripts/train-joins.mjs --check SOURCE…   each source by a model of the others
//
// A SOURCE is a folder with reports.jsonl and gold.jsonl. Which incident of the
// gold a telling tells is not labelled: it is taken to be the one that agrees
// best in type, people, numbers, place and date.
import { logOdds, printModel, train } from "./logistic.mjs";
import { dist, labelledReports, runTraining } from "./training.mjs";

const { codingSteps } = await dist("coder/coding-steps.js");
const { refusalOf } = await dist("coder/joining/refusal.js");
const { featuresOf } = await dist("coder/evidence/feature-parts.js");
const { joinFeatures } = await dist("coder/joining/join-features.js");
const { areCompatible } = await dist("coder/joining/compatible-types.js");
const { nameKey, sameNameKey } = await dist("coder/mentions/name-key.js");

const RIDGE = 3;
/** Agreement under which a telling is of no incident of the gold. */
const LEAST = 3;

const WHOLE = {
  arrest: ["raid", "abduction"],
  siege: ["raid", "protest"],
  withdrawal: ["raid", "agreement"],
  armed_clash: ["raid", "control_change", "armed_attack"],
  armed_attack: ["raid", "control_change", "armed_clash", "abduction"],
  property_damage: ["raid", "armed_attack"],
  meeting: ["agreement"],
  surrender: ["agreement"],
  shelling: ["armed_clash", "armed_attack"],
  explosion: ["assassination", "armed_attack", "suicide_attack"],
  release: ["arrest", "raid"],
};

/** How far a telling agrees with an incident of the gold. */
function agreement(draft, incident) {
  let sum = 0;
  const { type } = draft;
  if (type === incident.type) sum += 3;
  else if (type !== null && WHOLE[type]?.includes(incident.type)) sum += 1;
  else if (areCompatible(type, incident.type)) sum += 1;
  else sum -= 2;
  const names = [
    ...incident.casualties.flatMap((row) => row.names),
    ...incident.targets.map(({ name }) => name),
  ].map(nameKey);
  const people = draft.harms.flatMap((h) =>
    h.group.people.map((p) => nameKey(p.name.name)),
  );
  if (people.some((a) => names.some((b) => sameNameKey(a, b)))) sum += 4;
  else if (people.length > 0 && names.length > 0) sum -= 2;
  for (const { outcome, group } of draft.harms) {
    const same = incident.casualties.filter((row) => row.outcome === outcome);
    if (same.some((row) => row.min !== null && row.min === group.min))
      sum += group.min > 2 ? 2 : 1;
    else if (same.length > 0) sum += 0.3;
    else sum -= 0.5;
  }
  const place = draft.place && nameKey(draft.place.name);
  const where = incident.where.name && nameKey(incident.where.name);
  if (place && where) {
    const x = place.split(" ");
    const y = where.split(" ");
    const meets = x.some((w) => w.length > 2 && y.includes(w));
    sum += meets ? 2 : -0.5;
  }
  const day = draft.date?.interval;
  const { start, end } = incident.when;
  if (day && start) {
    const apart = day.end < start || end < day.start;
    sum += apart ? -3 : day.start === start && day.end === end ? 2 : 0.5;
  }
  if (draft.denied !== (incident.status === "denied")) sum -= 2;
  return sum;
}

/** The incident of the gold that each draft tells; −1 where none agrees. */
function alignment(drafts, incidents) {
  return drafts.map((draft) => {
    let best = -1;
    let most = LEAST;
    incidents.forEach((incident, i) => {
      const sum = agreement(draft, incident);
      if (sum <= most) return;
      best = i;
      most = sum;
    });
    return best;
  });
}

function recordsOf(source) {
  const out = [];
  for (const { read, incidents } of labelledReports(source)) {
    const drafts = codingSteps(read).single.filter((d) => d.frame.order >= 0);
    const told = alignment(drafts, incidents);
    // What agrees with no incident but opens one is part of its sentence's.
    drafts.forEach((draft, i) => {
      if (told[i] >= 0 || refusalOf(draft) !== null) return;
      const near = drafts.findIndex(
        (d, j) => told[j] >= 0 && j < i && d.frame.order === draft.frame.order,
      );
      if (near >= 0) told[i] = told[near];
    });
    const open = [];
    drafts.forEach((draft, i) => {
      const own = told[i];
      if (own < 0) return;
      open.forEach((group, g) =>
        out.push({
          x: featuresOf(joinFeatures(group.drafts, draft, open.length - 1 - g)),
          y: group.own === own ? 1 : 0,
        }),
      );
      const home = open.find((group) => group.own === own);
      if (home) home.drafts.push(draft);
      else if (refusalOf(draft) === null) open.push({ own, drafts: [draft] });
    });
  }
  return out;
}

function judge(model, records) {
  let right = 0;
  let rule = 0;
  let yes = 0;
  let found = 0;
  let said = 0;
  for (const { x, y } of records) {
    const p = logOdds(model, x) > 0 ? 1 : 0;
    right += p === y ? 1 : 0;
    rule += x.rule === y ? 1 : 0;
    yes += y;
    said += p;
    found += p & y;
  }
  const share = (n, of) => ((100 * n) / of).toFixed(1);
  return `${records.length} pairs, ${yes} joined: model right ${share(right, records.length)} (precision ${share(found, said)}, recall ${share(found, yes)}), rule right ${share(rule, records.length)}`;
}

runTraining({
  script: "train-joins.mjs",
  output: "src/coder/joining/join-weights.generated.ts",
  recordsOf,
  judge,
  train: (records) => train(records, { ridge: RIDGE }),
  print: (model) => `import type { Logistic } from "../evidence/logistic.js";

/** Whether a telling is of a happening told before. */
export const JOIN_MODEL: Logistic = ${printModel(model)};
`,
});
