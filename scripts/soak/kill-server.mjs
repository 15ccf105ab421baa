/**
 * Kills the server under load: what was acknowledged is there, once.
 *
 * Usage: npm run soak -- kill-server [--engine postgres] [--kills 20] [--seed 1]
 *   [--seconds N] [--out FILE]
 *
 * Several connections decide and upload; the server is ended by SIGKILL at a
 * random moment, and the same command starts it again. Every decision that was
 * answered with 201 must stand in the list once, every upload that was answered
 * with 202 must end as done with its reports in the register, sessions and
 * tokens still hold, and the register verifies. With --seconds no kill comes
 * after that time.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { asLines, seeded, syntheticReports } from "../synthetic-reports.mjs";
import { runProgram } from "./program.mjs";
import { accounts, PROGRAM, serve } from "./server/served.mjs";
import { soakEngine } from "./soak-engine.mjs";

const DECIDERS = 3;
const LONGEST_ROUND = 1500;
const LAST_JOBS = 180;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", default: "sqlite" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "100000" },
    out: { type: "string" },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), "isnad-kill-server-"));
const engine = soakEngine(values.engine, folder);
const register = engine.place("register");
const random = seeded(Number(values.seed));
const faults = [];
const decided = new Set();
const uploads = new Map();
let bearer = null;
let uploaded = 0;

const api = (origin, url, init = {}) =>
  fetch(`${origin}/api/v1${url}`, {
    ...init,
    headers: { ...bearer.headers, ...init.headers },
    signal: AbortSignal.timeout(20_000),
  });

/** Decides until the server is gone. */
async function decideOn(origin, incidents) {
  for (;;) {
    const id = incidents[Math.floor(random() * incidents.length)];
    try {
      const now = await api(origin, `/incidents/${id}/version`);
      if (!now.ok) {
        faults.push(`version of ${id}: ${now.status}`);
        return;
      }
      const answer = await api(origin, "/decisions", {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "If-Match": now.headers.get("etag"),
        },
        body: JSON.stringify({
          kind: "note",
          text: "ملاحظة",
          reason: "قياس",
          incidents: [id],
        }),
      });
      const told = await answer.json();
      if (answer.status === 201) decided.add(told.decision);
      else if (answer.status !== 412 && answer.status !== 503)
        faults.push(`decision: ${answer.status} ${told.code}`);
    } catch {
      return;
    }
  }
}

/** Uploads until the server is gone. */
async function uploadTo(origin) {
  for (;;) {
    uploaded += 1;
    const { reports } = syntheticReports(5, 1000 + uploaded);
    const own = reports.map((one, at) => ({
      ...one,
      id: `u${uploaded}-${at}`,
    }));
    const body = new FormData();
    body.append("files", new File([asLines(own)], `u${uploaded}.jsonl`));
    try {
      const answer = await api(origin, "/imports", { method: "POST", body });
      const told = await answer.json();
      if (answer.status === 202)
        uploads.set(
          told.id,
          own.map(({ id }) => `local:${id}`),
        );
      else faults.push(`upload: ${answer.status} ${told.code}`);
      await sleep(random() * 200);
    } catch {
      return;
    }
  }
}

async function allDecisions(origin) {
  const ids = [];
  let after = "";
  for (;;) {
    const answer = await api(origin, `/decisions?limit=500${after}`);
    const { items, next } = await answer.json();
    ids.push(...items.map(({ decision }) => decision.id));
    if (next === null) return ids;
    after = `&after=${next}`;
  }
}

async function checkAll(origin) {
  const listed = await allDecisions(origin);
  const once = new Set(listed);
  if (once.size !== listed.length) faults.push("a decision is listed twice");
  for (const id of decided)
    if (!once.has(id)) faults.push(`lost decision ${id}`);
  // One that was written when the answer was lost may be there, one a decider
  // and kill at most.
  const unknown = listed.filter((id) => !decided.has(id)).length;
  const until = Date.now() + LAST_JOBS * 1000;
  for (const [id, keys] of uploads) {
    let job;
    do {
      job = await (await api(origin, `/jobs/${id}`)).json();
      if (job.state === "queued" || job.state === "running") await sleep(300);
    } while (
      (job.state === "queued" || job.state === "running") &&
      Date.now() < until
    );
    if (job.state !== "done") faults.push(`upload ${id}: ${job.state}`);
    for (const key of keys) {
      const found = await api(origin, `/reports/${encodeURIComponent(key)}`);
      if (found.status !== 200) faults.push(`lost report ${key}`);
    }
  }
  return unknown;
}

const started = Date.now();
let server = null;
let kills = 0;
try {
  const lines = path.join(folder, "reports.jsonl");
  const { reports } = syntheticReports(60, 7);
  writeFileSync(lines, asLines(reports));
  await runProgram(PROGRAM, ["run", lines, "--register", register]);
  server = await serve(register, "--auto-lock", "0");
  const all = await accounts(server);
  bearer = all.find(
    ({ role, headers }) => role === "editor" && headers.Authorization,
  );
  const first = await (await api(server.origin, "/incidents?limit=500")).json();
  const incidents = first.items.map(({ id }) => id);
  while (
    kills < Number(values.kills) &&
    Date.now() - started < Number(values.seconds) * 1000
  ) {
    const { origin, child, ended } = server;
    const work = [
      ...Array.from({ length: DECIDERS }, () => decideOn(origin, incidents)),
      uploadTo(origin),
    ];
    await sleep(100 + random() * LONGEST_ROUND);
    child.kill("SIGKILL");
    await ended;
    await Promise.all(work);
    kills += 1;
    server = await serve(register, "--auto-lock", "0");
    console.error(
      `${kills} kills, ${decided.size} decisions, ${uploads.size} uploads, ${faults.length} faults`,
    );
  }
  const unknown = await checkAll(server.origin);
  if (unknown > kills * DECIDERS) faults.push(`${unknown} decisions unknown`);
  await server.stop();
  await runProgram(PROGRAM, ["verify", "--register", register]);
  const summary = {
    soak: "kill-server",
    engine: values.engine,
    seed: Number(values.seed),
    kills,
    decisions: decided.size,
    unanswered: unknown,
    uploads: uploads.size,
    failed: faults.length,
    first: faults.slice(0, 20),
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  process.exitCode =
    faults.length === 0 && kills > 0 && decided.size > 0 && uploads.size > 0
      ? 0
      : 1;
} catch (error) {
  console.error(error, faults.slice(0, 20));
  process.exitCode = 1;
} finally {
  server?.child.kill("SIGKILL");
  await server?.ended;
  engine.end();
  rmSync(folder, { recursive: true, force: true });
}
