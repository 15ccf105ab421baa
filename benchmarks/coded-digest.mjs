/**
 * One digest of all that the coder prints: a change that should only make it
 * faster must leave it as it was.
 *
 *   node benchmarks/coded-digest.mjs [--dist DIR] [--shared DIR] [--articles N] [--lines FILE]
 *
 * `--dist` names the built program to ask, `--lines` keeps every coded line, to
 * be compared with those of another version.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    dist: { type: "string", default: path.join(project, "dist") },
    shared: { type: "string", default: path.join(project, "../shared") },
    articles: { type: "string", default: "1500" },
    lines: { type: "string" },
  },
});
const load = (file) => import(path.join(path.resolve(values.dist), file));
const { loadWorld } = await load("packs/load-world.js");
const { codeReport, annotateReport, LAYERS } = await load("coder/index.js");
const world = loadWorld({});

const parse = (text) => text.split("\n").filter(Boolean).map(JSON.parse);
const setsOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((set) => path.join(folder, set, "reports.jsonl"))
        .filter((file) => existsSync(file))
        .toSorted()
    : [];

function* inputs() {
  for (const folder of [
    path.join(project, "gold"),
    path.join(values.shared, "gold"),
  ])
    for (const file of setsOf(folder))
      yield [path.relative(folder, file), parse(readFileSync(file, "utf8"))];
  const corpus = path.join(values.shared, "corpus");
  if (!existsSync(corpus)) return;
  const articles = readdirSync(corpus)
    .filter((file) => file.endsWith(".jsonl.gz"))
    .toSorted()
    .flatMap((file) =>
      parse(gunzipSync(readFileSync(path.join(corpus, file))).toString()),
    );
  const step = Math.max(1, Math.floor(articles.length / values.articles));
  yield ["corpus", articles.filter((_, at) => at % step === 0)];
}

const whole = createHash("sha256");
const lines = [];
for (const [name, reports] of inputs()) {
  const digest = createHash("sha256");
  reports.forEach((report, at) => {
    const { id, outlet, title, published, text } = report;
    const input = {
      id: id ?? String(at),
      outlet: outlet ?? null,
      title: title ?? null,
      published: published ?? null,
      text,
    };
    // Without its day a report is dated by what it tells; traced, it is read to
    // the end whatever it is about.
    const undated = { ...input, published: null };
    const asked = [
      codeReport(input, world),
      ...(at % 4 === 0 ? [codeReport(undated, world)] : []),
      ...(at % 4 === 1 ? [codeReport(input, world, { trace: true })] : []),
      ...(at % 4 === 2 ? [annotateReport(input, world, LAYERS)] : []),
    ];
    for (const line of asked.map((one) => JSON.stringify(one))) {
      digest.update(line);
      if (values.lines) lines.push(line);
    }
  });
  const hex = digest.digest("hex");
  whole.update(hex);
  console.error(`${hex.slice(0, 16)} ${name} (${reports.length})`);
}
console.log(whole.digest("hex"));
if (values.lines) writeFileSync(values.lines, `${lines.join("\n")}\n`);
