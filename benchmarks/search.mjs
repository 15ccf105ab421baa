/**
 * How fast reports are found among many, and what the index costs importing.
 *
 *   node benchmarks/search.mjs [--reports 100000] [--queries 200]
 *     [--register DIR|URL] [--keep] [--out benchmarks/results/search-sqlite.json]
 *
 * Reports are invented: everyday words by Zipf's law, some 300 a report, with
 * names, places and days of four years. Each kind of question is asked many
 * times with other words; the time of one is that of reading it, asking the
 * index, scoring the newest hits and cutting passages of the first twenty, by
 * the clock and as CPU time of this process. All stand beside the machine's
 * speed of decoding UTF-8.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { COMMON_WORDS } from "../dist/languages/ar/lexicon/common-words.generated.js";
import { readQuery } from "../dist/languages/ar/search/query.js";
import {
  claimSetOf,
  identify,
  openRegister,
  storeReports,
} from "../dist/register/index.js";
import { ensureSearchIndex } from "../dist/register/search/rebuild-index.js";
import { searchRegister } from "../dist/register/search/search-register.js";
import { seeded, syntheticReports } from "../scripts/synthetic-reports.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    queries: { type: "string", default: "200" },
    register: { type: "string" },
    keep: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const [reports, queries] = ["reports", "queries"].map((name) =>
  Number(values[name]),
);
const BATCH = 100;
const WORDS = 300;
const SEED = 20261122;
const RARE_FROM = 6000;
const random = seeded(SEED);

/** Everyday words in an order of their own, the first the most frequent. */
const words = [...COMMON_WORDS]
  .map((word) => [random(), word])
  .toSorted(([a], [b]) => a - b)
  .map(([, word]) => word);
/** A rank by Zipf's law. */
const rank = () => Math.floor(words.length ** random()) - 1;
const text = (count) =>
  Array.from({ length: count }, () => words[rank()]).join(" ");

function arrivalsOf(count) {
  const made = syntheticReports(count, SEED);
  return made.reports.map((given, at) => {
    const report = { ...given, text: `${given.text}\n${text(WORDS)}` };
    const of = identify(report, "local");
    const claims = claimSetOf(made.claims[at], of, "benchmark");
    const capture = { capturedAt: "2024-01-01T00:00:00.000Z", container: null };
    return { ...of, report, capture, claims };
  });
}

function decodingSpeed() {
  const bytes = new TextEncoder().encode(text(1_000_000)).subarray(0, 1 << 23);
  const decoder = new TextDecoder();
  const runs = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    decoder.decode(bytes);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return bytes.length / 1e6 / runs.toSorted((a, b) => a - b)[3];
}

const pick = (list) => list[Math.floor(random() * list.length)];
const rare = () => words[RARE_FROM + Math.floor(random() * 4000)];
const common = () => words[Math.floor(random() * 10)];
function month() {
  const start = new Date(Date.UTC(2020, Math.floor(random() * 48), 1));
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  const day = (date) => date.toISOString().slice(0, 10);
  return { from: day(start), to: day(end) };
}

/** Kinds of questions: text and filters. */
const KINDS = {
  "rare word, one month": () => [rare(), month()],
  "common word, one month": () => [common(), month()],
  "rare word": () => [rare(), {}],
  "common word": () => [common(), {}],
  "two common words": () => [`${common()} ${common()}`, {}],
  phrase: () => [`"${common()} ${common()}"`, {}],
  "phrase of the reports": () => ['"برصاص مجهولين في نوى"', month()],
  name: () => [pick(["الكاظمي", "الشريدة", "المناوي", "عامر الجباوي"]), {}],
  prefix: () => [`${rare().slice(0, 3)}*`, {}],
  "common word at a place": () => [common(), { place: "نصيب" }],
};

async function ask(register, kind) {
  const [question, filters] = KINDS[kind]();
  const before = process.cpuUsage();
  const start = performance.now();
  const query = readQuery(question);
  if (!query.ok) return null;
  const { hits } = await searchRegister(register, {
    query: query.value,
    part: "report",
    limit: 20,
    ...filters,
  });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000, hits: hits.length };
}

const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const rounded = (value) => Math.round(value * 10) / 10;

async function measure(register) {
  const found = {};
  for (const kind of Object.keys(KINDS)) {
    const told = [];
    for (let n = 0; n < queries; n += 1) {
      const one = await ask(register, kind);
      if (one !== null) told.push(one);
    }
    const sorted = told.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const cpu = told.map(({ cpuMs }) => cpuMs).toSorted((a, b) => a - b);
    found[kind] = {
      p50Ms: rounded(quantile(sorted, 0.5)),
      p95Ms: rounded(quantile(sorted, 0.95)),
      mostMs: rounded(sorted.at(-1)),
      p95CpuMs: rounded(quantile(cpu, 0.95)),
      hits: rounded(
        told.reduce((sum, { hits }) => sum + hits, 0) / told.length,
      ),
    };
  }
  return found;
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-search-"));
const place = values.register ?? path.join(folder, "register");
const register = await openRegister(place, { create: true });
try {
  const { n } = await register.store
    .selectFrom("report")
    .select((eb) => eb.fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  let importMs = null;
  const arrivals = Number(n) === 0 ? arrivalsOf(reports) : [];
  const before = process.cpuUsage();
  const start = performance.now();
  for (let at = 0; at < arrivals.length; at += BATCH)
    await storeReports(register, arrivals.slice(at, at + BATCH));
  if (arrivals.length > 0) importMs = Math.round(performance.now() - start);
  const spent = process.cpuUsage(before);
  await ensureSearchIndex(register);
  const result = {
    benchmark: "search",
    engine: register.engine.name,
    node: process.version,
    cores: cpus().length,
    reports: Number(n) || reports,
    importMs,
    importCpuMs: Math.round((spent.user + spent.system) / 1000),
    importedPerSecond:
      importMs === null ? null : Math.round((reports * 1000) / importMs),
    fileMB:
      register.folder === null
        ? null
        : Math.round(
            statSync(path.join(register.folder, "register.sqlite")).size / 1e6,
          ),
    decodeMBperSecond: Math.round(decodingSpeed()),
    queries: await measure(register),
  };
  console.log(JSON.stringify(result, null, 2));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await register.close();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
