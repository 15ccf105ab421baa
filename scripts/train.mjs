// Trains every small model of the coder anew, in the order in which one rests on
// another, and builds between them.
//
//   node scripts/train.mjs SHARED    SHARED: the folder of the shared labelled sets
//
// Names are trained apart (scripts/train-names.mjs). Sets that are scored only
// (aside, exam, exam-daily, dev-region) are never given to a model.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const shared = process.argv[2];
if (!shared) {
  console.error("usage: node scripts/train.mjs SHARED-GOLD-FOLDER");
  process.exit(2);
}
const READ = ["dev", "dev-south", "dev-north", "dev-real"].map((set) =>
  path.join(shared, set),
);
const OWN = ["gold/wide"];
const MORE = ["gold/more"];
const PRESS = ["gold/press"];
const DAYS = ["gold/field", "gold/daily"];

/** What each model gained from on sets it never saw.
 * @type {readonly (readonly [string, readonly string[]])[]} */
const MODELS = [
  ["evidence", [...READ, ...OWN, "gold/quiet"]],
  ["joins", [...READ, ...OWN]],
  ["places", [...READ, ...OWN, ...MORE, ...PRESS]],
  ["dates", [...READ, ...OWN, ...MORE, ...PRESS]],
  ["roles", [...READ, ...OWN, ...MORE]],
  ["parties", [...READ, ...OWN, ...MORE, ...PRESS, ...DAYS]],
  ["naming", [...READ, ...OWN, ...MORE, ...PRESS, "gold/links", ...DAYS]],
  ["attribution", [...READ, ...OWN, ...MORE, ...PRESS]],
];

for (const [model, sources] of MODELS)
  for (const args of [
    [`scripts/train-${model}.mjs`, ...sources],
    ["scripts/build.mjs"],
  ]) {
    console.error(`train: ${args[0]}`);
    const { status } = spawnSync(process.execPath, args, {
      cwd: project,
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
