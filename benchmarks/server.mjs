/**
 * How fast a server answers, in a register of many reports, to twenty
 * connections that ask without a pause, the client beside it on the same cores.
 *
 * Usage: node benchmarks/server.mjs [--reports 100000] [--seconds 20]
 *   [--connections 20] [--decisions 500] [--register NAME] [--seed 1]
 *   [--out FILE]
 *
 * Prints p50, p95 and p99 of reads by kind and of decisions, in milliseconds,
 * and the median of five starts until the server says that it is ready. Bars:
 * reads p95 < 100, decisions p95 < 60, ready in < 1,000. A register that holds
 * reports is used as it is; a new one is filled first, which takes minutes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { accounts, serve } from "../scripts/soak/server/served.mjs";
import { seeded, syntheticReports } from "../scripts/synthetic-reports.mjs";
import { programLinker } from "../dist/operations/linker.js";
import {
  claimSetOf,
  identify,
  linkRegister,
  openRegister,
  storeReports,
} from "../dist/register/index.js";
import { decodingSpeed } from "./decoding-speed.mjs";

const STARTS = 5;

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    seconds: { type: "string", default: "20" },
    connections: { type: "string", default: "20" },
    decisions: { type: "string", default: "500" },
    register: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});

async function fill(name, count, seed) {
  const register = await openRegister(name, { create: true });
  const { engine } = register;
  const any = await register.store
    .selectFrom("report")
    .select("id")
    .limit(1)
    .execute();
  if (any.length === 0) {
    const { reports, claims } = syntheticReports(count, seed);
    const capture = { capturedAt: "2024-01-01T00:00:00.000Z", container: null };
    for (let from = 0; from < count; from += 500) {
      const batch = reports.slice(from, from + 500).map((report, at) => {
        const of = identify(report, "bench");
        const claimSet = claimSetOf(claims[from + at], of, "bench 1");
        return { ...of, report, capture, claims: claimSet };
      });
      await storeReports(register, batch);
    }
    await linkRegister(register, programLinker());
  }
  // Accounts of a run before would be in the way of its own.
  for (const table of [
    "api_token",
    "auth_session",
    "auth_account",
    "entry_link",
    "auth_user",
  ])
    await register.store.deleteFrom(table).execute();
  await register.close();
  return engine.name;
}

/** Kinds of reads: `(known, random) → address`. */
const READS = {
  "incidents of a month": (_, pick) =>
    `/incidents?from=202${pick([0, 1, 2, 3])}-0${pick([1, 3, 5, 7, 9])}-01&to=202${pick([0, 1, 2, 3])}-12-28&limit=50`,
  "incidents of a type": (_, pick) =>
    `/incidents?type=${pick(["raid", "arrest", "explosion"])}&limit=50`,
  "incidents unreviewed": () => "/incidents?review=unreviewed&limit=50",
  "next page": ({ incidents }, pick) =>
    `/incidents?limit=50&after=2021-06-15/${pick(incidents)}`,
  incident: ({ incidents }, pick) => `/incidents/${pick(incidents)}`,
  sources: ({ incidents }, pick) => `/incidents/${pick(incidents)}/sources`,
  values: ({ incidents }, pick) => `/incidents/${pick(incidents)}/values`,
  tellings: ({ incidents }, pick) => `/incidents/${pick(incidents)}/tellings`,
  history: ({ incidents }, pick) => `/incidents/${pick(incidents)}/history`,
  report: ({ reports }, pick) =>
    `/reports/${encodeURIComponent(pick(reports))}`,
  reports: () => "/reports?limit=50",
  search: (_, pick) =>
    `/search?q=${encodeURIComponent(pick(["الكازمي", "سالم العوض", "نوى", "داعل رصاص"]))}`,
};

const rounded = (value) => Math.round(value * 10) / 10;

function summaryOf(millis) {
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share) =>
    rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function timed(origin, url, init) {
  const from = performance.now();
  const answer = await fetch(`${origin}/api/v1${url}`, init);
  const body = await answer.text();
  const ms = performance.now() - from;
  if (answer.status >= 400)
    throw new Error(`${url}: ${answer.status} ${body.slice(0, 200)}`);
  return { ms, body, answer };
}

/** Asks on so many connections until the time is over. */
async function manyReads(origin, bearers, known, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const kinds = Object.keys(READS);
  const took = new Map(kinds.map((kind) => [kind, []]));
  const until = performance.now() + Number(values.seconds) * 1000;
  const one = async (number) => {
    const { headers } = bearers[number % bearers.length];
    while (performance.now() < until) {
      const kind = pick(kinds);
      const { ms } = await timed(origin, READS[kind](known, pick), { headers });
      took.get(kind).push(ms);
    }
  };
  await Promise.all(
    Array.from({ length: Number(values.connections) }, (_, at) => one(at)),
  );
  return took;
}

const DECISIONS = [
  { kind: "grade", grade: "confirmed" },
  { kind: "note", text: "ملاحظة" },
  { kind: "correct", field: "/type", value: "homicide" },
  { kind: "accept" },
];

/** Decides on so many connections, each on incidents of its own. */
async function manyDecisions(origin, bearers, known) {
  const took = [];
  const connections = Number(values.connections);
  const one = async (number) => {
    const { headers } = bearers[number % bearers.length];
    for (
      let made = number;
      made < Number(values.decisions);
      made += connections
    ) {
      const id = known.incidents[made % known.incidents.length];
      const { answer } = await timed(origin, `/incidents/${id}/version`, {
        headers,
      });
      const { ms } = await timed(origin, "/decisions", {
        method: "POST",
        headers: {
          ...headers,
          "Content-Type": "application/json",
          "If-Match": answer.headers.get("etag"),
        },
        body: JSON.stringify({
          reason: "قياس",
          incidents: [id],
          ...DECISIONS[made % DECISIONS.length],
        }),
      });
      took.push(ms);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => one(at)));
  return took;
}

async function startsOf(name) {
  const millis = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await serve(name, "--auto-lock", "0");
    millis.push(server.readyIn);
    await server.stop();
  }
  return rounded(millis.toSorted((a, b) => a - b)[STARTS >> 1]);
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-bench-server-"));
const name = values.register ?? path.join(folder, "register");
try {
  const engine = await fill(name, Number(values.reports), Number(values.seed));
  const server = await serve(name, "--auto-lock", "0");
  const all = await accounts(server);
  const bearers = all.filter(
    ({ role, scopes, headers }) =>
      scopes.length > 1 &&
      headers.Authorization &&
      role !== "reader" &&
      role !== "coder",
  );
  const { headers } = bearers[0];
  const first = JSON.parse(
    (
      await timed(server.origin, "/incidents?from=2021-06-01&limit=500", {
        headers,
      })
    ).body,
  );
  const reports = JSON.parse(
    (await timed(server.origin, "/reports?limit=500", { headers })).body,
  );
  const known = {
    incidents: first.items.map(({ id }) => id),
    reports: reports.items.map(({ key }) => key),
  };
  const random = seeded(Number(values.seed));
  const reads = await manyReads(server.origin, bearers, known, random);
  const decisions = await manyDecisions(server.origin, bearers, known);
  const megabytes = Math.round(server.resident() / 2 ** 20);
  await server.stop();
  const summary = {
    benchmark: "server",
    node: process.version,
    engine,
    reports: Number(values.reports),
    connections: Number(values.connections),
    load: loadavg()[0],
    decoderMegabytesPerSecond: Math.round(decodingSpeed() / 1e6),
    megabytes,
    readsPerSecond: Math.round(
      [...reads.values()].flat().length / Number(values.seconds),
    ),
    readMilliseconds: {
      all: summaryOf([...reads.values()].flat()),
      ...Object.fromEntries(
        [...reads].map(([kind, millis]) => [kind, summaryOf(millis)]),
      ),
    },
    decisionMilliseconds: summaryOf(decisions),
    readyInMilliseconds: await startsOf(name),
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
