/**
 * Three devices that decide apart from each other and meet in any order.
 *
 * Usage: node scripts/soak/devices.mjs [--decisions 1000] [--reports 60]
 *   [--seed 1] [--out FILE]
 *
 * Each device has the same reports and makes its own random decisions of all
 * kinds, undos among them; now and then one brings its log to another. In the
 * end all meet in a random order, and a fourth device gets the whole log at
 * once. All four must hold the same rows in all tables, clean chains, and the
 * same rows again after the tables of decisions were made anew from the log.
 * With ISNAD_SOAK_POSTGRES, a server's address with a query, two of the devices
 * are on PostgreSQL.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { decisionOf } from "../../dist/register/decisions/decision-rows.js";
import {
  acceptEntries,
  applyDecisions,
  decide,
  inTransaction,
  rebuildDecisions,
  TABLES,
  verifyLog,
} from "../../dist/register/index.js";
import { readDevices, readLog } from "../../dist/register/log/read-log.js";
import { seeded } from "../synthetic-reports.mjs";
import { filled, link, randomDecision } from "./decided-register.mjs";

/** When, where and under which random keys: these differ between equals. */
const OWN_COLUMNS = new Set(["added_at", "private_key", "seal"]);

async function digestOf(register) {
  const digest = createHash("sha256");
  for (const table of TABLES) {
    const rows = await register.store.selectFrom(table).selectAll().execute();
    const lines = rows.map((row) => {
      const cells = Object.entries(row)
        .filter(([column]) => !OWN_COLUMNS.has(column))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return `${table} ${JSON.stringify(cells)}\n`;
    });
    for (const line of lines.sort()) digest.update(line);
  }
  return digest.digest("hex");
}

async function meet(from, to) {
  const devices = await readDevices(from.store);
  const entries = await readLog(from.store);
  await inTransaction(to, async (store) => {
    const { added } = await acceptEntries(store, { devices, entries }, 0);
    const decisions = added.flatMap((entry) => decisionOf(entry) ?? []);
    await applyDecisions(store, decisions);
  });
}

async function decideOnce(register, { random, reports, ids, refused }) {
  const request = randomDecision(random, reports, ids);
  const now = Math.floor(1_700_000_000_000 + random() * 1e9);
  try {
    const [made] = await decide(register, [request], () => now);
    ids.push(made.id);
  } catch (error) {
    // A claim that was taken out again cannot be decided on.
    if (error.code !== "REG-CLAIM-UNKNOWN") throw error;
    refused.count += 1;
  }
}

async function devices({ decisions, reports, seed, out }) {
  const random = seeded(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-devices-"));
  const server = process.env.ISNAD_SOAK_POSTGRES;
  const places = [1, 2, 3, 4].map((number) =>
    server !== undefined && number % 2 === 0
      ? `${server}&options=-csearch_path%3Dsoak${randomUUID().slice(0, 8)}`
      : path.join(folder, `device-${number}`),
  );
  const all = [];
  const started = performance.now();
  try {
    for (const place of places) all.push(await filled(place, reports));
    const three = all.slice(0, 3);
    const known = three.map(() => []);
    const refused = { count: 0 };
    let meetings = 0;
    for (let made = 0; made < decisions; made += 1) {
      for (const [at, register] of three.entries())
        await decideOnce(register, {
          random,
          reports,
          ids: known[at],
          refused,
        });
      if (random() > 0.02) continue;
      const from = Math.floor(random() * 3);
      const to = (from + 1 + Math.floor(random() * 2)) % 3;
      await meet(three[from], three[to]);
      known[to].push(...known[from]);
      if (random() < 0.5) await link(three[to]);
      meetings += 1;
    }
    const order = [0, 1, 2].sort(() => random() - 0.5);
    for (const from of order)
      for (const to of order)
        if (from !== to) await meet(three[from], three[to]);
    for (const to of [...order].reverse())
      for (const from of order)
        if (from !== to) await meet(three[from], three[to]);
    await meet(three[0], all[3]);
    const digests = [];
    const faults = [];
    for (const register of all) {
      await link(register);
      faults.push(...(await verifyLog(register.store)).faults);
      digests.push(await digestOf(register));
    }
    await inTransaction(all[3], rebuildDecisions);
    await link(all[3]);
    digests.push(await digestOf(all[3]));
    const log = await verifyLog(all[0].store);
    const isSame = new Set(digests).size === 1;
    const summary = {
      test: "devices",
      node: process.version,
      engines: all.map(({ engine }) => engine.name),
      seed,
      reports,
      decisionsADevice: decisions,
      meetings,
      entries: log.entries,
      refusedOnGoneClaims: refused.count,
      faults,
      isSame,
      seconds: Math.round((performance.now() - started) / 1000),
    };
    if (out !== undefined)
      writeFileSync(out, `${JSON.stringify(summary, null, 2)}\n`);
    console.log(JSON.stringify(summary, null, 2));
    return isSame && faults.length === 0 && log.entries > 0;
  } finally {
    for (const register of all) await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    decisions: { type: "string", default: "1000" },
    reports: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const passed = await devices({
  decisions: Number(values.decisions),
  reports: Number(values.reports),
  seed: Number(values.seed),
  out: values.out,
});
process.exitCode = passed ? 0 : 1;
