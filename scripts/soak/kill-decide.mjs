/**
 * Kills whoever decides: what was acknowledged is there, once.
 *
 * Usage: node scripts/soak/kill-decide.mjs [--kills 20] [--seed 1] [--out FILE]
 *
 * A process writes one decision after the other and prints its id when it
 * returns. It is ended by SIGKILL at a random moment, and another goes on with
 * the same register. After each kill the chains must be sound, every printed id
 * must be there once, at most one that was not printed may be, and the tables
 * of decisions must be those that the log gives. With ISNAD_SOAK_POSTGRES, a
 * server's address with a query, the register is on PostgreSQL.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  decide,
  inTransaction,
  openRegister,
  rebuildDecisions,
  verifyLog,
} from "../../dist/register/index.js";
import { seeded } from "../synthetic-reports.mjs";
import { filled, randomDecision } from "./decided-register.mjs";

const REPORTS = 30;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    /** Of the process that is killed. */
    decideOn: { type: "string" },
  },
});

async function decideForEver(name, seed) {
  const register = await openRegister(name, { create: false });
  const random = seeded(seed);
  const ids = [];
  for (;;) {
    const request = randomDecision(random, REPORTS, ids);
    const [made] = await decide(register, [request]);
    ids.push(made.id);
    process.stdout.write(`${made.id}\n`);
  }
}

/** @returns ids that were printed before the kill */
function killedAfter(name, seed, millis) {
  const own = fileURLToPath(import.meta.url);
  const args = [own, "--decideOn", name, "--seed", String(seed)];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  let isStarted = false;
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text) => {
      told += text;
      // The clock runs from the first one: starting takes longer than deciding.
      if (!isStarted) setTimeout(() => child.kill("SIGKILL"), millis);
      isStarted = true;
    });
    child.on("error", reject);
    child.on("close", (_, signal) => {
      if (signal !== "SIGKILL") reject(new Error(`ended by ${signal}`));
      resolve(told.split("\n").filter((line) => /^[0-9a-f]{64}$/.test(line)));
    });
  });
}

async function tablesOf(store) {
  const rows = [];
  for (const table of ["decision", "decision_anchor"]) {
    const all = await store.selectFrom(table).selectAll().execute();
    rows.push(...all.map((row) => JSON.stringify(row)).sort());
  }
  return rows.join("\n");
}

async function killDecide(kills, seed) {
  const random = seeded(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-kill-decide-"));
  const server = process.env.ISNAD_SOAK_POSTGRES;
  const name =
    server === undefined
      ? path.join(folder, "register")
      : `${server}&options=-csearch_path%3Dsoak${randomUUID().slice(0, 8)}`;
  try {
    const first = await filled(name, REPORTS);
    const engine = first.engine.name;
    await first.close();
    const acknowledged = new Set();
    const unprinted = new Set();
    const failures = [];
    for (let number = 1; number <= kills; number += 1) {
      const millis = Math.round(random() * 400);
      for (const id of await killedAfter(name, seed + number, millis))
        acknowledged.add(id);
      const register = await openRegister(name, { create: false });
      const { store } = register;
      const { faults } = await verifyLog(store);
      const there = (
        await store
          .selectFrom("log_entry")
          .select("id")
          .where("kind", "=", "decision")
          .execute()
      ).map(({ id }) => id);
      const lost = [...acknowledged].filter((id) => !there.includes(id));
      const extra = there.filter(
        (id) => !acknowledged.has(id) && !unprinted.has(id),
      );
      for (const id of extra) unprinted.add(id);
      const isTwice = new Set(there).size !== there.length;
      const before = await tablesOf(store);
      await inTransaction(register, rebuildDecisions);
      const isSame = (await tablesOf(store)) === before;
      await register.close();
      const isGood =
        faults.length + lost.length === 0 &&
        extra.length <= 1 &&
        !isTwice &&
        isSame;
      if (!isGood)
        failures.push({ number, faults, lost, extra, isTwice, isSame });
    }
    return {
      test: "kill-decide",
      node: process.version,
      engine,
      seed,
      kills,
      acknowledged: acknowledged.size,
      writtenButNotTold: unprinted.size,
      failed: failures.length,
      failures,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.decideOn !== undefined) {
  await decideForEver(values.decideOn, Number(values.seed));
} else {
  const summary = await killDecide(Number(values.kills), Number(values.seed));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify(summary, null, 2));
  const isDone = summary.kills > 0 && summary.acknowledged > 0;
  process.exitCode = isDone && summary.failed === 0 ? 0 : 1;
}
