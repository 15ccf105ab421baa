/**
 * Kills imports: nothing that was stored is lost or doubled.
 *
 * Usage: npm run soak -- kill-run [--engine sqlite|postgres] [--kills 20]
 *   [--seed 1] [--reports 1000] [--batch 10] [--seconds N]
 *   [--program dist/cli/main.js] [--out FILE]
 *
 * Imports fictional reports once undisturbed. Then, for each kill, it starts
 * the same import on a new register and ends the program by SIGKILL, on
 * PostgreSQL in turn the server (immediate stop) and its first process
 * (SIGKILL), at a random moment while it stores or links. What was seen stored
 * must be there, no row that the undisturbed register lacks, and all bytes
 * readable; `isnad verify` must be clean. After every second kill a person
 * decides before the next run, which must finish the work: the same rows but
 * for times, random keys and what was decided. Then `decide --batch` is killed:
 * all of it is there or nothing, all of it when it was acknowledged, and it
 * outlives another run. No kill is a loss of power: what the disk itself loses
 * is not tested here. With --seconds no kill begins after that time.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { asLines, seeded, syntheticReports } from "../synthetic-reports.mjs";
import { decideOn, killDecide } from "./kill-batch.mjs";
import { momentOf, untilStored } from "./kill-moment.mjs";
import { runProgram, startProgram } from "./program.mjs";
import {
  decisionsOf,
  differing,
  rowsOf,
  strangers,
  unreadable,
} from "./register-rows.mjs";
import { soakEngine } from "./soak-engine.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Runs undisturbed and tells the time line. */
async function undisturbed(soak, place) {
  const { child, ended } = startProgram(soak.program, soak.into(place));
  const from = performance.now();
  const isOver = () => child.exitCode !== null;
  await untilStored(place, soak.reports, isOver);
  const stored = performance.now() - from;
  const { ms, code, stderr } = await ended;
  if (code !== 0) throw new Error(stderr);
  return { all: ms, rest: Math.max(1, Math.round(ms - stored)) };
}

/** @returns keys seen stored; null when it ended before its moment */
async function killOnce(soak, place, victim, { count, wait }) {
  const { child, ended } = startProgram(soak.program, soak.into(place));
  const isOver = () => child.exitCode !== null;
  const seen = count > 0 ? await untilStored(place, count, isOver) : [];
  await Promise.race([sleep(wait), ended]);
  if (isOver()) {
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(stderr);
    return null;
  }
  if (victim === "program") child.kill("SIGKILL");
  else soak.engine.kill[victim]();
  const { code } = await ended;
  if (victim !== "program") await soak.engine.restart();
  // A program whose server died must say so, unless all was done.
  return victim !== "program" && code === 0 ? null : seen;
}

/** What the kill met, told by what is there. */
function phaseOf(left, expected, reports) {
  const stored = left.get("report")?.length ?? 0;
  if (stored === 0) return "starting";
  if (stored < reports) return "storing";
  const of = (rows) => JSON.stringify(rows.get("incident"));
  return of(left) === of(expected) ? "linked" : "linking";
}

async function round(soak, number, expected) {
  const { engine, program, random, reports } = soak;
  const name = `killed-${number}`;
  const place = engine.place(name);
  const victim = engine.victims[number % engine.victims.length];
  let seen = null;
  while (seen === null) {
    await engine.drop(name);
    seen = await killOnce(soak, place, victim, momentOf(number, random, soak));
  }
  const left = await rowsOf(place);
  const phase = phaseOf(left, expected, reports);
  const there = (left.get("report") ?? []).map(
    (row) => new Map(JSON.parse(row)),
  );
  const keys = new Set(there.map((row) => row.get("report_key")));
  const verify = async () =>
    (await startProgram(program, ["verify", "--register", place]).ended).code;
  const lost = seen.filter((key) => !keys.has(key)).length;
  const strange = strangers(left, expected);
  const bytesLost = await unreadable(place);
  const verifyAfterKill = left.size === 0 ? 0 : await verify();
  const decided =
    number % 2 === 0 && keys.size > 0 ? await decideOn(program, place) : [];
  await runProgram(program, soak.into(place));
  const isDecided = decided.length > 0;
  const differ = differing(await rowsOf(place), expected, isDecided);
  const batch = await killDecide(program, place, random);
  await runProgram(program, soak.into(place));
  const still = differing(await rowsOf(place), expected, true);
  const log = await decisionsOf(place);
  const owed = decided.length + batch.written;
  const decisionsLost =
    decided.filter((id) => !log.includes(id)).length +
    batch.acknowledged.filter((id) => !log.includes(id)).length;
  const decisionsExtra = log.length - owed;
  const verifyInTheEnd = await verify();
  await engine.drop(name);
  const isGood =
    lost + strange + bytesLost + verifyAfterKill + verifyInTheEnd === 0 &&
    differ.length + still.length + decisionsLost === 0 &&
    decisionsExtra === 0 &&
    batch.isWhole;
  const stored = keys.size;
  return {
    isGood,
    number,
    victim,
    phase,
    stored,
    lost,
    strange,
    bytesLost,
    verifyAfterKill,
    differ,
    still,
    decided: decided.length,
    batch: { ...batch, acknowledged: batch.acknowledged.length },
    decisionsLost,
    decisionsExtra,
    verifyInTheEnd,
  };
}

function summaryOf(soak, results, expected) {
  const { name, seed, reports, batch, line } = soak;
  const count = (is) => results.filter(is).length;
  const by = (field) =>
    Object.fromEntries(
      [...new Set(results.map((one) => one[field]))].map((value) => [
        value,
        count((one) => one[field] === value),
      ]),
    );
  return {
    test: "kill-run",
    node: process.version,
    engine: name,
    seed,
    reports,
    incidents: expected.get("incident").length,
    batch,
    undisturbedMs: line,
    kills: results.length,
    victims: by("victim"),
    phases: by("phase"),
    failed: count(({ isGood }) => !isGood),
    results,
  };
}

async function killRun({ kills, seconds, out, ...soak }) {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-soak-"));
  const until = performance.now() + seconds * 1000;
  try {
    const files = syntheticReports(soak.reports, soak.seed);
    const [input, claims] = ["reports.jsonl", "claims.jsonl"].map((name) =>
      path.join(folder, name),
    );
    writeFileSync(input, asLines(files.reports));
    writeFileSync(claims, asLines(files.claims));
    const size = ["--batch", String(soak.batch)];
    soak.into = (place) => [
      "run",
      input,
      "--claims",
      claims,
      ...size,
      "--register",
      place,
    ];
    soak.random = seeded(soak.seed);
    soak.engine = soakEngine(soak.name, folder);
    try {
      const clean = soak.engine.place("clean");
      soak.line = await undisturbed(soak, clean);
      const expected = await rowsOf(clean);
      const results = [];
      for (let number = 1; number <= kills; number += 1) {
        if (performance.now() > until) break;
        results.push(await round(soak, number, expected));
        console.log(JSON.stringify(results.at(-1)));
      }
      const summary = summaryOf(soak, results, expected);
      if (out !== undefined) {
        mkdirSync(path.dirname(out), { recursive: true });
        writeFileSync(out, `${JSON.stringify(summary, null, 2)}\n`);
      }
      console.log(JSON.stringify(summary.phases));
      console.log(`failed ${summary.failed} of ${results.length}`);
      return results.length > 0 && summary.failed === 0;
    } finally {
      soak.engine.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", default: "sqlite" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    reports: { type: "string", default: "1000" },
    batch: { type: "string", default: "10" },
    seconds: { type: "string", default: "Infinity" },
    program: {
      type: "string",
      default: path.join(project, "dist/cli/main.js"),
    },
    out: { type: "string" },
  },
});
const passed = await killRun({
  name: values.engine,
  kills: Number(values.kills),
  seed: Number(values.seed),
  reports: Number(values.reports),
  batch: Number(values.batch),
  seconds: Number(values.seconds),
  program: values.program,
  out: values.out,
});
process.exitCode = passed ? 0 : 1;
