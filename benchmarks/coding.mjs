/**
 * `npm run bench`: how fast the coder is on this machine, one thread.
 *
 *   node benchmarks/coding.mjs [--corpus DIR] [--reports FILE…] [--json]
 *
 * Figures are CPU time, not wall time, and the median of five runs after a
 * warm-up; each stands beside the machine's speed of decoding UTF-8, which says
 * how far figures of two machines can be compared.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = (file) => import(path.join(project, "dist", file));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: "string", default: path.join(project, "../shared/corpus") },
    articles: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});
const RUNS = 5;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[RUNS >> 1];

/** CPU seconds of one call. */
function seconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const medianSeconds = (work) =>
  median(Array.from({ length: RUNS }, () => seconds(work)));

const parse = (text) => text.split("\n").filter(Boolean).map(JSON.parse);
const report = ({ id, outlet, title, published, text }, at) => ({
  id: id ?? String(at),
  outlet: outlet ?? null,
  title: title ?? null,
  published: published ?? null,
  text,
});

function corpusOf(folder, most) {
  const files = readdirSync(folder).filter((f) => f.endsWith(".jsonl.gz"));
  const out = [];
  for (const file of files.toSorted()) {
    if (out.length >= most) break;
    const bytes = gunzipSync(readFileSync(path.join(folder, file)));
    out.push(...parse(bytes.toString()));
  }
  return out.slice(0, most).map(report);
}

function goldOf(files) {
  return files.flatMap((file) => parse(readFileSync(file, "utf8"))).map(report);
}

const loading = performance.now();
const { loadWorld } = await dist("packs/load-world.js");
const started = performance.now();
const world = loadWorld({});
const loadMs = performance.now() - started;
const { codeReport } = await dist("coder/index.js");
const { viewText } = await dist("languages/ar/view.js");
const { readCues } = await dist("coder/cue-hits.js");
const importMs = performance.now() - loading - loadMs;

const articles = corpusOf(values.corpus, Number(values.articles));
const gold = goldOf(
  positionals.length > 0
    ? positionals
    : ["dev", "dev-north", "dev-south", "wide"].map((set) =>
        path.join(project, "gold", set, "reports.jsonl"),
      ),
);
const bytesOf = (reports) =>
  reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const code = (reports) => () => {
  for (const one of reports) codeReport(one, world);
};
const perSecond = (reports) => {
  code(reports)();
  return reports.length / medianSeconds(code(reports));
};
const buffers = articles.map(({ text }) => Buffer.from(text));
const decoder = new TextDecoder();
const megabytes = bytesOf(articles) / 1e6;

const results = {
  decodeMBperSecond:
    megabytes / medianSeconds(() => buffers.map((b) => decoder.decode(b))),
  matchMBperSecond:
    megabytes /
    medianSeconds(() => {
      for (const { text } of articles) readCues(viewText("text", text));
    }),
  articlesPerSecond: perSecond(articles),
  reportsPerSecond: perSecond(gold),
  packsLoadMs: loadMs,
  modulesLoadMs: importMs,
  peakMemoryMB: process.resourceUsage().maxRSS / 1024,
};

if (values.json) console.log(JSON.stringify(results));
else {
  const row = (name, value, unit, bar = "") =>
    console.log(
      `${name.padEnd(34)}${value.toFixed(value < 10 ? 1 : 0).padStart(7)} ${unit.padEnd(6)} ${bar}`,
    );
  row("decode UTF-8 (the machine)", results.decodeMBperSecond, "MB/s");
  row("normalise, tokenise, match", results.matchMBperSecond, "MB/s", "≥ 30");
  row("code newspaper articles", results.articlesPerSecond, "/s", "≥ 1000");
  row("code conflict reports", results.reportsPerSecond, "/s", "≥ 400");
  row("load the packs", results.packsLoadMs, "ms", "< 150");
  row("load the modules", results.modulesLoadMs, "ms");
  row("peak memory", results.peakMemoryMB, "MB", "< 300");
}
