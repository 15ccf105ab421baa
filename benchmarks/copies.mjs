/**
 * What passage marks cost and find on this machine, one thread.
 *
 *   node benchmarks/copies.mjs [--corpus DIR] [--articles N] [--json]
 *
 * Time is CPU time, the median of five runs. Copies are counted over the
 * articles that tell something; no text is printed.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = (file) => import(path.join(project, "dist", file));
const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: path.join(project, "../shared/corpus") },
    articles: { type: "string", default: "2000" },
    json: { type: "boolean", default: false },
  },
});
const RUNS = 5;

const { viewText } = await dist("languages/ar/view.js");
const { textFeatures } = await dist("coder/text-features.js");
const { readMarks } = await dist("model/index.js");
const { sharedText } = await dist("linkage/copies/passages.js");

/** Median CPU seconds of a call. */
function seconds(work) {
  const runs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return runs.toSorted((a, b) => a - b)[RUNS >> 1];
}

function articlesOf(folder, most) {
  const found = [];
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith(".jsonl.gz") || found.length >= most) continue;
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
    found.push(...text.split("\n").filter(Boolean).map(JSON.parse));
  }
  return found.slice(0, most);
}

/** Pairs of texts with a mark in common. */
function candidates(texts) {
  const byHash = new Map();
  texts.forEach(({ marks }, at) => {
    for (const hash of new Set(marks.map((mark) => mark.hash))) {
      const list = byHash.get(hash) ?? byHash.set(hash, []).get(hash);
      list.push(at);
    }
  });
  const pairs = new Map();
  for (const list of byHash.values())
    list.forEach((b, n) => {
      for (const a of list.slice(0, n)) pairs.set(`${a} ${b}`, [a, b]);
    });
  return [...pairs.values()];
}

const articles = articlesOf(values.corpus, Number(values.articles));
const views = articles.map(({ text }) => viewText("text", text));
const featuresOf = () =>
  views.map((view, at) => textFeatures(view, articles[at].title ?? null));
const features = featuresOf();
const texts = features.map(({ marks }) => readMarks(marks));
const words = texts.reduce((sum, one) => sum + one.words, 0);
const bytes = features.reduce((sum, { marks }) => sum + marks.length, 0);
const pairs = candidates(texts);
const compare = () =>
  pairs.map(([a, b]) => sharedText(texts[a], texts[b])?.kind);
const kinds = compare();
const perThousand = (work) => (seconds(work) / articles.length) * 1e6;

const results = {
  articles: articles.length,
  wordsPerArticle: words / articles.length,
  bytesPerArticle: bytes / articles.length,
  bytesPerWord: bytes / words,
  featuresMsPer1000: perThousand(featuresOf),
  readMsPer1000: perThousand(() =>
    features.map(({ marks }) => readMarks(marks)),
  ),
  candidatePairs: pairs.length,
  microsecondsPerPair: (seconds(compare) / pairs.length) * 1e6,
  nearCopies: kinds.filter((kind) => kind === "near").length,
  liftedPassages: kinds.filter((kind) => kind === "lifted").length,
};

if (values.json) console.log(JSON.stringify(results));
else
  for (const [name, value] of Object.entries(results))
    console.log(
      `${name.padEnd(22)}${value.toFixed(value < 100 ? 1 : 0).padStart(10)}`,
    );
