/**
 * `npm run bench:linking`: how fast claims are linked on this machine, one
 * thread, and in how much memory.
 *
 *   node benchmarks/linking.mjs [--sizes 10000,100000] [--json]
 *
 * Each size runs in a process of its own, which reads invented reports from a
 * file (see synthetic-claims.mjs), links them, views every incident with its
 * reports fetched by id, and then adds, one at a time, a hundred further
 * reports. Seconds are CPU time of all threads; each size stands beside the
 * machine's speed of decoding UTF-8.
 */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { syntheticReports } from "./synthetic-claims.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    one: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const SEED = 20261122;
const ADDED = 100;

const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function seconds(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

/** Bytes that `TextDecoder` decodes in a second, of the file's first part. */
function decodingSpeed(file) {
  const bytes = Buffer.alloc(Math.min(fstatSync(file).size, 1 << 23));
  readSync(file, bytes, 0, bytes.length, 0);
  const decoder = new TextDecoder();
  const runs = Array.from(
    { length: 7 },
    () => seconds(() => decoder.decode(bytes)).seconds,
  );
  return bytes.length / median(runs);
}

/** Writes reports to a file. @returns where each begins, and the end */
function writeReports(file, reports) {
  const starts = new Map();
  let end = 0;
  for (const one of reports) {
    const line = Buffer.from(JSON.stringify(one));
    starts.set(one.id, { start: end, length: line.length });
    writeSync(file, line, 0, line.length, end);
    end += line.length;
  }
  return starts;
}

async function measure(claims) {
  const { linkIndex, viewGroup, DEFAULT_WEIGHTS } =
    await import("../dist/linkage/index.js");
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-linking-"));
  const file = openSync(path.join(folder, "reports"), "w+");
  try {
    const starts = writeReports(file, syntheticReports({ claims, seed: SEED }));
    const reportOf = (id) => {
      const { start, length } = starts.get(id);
      const bytes = Buffer.allocUnsafe(length);
      readSync(file, bytes, 0, length, start);
      return JSON.parse(bytes.toString());
    };
    const ids = [...starts.keys()];
    const added = ids.splice(-ADDED);
    const index = linkIndex(DEFAULT_WEIGHTS);
    const read = seconds(() => {
      for (const id of ids) index.put(reportOf(id));
    });
    const link = seconds(() => {
      index.update();
    });
    let incidents = 0;
    let members = 0;
    let largest = 0;
    const view = seconds(() => {
      for (const group of index.groups()) {
        viewGroup(group, reportOf);
        incidents++;
        members += group.length;
        largest = Math.max(largest, group.length);
      }
    });
    const times = added.map((id) => {
      const report = reportOf(id);
      const start = performance.now();
      index.put(report);
      for (const group of index.update()) viewGroup(group, reportOf);
      return performance.now() - start;
    });
    return {
      claims: members,
      reports: ids.length,
      incidents,
      largest,
      readSeconds: read.seconds,
      linkSeconds: link.seconds,
      viewSeconds: view.seconds,
      addMs: median(times),
      addMsMost: Math.max(...times),
      peakMemoryMB: process.resourceUsage().maxRSS / 1024,
      decodeMBperSecond: decodingSpeed(file) / 1e6,
    };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

/** The power by which seconds grow from one size to the next. */
function growth(small, large) {
  const total = (run) => run.readSeconds + run.linkSeconds;
  return (
    Math.log(total(large) / total(small)) /
    Math.log(large.claims / small.claims)
  );
}

if (values.one !== undefined) {
  console.log(JSON.stringify(await measure(Number(values.one))));
} else {
  const own = fileURLToPath(import.meta.url);
  const runs = values.sizes
    .split(",")
    .map((size) =>
      JSON.parse(execFileSync(process.execPath, [own, "--one", size])),
    );
  const exponents = runs.slice(1).map((run, at) => growth(runs[at], run));
  if (values.json) console.log(JSON.stringify({ runs, exponents }));
  else {
    for (const run of runs) {
      const row = (name, value, unit) =>
        console.log(
          `  ${name.padEnd(34)}${value.toFixed(value < 10 ? 1 : 0).padStart(7)} ${unit}`,
        );
      console.log(
        `${run.claims} claims of ${run.reports} reports: ${run.incidents} incidents, the largest of ${run.largest} claims`,
      );
      row("read and pack", run.readSeconds, "s");
      row("link", run.linkSeconds, "s");
      row("view all incidents", run.viewSeconds, "s");
      row(`add one report (median of ${ADDED})`, run.addMs, "ms");
      row("add one report (slowest)", run.addMsMost, "ms");
      row("peak memory", run.peakMemoryMB, "MB");
      row("decode UTF-8 (the machine)", run.decodeMBperSecond, "MB/s");
    }
    console.log(
      `growth exponents of reading and linking: ${exponents.map((e) => e.toFixed(2)).join(", ")}`,
    );
  }
}
