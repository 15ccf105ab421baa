/**
 * How long a decision takes to write, beside nothing else and durable, in a
 * register of many reports.
 *
 * Usage: node benchmarks/decisions.mjs [--reports 100000] [--decisions 500]
 *   [--register NAME] [--seed 1] [--out FILE]
 *
 * Prints p50, p95 and the longest of single decisions (grades, corrections,
 * acceptances, notes, merges of two incidents) through `decide`, each in a
 * transaction of its own. Without --register the register is a new SQLite
 * folder; give a postgres:// address for the other engine. One that holds
 * reports is used as it is.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { programLinker } from "../dist/operations/linker.js";
import {
  claimSetOf,
  decide,
  identify,
  linkRegister,
  openRegister,
  storeReports,
} from "../dist/register/index.js";
import { seeded, syntheticReports } from "../scripts/synthetic-reports.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    decisions: { type: "string", default: "500" },
    register: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});

async function fill(register, count, seed) {
  const { reports, claims } = syntheticReports(count, seed);
  const capture = { capturedAt: "2024-01-01T00:00:00.000Z", container: null };
  for (let from = 0; from < count; from += 500) {
    const batch = reports.slice(from, from + 500).map((report, at) => {
      const of = identify(report, "bench");
      const line = claimSetOf(claims[from + at], of, "bench 1");
      return { ...of, report, capture, claims: line };
    });
    await storeReports(register, batch);
  }
  await linkRegister(register, programLinker());
}

const kinds = [
  () => ({ kind: "grade", grade: "confirmed" }),
  () => ({ kind: "correct", field: "/type", value: "homicide" }),
  () => ({ kind: "accept" }),
  () => ({ kind: "note", text: "ملاحظة" }),
  () => ({ kind: "must_link" }),
];

function summaryOf(millis) {
  const sorted = [...millis].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  const round = (value) => Math.round(value * 100) / 100;
  return {
    count: sorted.length,
    p50: round(at(0.5)),
    p95: round(at(0.95)),
    longest: round(at(1)),
  };
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-bench-decisions-"));
const name = values.register ?? path.join(folder, "register");
const register = await openRegister(name, { create: true });
try {
  const { store } = register;
  const count = Number(values.reports);
  const any = await store.selectFrom("report").select("id").limit(1).execute();
  if (any.length === 0) await fill(register, count, Number(values.seed));
  const incidents = await store.selectFrom("incident").select("id").execute();
  const random = seeded(Number(values.seed));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const took = new Map();
  for (let made = 0; made < Number(values.decisions); made += 1) {
    const said = pick(kinds)();
    const ids = said.kind === "must_link" ? 2 : 1;
    const request = {
      author: "B1",
      decision: { reason: "قياس", ...said },
      incidents: Array.from({ length: ids }, () => pick(incidents).id),
    };
    if (new Set(request.incidents).size < ids) continue;
    const start = performance.now();
    await decide(register, [request]);
    const millis = performance.now() - start;
    // What is read and laid out for the first time is no decision's own.
    if (made < 10) continue;
    took.set(said.kind, [...(took.get(said.kind) ?? []), millis]);
  }
  const summary = {
    benchmark: "decisions",
    node: process.version,
    cpus: cpus().length,
    // Others at work on the same cores make figures that tell nothing.
    load: loadavg()[0],
    engine: register.engine.name,
    protection: register.protection,
    reports: count,
    incidents: incidents.length,
    millisecondsToWrite: {
      all: summaryOf([...took.values()].flat()),
      ...Object.fromEntries(
        [...took].map(([kind, millis]) => [kind, summaryOf(millis)]),
      ),
    },
  };
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify(summary, null, 2));
} finally {
  await register.close();
  rmSync(folder, { recursive: true, force: true });
}
