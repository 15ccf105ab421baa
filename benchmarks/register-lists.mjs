/**
 * How fast a page of the incident list is read from a large register.
 *
 *   node benchmarks/register-lists.mjs [--incidents 150000] [--pages 400]
 *     [--register DIR|URL] [--engine sqlite|postgres] [--out FILE]
 *
 * 100,000 reports give some 150,000 incidents. A register of invented ones is
 * made, encrypted as by default; then pages of 50 are read by random filters,
 * first pages and later ones, each with random days. Times are wall times of one
 * process that asks one page after the other; beside them stands the machine's
 * speed of decoding UTF-8. PostgreSQL is a private server on the same disk.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  cursorOf,
  findIncidents,
  inTransaction,
  openRegister,
} from "../dist/register/index.js";
// As linking writes them; linking itself is measured by register-linking.mjs.
import { writeIncidents } from "../dist/register/incident-rows.js";
import { startPostgres, stopPostgres } from "../scripts/private-postgres.mjs";
import { decodingSpeed } from "./decoding-speed.mjs";
import { randomNumbers, syntheticReports } from "./synthetic-claims.mjs";

const { values } = parseArgs({
  options: {
    incidents: { type: "string", default: "150000" },
    pages: { type: "string", default: "400" },
    engine: { type: "string", default: "sqlite" },
    out: { type: "string" },
  },
});
const [incidents, pages] = [values.incidents, values.pages].map(Number);
const PAGE = 50;
/** Incidents written in one transaction. */
const BATCH = 1000;
/** Share of incidents that somebody looked at. */
const REVIEWED = 0.2;

/** One incident a claim, as linking would tell it, of the size of real ones. */
async function* inventedIncidents(facets) {
  let count = 0;
  const citation = { in: "text", start: 10, end: 60, quote: "ق".repeat(50) };
  for (const report of syntheticReports({ claims: incidents, seed: 7 })) {
    for (const { id, key, tellingWords: _, ...claim } of report.incidents) {
      if ((count += 1) > incidents) return;
      facets.add(claim);
      yield {
        ...claim,
        id: `inc-${key.slice(1)}`,
        members: [[report.id, id]],
        claims: [key],
        independentSources: 1,
        competing: {},
        evidence: Object.fromEntries(
          ["/when", "/where", "/type", "/targets/0", "/casualties/0"].map(
            (pointer) => [pointer, { citations: [citation], confidence: 0.9 }],
          ),
        ),
      };
    }
  }
}

/** What can be asked for: every value there is, common ones more often. */
function facetsOf() {
  const seen = { days: [], type: [], admin1: [], actor: [] };
  return {
    seen,
    add({ when, type, where, perpetrators, targets }) {
      if (when.start !== null) seen.days.push(when.start);
      seen.type.push(type);
      if (where.admin1 !== null) seen.admin1.push(where.admin1);
      for (const { id } of [...perpetrators, ...targets]) {
        if (id !== null) seen.actor.push(id);
      }
    },
  };
}

const month = (day) => `${day.slice(0, 7)}-31`;

/** A query of each kind, with values drawn from those that stand there. */
function kindsOf(seen, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const days = () => {
    const from = `${pick(seen.days).slice(0, 7)}-01`;
    return { from, to: month(from) };
  };
  return {
    plain: () => ({}),
    month: days,
    since: () => ({ from: pick(seen.days) }),
    type: () => ({ types: [pick(seen.type)] }),
    typesMonth: () => ({
      types: [...new Set([pick(seen.type), pick(seen.type)])],
      ...days(),
    }),
    area: () => ({ admin1: pick(seen.admin1) }),
    areaTypeSince: () => ({
      admin1: pick(seen.admin1),
      types: [pick(seen.type)],
      from: pick(seen.days),
    }),
    actor: () => ({ actor: pick(seen.actor) }),
    actorMonth: () => ({ actor: pick(seen.actor), ...days() }),
    review: () => ({ review: pick(["accepted", "rejected"]) }),
    reviewGradeMonth: () => ({
      review: "accepted",
      grade: pick(["one-source", "confirmed"]),
      ...days(),
    }),
    gradeType: () => ({ grade: "confirmed", types: [pick(seen.type)] }),
  };
}

const quantile = (list, at) =>
  list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * at)];
const rounded = (number) => Math.round(number * 10) / 10;

async function timePages(register, seen) {
  const random = randomNumbers(11);
  const times = {};
  for (const [kind, make] of Object.entries(kindsOf(seen, random))) {
    times[kind] = [];
    while (times[kind].length < pages) {
      let query = { ...make(), limit: PAGE };
      // Up to three pages on, as somebody reads a list.
      for (let page = 0; page < 3; page += 1) {
        const start = performance.now();
        const found = await findIncidents(register, query);
        times[kind].push(performance.now() - start);
        if (found.length < PAGE) break;
        query = { ...query, after: cursorOf(found.at(-1)) };
      }
    }
  }
  return times;
}

async function review(register) {
  const random = randomNumbers(5);
  const rows = await register.store
    .selectFrom("incident")
    .select("id")
    .orderBy("id")
    .execute();
  const groups = { accepted: [], rejected: [], confirmed: [] };
  for (const { id } of rows) {
    if (random() > REVIEWED) continue;
    groups[
      ["accepted", "rejected", "confirmed"][Math.floor(random() * 3)]
    ].push(id);
  }
  for (const [name, ids] of Object.entries(groups)) {
    const change =
      name === "confirmed"
        ? { review: "accepted", grade: "confirmed" }
        : { review: name, grade: "one-source" };
    for (let at = 0; at < ids.length; at += 500) {
      await register.store
        .updateTable("incident")
        .set(change)
        .where("id", "in", ids.slice(at, at + 500))
        .execute();
    }
  }
}

async function measure(place) {
  const register = await openRegister(place, { create: true });
  try {
    const facets = facetsOf();
    const started = performance.now();
    let printed = [];
    const write = () =>
      inTransaction(register, (store) =>
        writeIncidents(store, printed, (key) => key),
      );
    for await (const incident of inventedIncidents(facets)) {
      printed.push(incident);
      if (printed.length < BATCH) continue;
      await write();
      printed = [];
    }
    if (printed.length > 0) await write();
    const writeSeconds = (performance.now() - started) / 1000;
    await review(register);
    const times = await timePages(register, facets.seen);
    const all = Object.values(times).flat();
    const line = (list) => ({
      p50: rounded(quantile(list, 0.5)),
      p95: rounded(quantile(list, 0.95)),
      max: rounded(Math.max(...list)),
    });
    return {
      benchmark: "register-lists",
      engine: register.engine.name,
      node: process.version,
      cores: cpus().length,
      incidents,
      page: PAGE,
      pages: all.length,
      writeSeconds: rounded(writeSeconds),
      milliseconds: {
        all: line(all),
        ...Object.fromEntries(
          Object.entries(times).map(([kind, list]) => [kind, line(list)]),
        ),
      },
      decodeMBperSecond: Math.round(decodingSpeed() / 1e6),
    };
  } finally {
    await register.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-lists-"));
const isPostgres = values.engine === "postgres";
try {
  const place = isPostgres
    ? startPostgres(folder, ["shared_buffers=256MB"])
    : path.join(folder, "register");
  const result = await measure(place);
  console.log(JSON.stringify(result, null, 2));
  if (values.out !== undefined) {
    writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  if (isPostgres) stopPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}
