/**
 * Kills workers at random moments while they do jobs: nothing that was
 * acknowledged is lost or done twice.
 *
 * Usage: npm run soak -- kill-worker [--engine postgres] [--kills 20]
 *   [--workers 3] [--reports 2000] [--jobs 25] [--seed 1] [--seconds N]
 *   [--program FILE] [--out FILE]
 *
 * First `isnad run` reads the same files undisturbed. Then jobs are asked for,
 * one after the other, while `isnad worker` runs several times; at random
 * moments one of them is killed (SIGKILL) and another begins in its place, and
 * on PostgreSQL every fifth time the server is stopped at once instead and
 * started again. A job whose acknowledgement did not come is asked for again.
 * In the end every acknowledged job must be done, the register must hold the
 * same reports, claims and incidents as the undisturbed one, each file must
 * stand in the log as one import, no file of a job may be left, an export made
 * meanwhile must open, and `isnad verify` must be clean. With --seconds no kill
 * comes after that time.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openRegister } from "../../dist/register/index.js";
import { openJobs } from "../../dist/workers/index.js";
import { asLines, seeded, syntheticReports } from "../synthetic-reports.mjs";
import { startProgram, runProgram } from "./program.mjs";
import { rowsOf, unreadable } from "./register-rows.mjs";
import { soakEngine } from "./soak-engine.mjs";
import { killOn, seat } from "./worker-seats.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Tables that do not depend on the order in which reports came. */
const COMPARED = [
  "report",
  "report_version",
  "capture",
  "coding",
  "claim",
].concat(["incident", "incident_member", "incident_actor", "import_item"]);

/** Milliseconds after which a soak that does not end has failed. */
const LONGEST = 15 * 60 * 1000;

/** Tries, a second apart, of what a server that restarts may refuse. */
const TRIES = 60;

async function again(work) {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(1000);
    }
  }
}

/** Files of reports, and what a register holds that read them undisturbed. */
async function prepared(soak, folder) {
  const inputs = path.join(folder, "inputs");
  mkdirSync(inputs);
  const { reports } = syntheticReports(soak.reports, soak.seed);
  const size = Math.ceil(reports.length / soak.jobs);
  const files = [];
  for (let at = 0; at < reports.length; at += size) {
    const name = `part-${String(files.length).padStart(3, "0")}.jsonl`;
    const text = asLines(reports.slice(at, at + size));
    writeFileSync(path.join(inputs, name), text);
    files.push({ name, text });
  }
  const place = soak.engine.place("clean");
  const { ms } = await runProgram(soak.program, [
    "run",
    inputs,
    "--register",
    place,
  ]);
  return { files, expected: await rowsOf(place), ms };
}

/** Asks for all jobs, while workers die; tells which were acknowledged. */
async function submitAll(soak, jobs, files) {
  const acknowledged = [];
  let refused = 0;
  for (const { name, text } of files) {
    const bytes = [Buffer.from(text)];
    const order = { kind: "import", request: {}, author: "A1" };
    await again(async () => {
      try {
        const inputs = [{ name, bytes }];
        acknowledged.push((await jobs.submit({ ...order, inputs })).id);
      } catch (error) {
        refused += 1;
        throw error;
      }
    });
    await sleep(soak.random() * 400);
  }
  const request = { format: "csv", audience: "public" };
  const { id } = await again(() =>
    jobs.submit({ kind: "export", request, author: "A1" }),
  );
  return { acknowledged: [...acknowledged, id], exported: id, refused };
}

async function allEnded(jobs, ids, seats) {
  const until = performance.now() + LONGEST;
  for (;;) {
    const states = [];
    for (const id of ids) states.push((await again(() => jobs.get(id))).state);
    const open = states.filter((one) => one === "queued" || one === "running");
    if (open.length === 0) return;
    if (performance.now() > until) throw new Error(`${open.length} jobs open`);
    for (const one of seats) await one.mend();
    await sleep(500);
  }
}

async function judged(
  soak,
  { place, expected, files },
  { jobs, told, register },
) {
  const all = [];
  for (const id of told.acknowledged) all.push(await jobs.get(id));
  const rows = await rowsOf(place);
  const lines = (of, table) => JSON.stringify(of.get(table) ?? []);
  const [made] = await jobs.outputs(told.exported);
  let exported = 0;
  for await (const piece of made?.open() ?? []) exported += piece.length;
  const imports = await register.store
    .selectFrom("log_entry")
    .select("body")
    .where("kind", "=", "import")
    .execute();
  const digests = imports.map(({ body }) => JSON.parse(body).digest);
  const waiting = rows.get("job_file").filter((row) => /"input"/.test(row));
  const verify = ["verify", "--register", place];
  return {
    notDone: all.filter(({ state }) => state !== "done").length,
    differ: COMPARED.filter(
      (table) => lines(rows, table) !== lines(expected, table),
    ),
    // A job that was asked for twice may be logged twice, when both were begun
    // before either was stored; one that was acknowledged is logged once.
    importsLost: files.length - new Set(digests).size,
    importsDoubled: Math.max(0, digests.length - files.length - told.refused),
    filesLeft: waiting.length,
    bytesLost: await unreadable(place),
    exported: exported === made?.bytes ? exported : 0,
    verify: (await startProgram(soak.program, verify).ended).code,
    attempts: all.reduce((sum, { attempts }) => sum + attempts, 0),
    mostAttempts: Math.max(...all.map(({ attempts }) => attempts)),
    jobs: all.length,
    refused: told.refused,
  };
}

/** A worker that was asked to stop before it had said that it waits for jobs. */
const unbegun = ({ signal, stderr }) => signal === "SIGTERM" && stderr === "";

const isGood = (one) =>
  one.notDone + one.importsLost + one.importsDoubled + one.filesLeft === 0 &&
  one.differ.length + one.bytesLost + one.verify === 0 &&
  one.exported > 0;

async function disturbed(soak, given) {
  const { place } = given;
  const register = await openRegister(place, { create: true });
  const jobs = openJobs(register);
  const seats = Array.from({ length: soak.workers }, () => seat(soak, place));
  try {
    const from = performance.now();
    let isOver = false;
    const killing = killOn(soak, seats, () => isOver);
    killing.catch(() => undefined);
    const told = await submitAll(soak, jobs, given.files);
    await Promise.race([killing, allEnded(jobs, told.acknowledged, seats)]);
    isOver = true;
    const victims = await killing;
    await allEnded(jobs, told.acknowledged, seats);
    const ms = Math.round(performance.now() - from);
    const ends = await Promise.all(seats.map((one) => one.stop()));
    const unclean = ends.filter((one) => one.code !== 0 && !unbegun(one));
    // What they said is what a failure is understood by.
    for (const one of unclean) console.error(JSON.stringify(one));
    const result = await judged(soak, given, { jobs, told, register });
    return { ...result, victims, unclean: unclean.length, ms };
  } finally {
    await Promise.all(seats.map((one) => one.stop()));
    await jobs.stop();
    await register.close();
  }
}

async function killWorker({ out, ...soak }) {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-soak-"));
  try {
    soak.random = seeded(soak.seed);
    soak.engine = soakEngine(soak.name, folder);
    try {
      const { files, expected, ms } = await prepared(soak, folder);
      const place = soak.engine.place("workers");
      const given = { place, expected, files };
      const result = await disturbed(soak, given);
      const { name: engine, seed, reports, workers } = soak;
      const summary = {
        test: "kill-worker",
        node: process.version,
        ...{ engine, seed, reports, workers, undisturbedMs: ms },
        incidents: expected.get("incident").length,
        ...result,
      };
      if (out !== undefined) {
        mkdirSync(path.dirname(out), { recursive: true });
        writeFileSync(out, `${JSON.stringify(summary, null, 2)}\n`);
      }
      console.log(JSON.stringify(summary));
      const kills = result.victims.worker + result.victims.server;
      const end = isGood(result) && result.unclean === 0 ? "good" : "failed";
      console.log(`${end} after ${kills} kills`);
      return end === "good" && kills > 0;
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
    engine: { type: "string", default: "postgres" },
    kills: { type: "string", default: "20" },
    workers: { type: "string", default: "3" },
    reports: { type: "string", default: "2000" },
    jobs: { type: "string", default: "25" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "Infinity" },
    program: {
      type: "string",
      default: path.join(project, "dist/cli/main.js"),
    },
    out: { type: "string" },
  },
});
const passed = await killWorker({
  name: values.engine,
  kills: Number(values.kills),
  workers: Number(values.workers),
  reports: Number(values.reports),
  jobs: Number(values.jobs),
  seed: Number(values.seed),
  seconds: Number(values.seconds),
  program: values.program,
  out: values.out,
});
process.exitCode = passed ? 0 : 1;
