// What the coder makes of newspaper articles that mostly tell no incident, and
// how fast it reads them beside the machine's own decoding of UTF-8.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { runCoder } from "./measure-coder.mjs";

/** Seconds that one run of the speed measurement may take, more or less. */
const RUN_SECONDS = 10;

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[half]
    : (sorted[half - 1] + sorted[half]) / 2;
}

/** Decodes the bytes again and again for a fifth of a second: bytes a second. */
function decodingSpeed(bytes) {
  const decoder = new TextDecoder();
  let units = 0;
  let decoded = 0;
  const start = process.hrtime.bigint();
  let seconds = 0;
  do {
    units += decoder.decode(bytes).length;
    decoded += bytes.length;
    seconds = Number(process.hrtime.bigint() - start) / 1e9;
  } while (seconds < 0.2);
  return units > 0 ? decoded / seconds : 0;
}

function countAlarms(file) {
  let alarms = 0;
  let incidents = 0;
  let reports = 0;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const count = JSON.parse(line).incidents?.length ?? 0;
    reports++;
    incidents += count;
    alarms += count > 0 ? 1 : 0;
  }
  return { alarms, incidents, reports };
}

/** Runs coder and decoder in turn; medians over the runs. */
function measureSpeed(coder, sample, output, runs) {
  const bytes = readFileSync(sample);
  const coding = [];
  const decoding = [];
  for (let run = 0; run < runs; run++) {
    decoding.push(decodingSpeed(bytes));
    const { ok, message, seconds } = runCoder(coder, sample, output);
    if (!ok) return { ok, message };
    coding.push(seconds);
  }
  const seconds = median(coding);
  const speed = bytes.length / seconds;
  return { ok: true, seconds, speed, decoding: median(decoding) };
}

/**
 * Codes the whole corpus once and a sample of it several times.
 *
 * @param {{command: string, actorTable: string}} coder
 * @param {{folder: string, work: string, runs: number}} options
 * @returns {{ok: boolean, message: string, lines: string[]}} lines to print
 */
export function measureCorpus(coder, { folder, work, runs }) {
  const names = readdirSync(folder).filter((n) => n.endsWith(".jsonl.gz"));
  const articles = names
    .toSorted()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .split("\n"),
    )
    .filter((line) => line.trim() !== "");
  const input = join(work, "corpus.jsonl");
  const output = join(work, "corpus-coded.jsonl");
  writeFileSync(input, `${articles.join("\n")}\n`);
  const whole = runCoder(coder, input, output);
  if (!whole.ok) return { ...whole, lines: [] };
  const { alarms, incidents, reports } = countAlarms(output);
  const share = ((100 * alarms) / articles.length).toFixed(1);
  const lines = [
    `corpus: ${alarms} of ${articles.length} articles with an incident (${share} %; about 5 % tell one), ${incidents} incidents`,
  ];
  const step = Math.max(1, Math.ceil(whole.seconds / RUN_SECONDS));
  const sample = join(work, "sample.jsonl");
  const chosen = articles.filter((_, at) => at % step === 0);
  writeFileSync(sample, `${chosen.join("\n")}\n`);
  const fast = measureSpeed(coder, sample, output, runs);
  if (!fast.ok) return { ...fast, lines };
  const mega = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
  const size = mega(statSync(sample).size);
  lines.push(
    `speed: ${chosen.length} articles (${size} MB of JSONL) in ${fast.seconds.toFixed(2)} s with start-up, median of ${runs}: ${mega(fast.speed)} MB/s, ${Math.round(chosen.length / fast.seconds)} articles/s`,
    `       UTF-8 decoding at the same time ${mega(fast.decoding)} MB/s; coding takes ${(fast.decoding / fast.speed).toFixed(0)} times as long`,
  );
  const ok = reports === articles.length;
  const message = `${reports} lines for ${articles.length} articles`;
  return { ok, message, lines };
}
