/**
 * How fast real articles come into a register: read, coded and stored, every
 * batch on the disk before the next.
 *
 *   node benchmarks/import-articles.mjs [--corpus DIR] [--articles 2000]
 *     [--engine sqlite|postgres] [--batch 100] [--threads N] [--out FILE]
 *
 * Articles of the corpus are copied with words of their own exchanged, so that
 * no text comes twice; none of it is kept. Seconds are wall time and CPU time
 * of this process (the server's own comes on top); both stand beside the
 * machine's speed of decoding UTF-8. Without --threads this thread codes, and
 * its part is told; with it, as many worker threads do. A warm-up of a tenth is not counted.
 */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { captureTeller } from "../dist/operations/importing/captures.js";
import { importReports } from "../dist/operations/importing/import-run.js";
import {
  coderReader,
  poolReader,
} from "../dist/operations/coding/report-reader.js";
import { workerPool } from "../dist/operations/coding/worker-pool.js";
import { findInputs, readReports } from "../dist/importers/index.js";
import { openRegister, registerSize } from "../dist/register/index.js";
import { startPostgres, stopPostgres } from "../scripts/private-postgres.mjs";
import { seeded } from "../scripts/synthetic-reports.mjs";
import { decodingSpeed } from "./decoding-speed.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: path.join(project, "../shared/corpus") },
    articles: { type: "string", default: "2000" },
    engine: { type: "string", default: "sqlite" },
    batch: { type: "string", default: "100" },
    threads: { type: "string" },
    out: { type: "string" },
  },
});
const [articles, batch] = [values.articles, values.batch].map(Number);
/** One word in so many gives way to another of its article. */
const EXCHANGED = 12;

function corpusArticles(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl.gz"))
    .toSorted()
    .flatMap((file) =>
      gunzipSync(readFileSync(path.join(folder, file)))
        .toString()
        .split("\n")
        .filter(Boolean)
        .map(JSON.parse),
    );
}

/** As many articles as are asked for, none like another. */
function copies(originals, count) {
  const random = seeded(3);
  return Array.from({ length: count }, (_, number) => {
    const article = originals[number % originals.length];
    const parts = article.text.split(/(\s+)/);
    for (let at = 0; at < parts.length; at += 2) {
      if (random() * EXCHANGED > 1) continue;
      parts[at] = parts[2 * Math.floor((random() * parts.length) / 2)] ?? "";
    }
    return {
      ...article,
      id: `copy-${number}`,
      text: `${parts.join("")} ${number}`,
    };
  });
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Codes on this thread, and times that. */
async function timedReader(spent) {
  const coder = await coderReader({ userPacks: undefined });
  return {
    ...coder,
    read(report) {
      const start = cpuSeconds();
      try {
        return coder.read(report);
      } finally {
        spent.coding += cpuSeconds() - start;
      }
    },
  };
}

/** Times one import, and of it the coder's part. */
async function time(register, file, pool) {
  const spent = { coding: 0 };
  const reader =
    pool === null ? await timedReader(spent) : await poolReader(pool);
  const { inputs } = await findInputs([file], () => []);
  const [wall, cpu] = [performance.now(), cpuSeconds()];
  await importReports(readReports(inputs), register, {
    reader,
    namespace: "local",
    batch,
    captureOf: captureTeller(new Date().toISOString()),
    onOutcome: () => undefined,
  });
  return {
    wall: (performance.now() - wall) / 1000,
    cpu: cpuSeconds() - cpu,
    coding: spent.coding,
  };
}

const rounded = (number) => Math.round(number * 100) / 100;

async function measure(folder, place) {
  const originals = corpusArticles(values.corpus);
  const warm = Math.ceil(articles / 10);
  const made = copies(originals, articles + warm).map(
    (one) => `${JSON.stringify(one)}\n`,
  );
  const [first, rest] = ["warm.jsonl", "articles.jsonl"].map((name) =>
    path.join(folder, name),
  );
  writeFileSync(first, made.slice(0, warm).join(""));
  writeFileSync(rest, made.slice(warm).join(""));
  const register = await openRegister(place, { create: true });
  const { threads } = values;
  const task = { trace: false, actorIds: [] };
  const pool = threads === undefined ? null : workerPool(Number(threads), task);
  try {
    await time(register, first, pool);
    const spent = await time(register, rest, pool);
    const { report } = await registerSize(register);
    return {
      benchmark: "import-articles",
      engine: register.engine.name,
      node: process.version,
      cores: cpus().length,
      load: rounded(loadavg()[0]),
      articles,
      stored: report - warm,
      batch,
      threads: threads === undefined ? 0 : Number(threads),
      wallSeconds: rounded(spent.wall),
      cpuSeconds: rounded(spent.cpu),
      codingCpuSeconds: rounded(spent.coding),
      otherCpuSeconds: rounded(spent.cpu - spent.coding),
      reportsPerSecond: Math.round(articles / spent.wall),
      reportsPerCpuSecond: Math.round(articles / spent.cpu),
      decodeMBperSecond: Math.round(decodingSpeed() / 1e6),
    };
  } finally {
    await pool?.close();
    await register.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-articles-"));
// The server runs as another user, who has to reach its own folder in it.
chmodSync(folder, 0o711);
const server = path.join(folder, "server");
const isPostgres = values.engine === "postgres";
try {
  const place = isPostgres
    ? startPostgres(server)
    : path.join(folder, "register");
  const result = await measure(folder, place);
  console.log(JSON.stringify(result, null, 2));
  if (values.out !== undefined) {
    writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  if (isPostgres) stopPostgres(server);
  rmSync(folder, { recursive: true, force: true });
}
