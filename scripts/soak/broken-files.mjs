/**
 * Imports broken files: each ends in a report or is rejected by name.
 *
 * Usage: npm run soak -- broken-files [--files 10000] [--seed 1] [--seconds N]
 *   [--batch 30] [--limit 120] [--memory 1500] [--only NUMBER] [--keep FOLDER]
 *   [--out FILE]
 *
 * Samples of every format of the registry are cut off, changed bit by bit, put
 * into each other and under wrong endings; others were made to hurt: bombs,
 * depth, entities, names that lead elsewhere. `isnad run` reads them in batches
 * into new registers. No file may end without a report, a reject or a remark; a
 * sound one gives a report; no run may fail, leave a process, take longer than
 * the limit or more memory, print what a terminal obeys, bring in another file
 * or write anything outside its register; every fifth register is verified. A
 * batch that failed is halved until the file is found. With --seconds no batch
 * begins after that time; --only runs one file again, --keep leaves it there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { IMPORT_FORMATS } from "../../dist/importers/index.js";
import { runBatch, worldIn } from "./broken/batch.mjs";
import { caseOf } from "./broken/cases.mjs";
import { SAMPLES } from "./broken/samples.mjs";

const isMade = ({ how }) => how === "sound";

/** Files that ended in nothing, and sound ones without a report. */
function silent(cases, { ends }) {
  return cases.filter((one) => {
    const { isReport, codes } = ends.get(one.number) ?? {
      isReport: false,
      codes: [],
    };
    const needsReport = isMade(one) && IMPORT_FORMATS.includes(one.format);
    return needsReport ? !isReport : !isReport && codes.length === 0;
  });
}

const described = ({ number, format, how, name }) => ({
  number,
  format,
  how,
  name: name.slice(0, 80),
});

/** Runs files, and again in smaller batches those of which nothing is known. */
async function settle(soak, cases, turn) {
  const result = await runBatch(soak.world, cases, { ...soak.limits, ...turn });
  soak.tally.peak = Math.max(soak.tally.peak, result.bytes);
  soak.tally.slowest = Math.max(soak.tally.slowest, result.seconds);
  if (result.faults.length === 0) {
    soak.tally.reports += result.reports;
    for (const { codes } of result.ends.values()) {
      for (const code of new Set(codes))
        soak.tally.codes.set(code, (soak.tally.codes.get(code) ?? 0) + 1);
    }
  }
  const left = result.faults.length > 0 ? cases : silent(cases, result);
  for (const one of cases) {
    const end = result.ends.get(one.number);
    if (!left.includes(one) && end !== undefined)
      soak.tally.ends.set(one.number, end.isReport ? "report" : "reject");
  }
  if (left.length === 0) return true;
  if (cases.length === 1) {
    const [one] = cases;
    const faults =
      result.faults.length > 0 ? result.faults : ["it ended in nothing"];
    soak.failures.push({ ...described(one), faults });
    console.log(JSON.stringify(soak.failures.at(-1)));
    return false;
  }
  const half = Math.ceil(left.length / 2);
  const isAll = left.length === cases.length;
  const parts = isAll ? [left.slice(0, half), left.slice(half)] : [left];
  let isGood = true;
  for (const part of parts) isGood = (await settle(soak, part, turn)) && isGood;
  if (isGood && result.faults.length > 0) {
    // Only together: nobody is to blame alone.
    soak.failures.push({
      together: cases.map(({ number }) => number),
      faults: result.faults,
    });
    console.log(JSON.stringify(soak.failures.at(-1)));
  }
  return isGood && result.faults.length === 0;
}

function summaryOf(soak, { files, seed, limits }) {
  const ends = [...soak.tally.ends.values()];
  const count = (end) => ends.filter((one) => one === end).length;
  const kinds = {};
  for (const { how } of soak.cases) kinds[how] = (kinds[how] ?? 0) + 1;
  return {
    test: "broken-files",
    node: process.version,
    seed,
    asked: files,
    files: soak.cases.length,
    formats: IMPORT_FORMATS,
    kinds,
    endedInAReport: count("report"),
    endedInANamedReject: count("reject"),
    reports: soak.tally.reports,
    codes: Object.fromEntries(
      [...soak.tally.codes].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    limits,
    peakMegabytes: Math.round(soak.tally.peak / 1024 ** 2),
    slowestBatchSeconds: Math.round(soak.tally.slowest * 10) / 10,
    seconds: Math.round((performance.now() - soak.started) / 1000),
    failures: soak.failures,
  };
}

async function brokenFiles({
  files,
  seed,
  seconds,
  size,
  only,
  keep,
  out,
  limits,
}) {
  const unmade = IMPORT_FORMATS.filter(
    (format) => !Object.hasOwn(SAMPLES, format),
  );
  if (unmade.length > 0) {
    console.error(
      `no sample of ${unmade.join(", ")}: add one to scripts/soak/broken/samples.mjs`,
    );
    return false;
  }
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), "isnad-broken-"));
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const started = performance.now();
  const tally = {
    peak: 0,
    slowest: 0,
    reports: 0,
    codes: new Map(),
    ends: new Map(),
  };
  const soak = {
    world: worldIn(folder),
    limits,
    tally,
    failures: [],
    cases: [],
    started,
  };
  try {
    const [from, to] = only === undefined ? [0, files] : [only, only + 1];
    for (let at = from; at < to; at += size) {
      if (performance.now() - started > seconds * 1000) break;
      const cases = [];
      for (let number = at; number < Math.min(to, at + size); number += 1)
        cases.push(caseOf(number, seed, soak.world));
      const turn = Math.floor(at / size);
      // A format with neighbours cannot come by standard input.
      const isInput =
        only === undefined && turn % 3 === 0 && cases[0].beside === undefined;
      await settle(soak, cases, {
        isInput,
        isStrict: turn % 2 === 0,
        isVerified: turn % 5 === 0,
      });
      for (const { how } of cases) soak.cases.push({ how });
      if (turn % 5 === 4)
        console.log(
          `${soak.cases.length} files, ${soak.failures.length} failed, ${Math.round((performance.now() - started) / 1000)} s`,
        );
    }
    const summary = summaryOf(soak, { files, seed, limits });
    if (out !== undefined)
      writeFileSync(out, `${JSON.stringify(summary, null, 2)}\n`);
    console.log(JSON.stringify(summary, null, 2));
    const isWhole =
      soak.cases.length > 0 && tally.ends.size === soak.cases.length;
    return isWhole && soak.failures.length === 0;
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "Infinity" },
    batch: { type: "string", default: "30" },
    limit: { type: "string", default: "120" },
    memory: { type: "string", default: "1500" },
    only: { type: "string" },
    keep: { type: "string" },
    out: { type: "string" },
  },
});
const passed = await brokenFiles({
  files: Number(values.files),
  seed: Number(values.seed),
  seconds: Number(values.seconds),
  size: Number(values.batch),
  only: values.only === undefined ? undefined : Number(values.only),
  keep: values.keep,
  out: values.out,
  limits: { seconds: Number(values.limit), megabytes: Number(values.memory) },
});
process.exitCode = passed ? 0 : 1;
