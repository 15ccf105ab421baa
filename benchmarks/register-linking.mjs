/**
 * How fast a register takes in one more report or one decision, and how fast it
 * is linked from nothing.
 *
 *   node benchmarks/register-linking.mjs [--reports 20000] [--claims 100000]
 *     [--kind claims|reports] [--added 100] [--out FILE]
 *
 * `--kind claims` invents reports as synthetic-claims.mjs does (days, places
 * and blocks as counted on real articles), `--kind reports` as
 * scripts/synthetic-reports.mjs (few places, many alike). The register is
 * filled and linked once, in a process of its own; then, in another process,
 * reports are added one at a time, pairs of incidents are joined and undone,
 * each followed by linking, with reading and durable writing.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { syntheticReports as bySurvey } from "./synthetic-claims.mjs";
import { syntheticReports as byPlaces } from "../scripts/synthetic-reports.mjs";

const { values } = parseArgs({
  options: {
    kind: { type: "string", default: "claims" },
    claims: { type: "string", default: "100000" },
    reports: { type: "string", default: "20000" },
    added: { type: "string", default: "100" },
    step: { type: "string" },
    folder: { type: "string" },
    out: { type: "string" },
  },
});
const SEED = 20261122;
const ADDED = Number(values.added);
const BATCH = 500;

const { programLinker } = await import("../dist/operations/linker.js");
const register = await import("../dist/register/index.js");

/** All reports with their claims; the last `ADDED` are added one at a time. */
function lines() {
  if (values.kind === "claims")
    return Array.from(
      bySurvey({ claims: Number(values.claims), seed: SEED }),
      ({ textSha256, ...claims }) => ({
        report: {
          id: claims.id,
          outlet: claims.outlet,
          url: null,
          title: null,
          published: claims.published,
          // Equal texts of copied reports stay equal.
          text: `نص ${textSha256}`,
        },
        claims,
      }),
    );
  const { reports, claims } = byPlaces(Number(values.reports), SEED);
  return reports.map((report, at) => ({ report, claims: claims[at] }));
}

function arrivals(list) {
  return list.map(({ report, claims }, at) => {
    const of = register.identify(report, "bench");
    const container = { name: "bench", sha256: "0".repeat(64), position: at };
    const capture = { capturedAt: "2026-11-22T00:00:00.000Z", container };
    const set = register.claimSetOf(claims, of, "bench");
    return { ...of, report, capture, claims: set };
  });
}

const median = (list) => quantile(list, 0.5);
const quantile = (list, share) =>
  list.toSorted((a, b) => a - b)[
    Math.min(list.length - 1, Math.floor(list.length * share))
  ];
const ofTimes = (times) => ({
  median: Math.round(median(times)),
  p95: Math.round(quantile(times, 0.95)),
  most: Math.round(Math.max(...times)),
});
/** Of the clock, and of the processor: others may share the machine. */
const summary = (runs) => ({
  times: runs.length,
  wallMs: ofTimes(runs.map(({ wall }) => wall)),
  cpuMs: ofTimes(runs.map(({ cpu }) => cpu)),
});
const inSeconds = ({ wall, cpu }) => ({
  wall: Math.round(wall / 100) / 10,
  cpu: Math.round(cpu / 100) / 10,
});
const memoryMB = () => Math.round(process.resourceUsage().maxRSS / 1024);

async function timed(work) {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** Fills a register and links it from nothing. */
async function fill(folder) {
  const all = arrivals(lines().slice(0, -ADDED));
  const open = await register.openRegister(folder, { create: true });
  const stored = await timed(async () => {
    for (let at = 0; at < all.length; at += BATCH)
      await register.storeReports(open, all.slice(at, at + BATCH));
  });
  const linker = programLinker();
  await open.close();
  return { reports: all.length, storeSeconds: inSeconds(stored), linker };
}

async function linkFromNothing(folder) {
  const open = await register.openRegister(folder, { create: false });
  const linker = programLinker();
  const linked = await timed(() => register.linkRegister(open, linker));
  const { incident, incident_member } = await register.registerSize(open);
  await open.close();
  return {
    firstLinkSeconds: inSeconds(linked),
    incidents: incident,
    claims: incident_member,
    firstLinkMemoryMB: memoryMB(),
  };
}

/** Adds reports one at a time, then joins incidents and undoes it. */
async function addOneByOne(folder) {
  const added = arrivals(lines().slice(-ADDED));
  const open = await register.openRegister(folder, { create: false });
  const linker = programLinker();
  await register.linkRegister(open, linker);
  const reports = [];
  for (const one of added) {
    await register.storeReports(open, [one]);
    reports.push(await timed(() => register.linkRegister(open, linker)));
  }
  const found = await register.findIncidents(open, {});
  const decisions = [];
  const merges = [];
  for (let at = 0; at < ADDED; at++) {
    const step = Math.floor(found.length / ADDED);
    const claims = [found[at * step], found[at * step + 1]].map(
      (incident) => incident.claims[0],
    );
    const id = String(at).padStart(64, "0");
    decisions.push({ id, kind: "must_link", claims });
    merges.push(
      await timed(() =>
        register.linkRegister(open, linker, async () => decisions),
      ),
    );
  }
  const undone = [];
  while (decisions.length > 0) {
    decisions.pop();
    undone.push(
      await timed(() =>
        register.linkRegister(open, linker, async () => decisions),
      ),
    );
  }
  const nothing = await timed(() => register.linkRegister(open, linker));
  await open.close();
  return {
    report: summary(reports),
    merge: summary(merges),
    undo: summary(undone),
    nothingToDoMs: Math.round(nothing.wall * 10) / 10,
    memoryMB: memoryMB(),
  };
}

if (values.step === "fill") {
  const { linker: _linker, ...result } = await fill(values.folder);
  console.log(JSON.stringify(result));
} else if (values.step === "link") {
  console.log(JSON.stringify(await linkFromNothing(values.folder)));
} else if (values.step === "add") {
  console.log(JSON.stringify(await addOneByOne(values.folder)));
} else {
  const own = fileURLToPath(import.meta.url);
  const folder =
    values.folder ??
    mkdtempSync(path.join(tmpdir(), "isnad-register-linking-"));
  const run = (step) => {
    const given = ["kind", "claims", "reports", "added"].flatMap((name) => [
      `--${name}`,
      values[name],
    ]);
    const args = [own, ...given, "--folder", folder, "--step", step];
    return JSON.parse(execFileSync(process.execPath, args));
  };
  try {
    const filled = run("fill");
    const file = path.join(folder, register.REGISTER_FILE);
    const before = statSync(file).size;
    const linked = run("link");
    const after = statSync(file).size;
    const result = {
      benchmark: "register-linking",
      kind: values.kind,
      node: process.version,
      ...filled,
      ...linked,
      storedMB: Math.round(before / 1e6),
      linkedMB: Math.round(after / 1e6),
      ...run("add"),
    };
    console.log(JSON.stringify(result, null, 2));
    if (values.out !== undefined)
      writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true });
  }
}
