/**
 * Asks a server what the contract says, and otherwise.
 *
 * Usage: npm run soak -- fuzz-server [--requests 10000] [--uploads 1000]
 *   [--seed 1] [--at-once 8] [--out FILE]
 *
 * Requests are made from the OpenAPI document that the server gives, with
 * values as they should be and as they should not, by every role. No answer is
 * a 5xx, comes after five seconds, lacks its headers, or is otherwise than the
 * contract says; memory does not grow from the middle to the end; every upload
 * that was taken in ends; the register is sound afterwards; the server stops
 * within ten seconds of SIGTERM.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { seeded } from "../synthetic-reports.mjs";
import { runProgram } from "./program.mjs";
import { faultsOf } from "./server/check-answer.mjs";
import { operationsOf, requestOf } from "./server/requests.mjs";
import { accounts, PROGRAM, serve } from "./server/served.mjs";
import { uploadOf } from "./server/uploads.mjs";

/** How much more memory the end may hold than the middle. */
const MOST_GROWTH = 1.3;
/** Seconds in which what was uploaded has to be done. */
const LAST_JOBS = 300;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: "string", default: "10000" },
    uploads: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string", default: "8" },
    out: { type: "string" },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), "isnad-fuzz-server-"));
const register = path.join(folder, "register");
const seed = Number(values.seed);
/** What no upload may bring in, and where none may write. */
const place = {
  secret: path.join(folder, "secret"),
  planted: path.join(folder, "planted"),
};
const counts = {};
const failed = [];
const note = (what, faults) => {
  for (const fault of faults) failed.push({ ...what, fault });
};

async function ask(origin, { url, init }) {
  const from = performance.now();
  const signal = AbortSignal.timeout(20_000);
  const answer = await fetch(`${origin}${url}`, {
    redirect: "manual",
    ...init,
    signal,
  });
  const body = await answer.text();
  const { status, headers } = answer;
  return { status, headers, body, ms: performance.now() - from };
}

/** Ids that exist, so that many requests get past the door. */
async function knownIds(server, { headers }) {
  const get = async (url) =>
    JSON.parse((await ask(server.origin, { url, init: { headers } })).body);
  const { items } = await get("/api/v1/incidents?limit=500");
  const reports = await get("/api/v1/reports?limit=50");
  return {
    incidents: items.map(({ id }) => id),
    versions: new Map(items.map(({ id, version }) => [id, version])),
    claims: items.flatMap(({ claims }) => claims),
    names: reports.items.map(({ key }) => key),
  };
}

const codeIn = (body) => /"code":"([^"]*)"/.exec(body)?.[1] ?? "no code";

/** Works through numbers, several at once. */
async function each(count, work) {
  let next = 0;
  const one = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, one));
}

async function fuzz(server, bearers) {
  const document = JSON.parse(
    (await ask(server.origin, { url: "/api/v1/openapi.json", init: {} })).body,
  );
  const operations = operationsOf(document);
  const known = await knownIds(
    server,
    bearers.find(({ role }) => role === "admin"),
  );
  const total = Number(values.requests);
  const memory = [];
  await each(total, async (number) => {
    const random = seeded(seed * 1_000_003 + number);
    const request = requestOf({ random, operations, bearers, known });
    const what = {
      request: number,
      id: request.id,
      role: request.role,
      url: request.url.slice(0, 200),
    };
    try {
      const answer = await ask(server.origin, request);
      counts[answer.status] = (counts[answer.status] ?? 0) + 1;
      note(what, faultsOf(request, answer));
    } catch (error) {
      // A header that a client refuses to send is not the server's.
      if (
        error.cause?.code === "UND_ERR_INVALID_ARG" ||
        (error instanceof TypeError && /header|method/i.test(error.message))
      )
        counts.unsent = (counts.unsent ?? 0) + 1;
      else
        note(what, [`no answer: ${error.message} ${error.cause?.code ?? ""}`]);
    }
    if (number % Math.ceil(total / 20) === 0) {
      memory.push(server.resident());
      console.error(
        `${number} of ${total}, ${failed.length} failed, ${Math.round(memory.at(-1) / 2 ** 20)} MB`,
      );
    }
  });
  return memory;
}

async function sendUploads(server, bearers) {
  const coder = bearers.find(
    ({ role, scopes }) => role === "coder" && scopes.includes("import"),
  );
  const total = Number(values.uploads);
  const uploads = {};
  await each(total, async (number) => {
    const random = seeded(seed * 7_000_003 + number);
    const { how, body, type } = uploadOf(number, seed, random, place);
    const url = "/api/v1/imports";
    const init = {
      method: "POST",
      body,
      headers: { ...coder.headers, "Content-Type": type },
    };
    try {
      const answer = await ask(server.origin, { url, init });
      const told = answer.status < 400 ? "taken" : codeIn(answer.body);
      uploads[told] = (uploads[told] ?? 0) + 1;
      note(
        { upload: number, how },
        faultsOf({ id: "startImport", init }, answer),
      );
    } catch (error) {
      note({ upload: number, how }, [
        `no answer: ${error.message} ${error.cause?.code ?? ""}`,
      ]);
    }
    if (number % 100 === 0)
      console.error(`${number} of ${total} uploads, ${failed.length} failed`);
  });
  const until = Date.now() + LAST_JOBS * 1000;
  const left = async () => {
    const states = [];
    for (const state of ["queued", "running"]) {
      const url = `/api/v1/jobs?state=${state}&limit=500`;
      const { body } = await ask(server.origin, {
        url,
        init: { headers: coder.headers },
      });
      states.push(...(JSON.parse(body).items ?? []));
    }
    return states.length;
  };
  while ((await left()) > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 500));
  const open = await left();
  if (open > 0) note({}, [`${open} jobs had not ended after ${LAST_JOBS} s`]);
  for (const state of ["done", "failed", "dead"]) {
    const url = `/api/v1/jobs?state=${state}&limit=500`;
    const { body } = await ask(server.origin, {
      url,
      init: { headers: coder.headers },
    });
    uploads[state] = JSON.parse(body).items.length;
  }
  if (uploads.dead > 0) note({}, [`${uploads.dead} jobs were given up`]);
  return uploads;
}

let server = null;
try {
  const lines = path.join(process.cwd(), "gold/daily/reports.jsonl");
  await runProgram(PROGRAM, ["run", lines, "--register", register]);
  server = await serve(register, "--auto-lock", "0", "--public");
  const bearers = await accounts(server);
  const memory = await fuzz(server, bearers);
  const middle = memory.slice(
    Math.floor(memory.length / 3),
    Math.floor(memory.length / 2) + 1,
  );
  const grown =
    memory.at(-1) / (middle.reduce((sum, one) => sum + one, 0) / middle.length);
  if (memory.length >= 10 && grown > MOST_GROWTH)
    note({}, [`memory grew by ${grown.toFixed(2)}`]);
  const uploads = await sendUploads(server, bearers);
  const stopped = await server.stop();
  if (stopped.code !== 0 || stopped.ms > 10_000)
    note(stopped, ["did not stop by itself"]);
  await runProgram(PROGRAM, ["verify", "--register", register]);
  const answered = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const summary = {
    soak: "fuzz-server",
    seed,
    requests: answered,
    statuses: counts,
    uploads,
    megabytes: memory.map((bytes) => Math.round(bytes / 2 ** 20)),
    grown: Number(grown.toFixed(2)),
    stoppedIn: stopped.ms,
    failed: failed.length,
    first: failed.slice(0, 20),
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  process.exitCode = failed.length === 0 && answered > 0 ? 0 : 1;
} catch (error) {
  console.error(error, failed.slice(0, 20));
} finally {
  server?.child.kill("SIGKILL");
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
}
