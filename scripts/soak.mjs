/**
 * Soak tests of the register on the built program.
 *
 * `devices` and `kill-decide` stand in files of their own under `soak/`.
 *
 * Usage: node scripts/soak.mjs kill-run [--kills 20] [--seed 1]
 *   [--reports 1000] [--batch 10] [--program dist/cli/main.js] [--out FILE]
 *
 * `kill-run` imports fictional reports once undisturbed. Then, for each kill,
 * it starts the same import on a new register, ends it by SIGKILL at a random
 * moment, checks that the file is sound and holds no row that the undisturbed
 * register lacks and that the bytes of every stored report can be read, imports
 * again, and compares all rows of all tables but times and random keys. SIGKILL
 * is no power failure: what the disk itself loses is not tested here.
 */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openEvidence, openRegister } from "../dist/register/index.js";
import { openRegisterFile } from "./register-file.mjs";
import { asLines, seeded, syntheticReports } from "./synthetic-reports.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/**
 * Tell when, or are made of random keys and of what a kill left of a batch:
 * they may differ between equal registers.
 */
const OWN_COLUMNS = new Set([
  "captured_at",
  "seal",
  "pack_id",
  "starts",
  "stored_bytes",
  "wrapped_key",
]);
const OWN_TABLES = new Set(["evidence_pack", "device", "log_entry"]);
/** Changed by later reports; all others are only ever added. */
const COMPUTED = new Set(["incident", "incident_member", "linking"]);

/** All rows as sorted lines, by table; an unfinished file has no tables. */
function dump(register) {
  const database = openRegisterFile(register);
  try {
    const [check] = database.prepare("pragma integrity_check").all();
    if (check.integrity_check !== "ok") throw new Error(JSON.stringify(check));
    const tables = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all();
    const shared = tables.filter(({ name }) => !OWN_TABLES.has(name));
    const rows = shared.map(({ name }) => [
      name,
      database
        .prepare(`select * from ${name}`)
        .all()
        .map((row) =>
          JSON.stringify(
            Object.entries(row).filter(([column]) => !OWN_COLUMNS.has(column)),
          ),
        )
        .sort(),
    ]);
    return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    database.close();
  }
}

/** @returns how many stored reports have bytes that cannot be read */
async function unreadable(folder) {
  if (!existsSync(path.join(folder, "register.key"))) return 0;
  const register = await openRegister(folder, { create: true });
  try {
    const evidence = openEvidence(register);
    const captures = await register.store
      .selectFrom("capture")
      .select("sha256")
      .execute();
    const read = captures.map(({ sha256 }) =>
      evidence.get(sha256).then(
        () => 0,
        () => 1,
      ),
    );
    return (await Promise.all(read)).reduce((sum, one) => sum + one, 0);
  } finally {
    await register.close();
  }
}

/** @returns milliseconds it ran, and how it ended */
function run(program, args, killAfter) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let messages = "";
    child.stderr.on("data", (chunk) => (messages += chunk));
    const timer =
      killAfter === undefined
        ? undefined
        : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && signal !== "SIGKILL") reject(new Error(messages));
      resolve({ ms: Math.round(performance.now() - from), signal });
    });
  });
}

const same = (a, b) => JSON.stringify([...a]) === JSON.stringify([...b]);

/** Rows that the undisturbed register lacks, of tables that only grow. */
function strangers(part, whole) {
  return [...part].flatMap(([table, rows]) => {
    if (COMPUTED.has(table)) return [];
    const known = new Set(whole.get(table));
    return rows.filter((row) => !known.has(row));
  });
}

async function killRun({ kills, seed, reports, batch, program, out }) {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-soak-"));
  try {
    const files = syntheticReports(reports, seed);
    const [input, claims] = ["reports.jsonl", "claims.jsonl"].map((name) =>
      path.join(folder, name),
    );
    writeFileSync(input, asLines(files.reports));
    writeFileSync(claims, asLines(files.claims));
    const into = (register) =>
      ["run", input, "--claims", claims, "--batch", String(batch)].concat([
        "--register",
        register,
      ]);
    const clean = path.join(folder, "clean");
    const { ms: cleanMs } = await run(program, into(clean));
    const expected = dump(clean);
    const random = seeded(seed);
    const results = [];
    for (let number = 1; number <= kills; number += 1) {
      const register = path.join(folder, `killed-${number}`);
      let killAfterMs = 0;
      let signal = null;
      // A run that ended before its moment came was not killed: once more.
      while (signal !== "SIGKILL") {
        rmSync(register, { recursive: true, force: true });
        mkdirSync(register);
        killAfterMs = Math.round(random() * cleanMs);
        ({ signal } = await run(program, into(register), killAfterMs));
      }
      const left = dump(register);
      const strange = strangers(left, expected).length;
      const lost = await unreadable(register);
      await run(program, into(register));
      const isSame = same(dump(register), expected);
      await run(program, into(register));
      const isStill = same(dump(register), expected);
      const stored = left.get("report")?.length ?? 0;
      results.push({
        killAfterMs,
        stored,
        strange,
        lost,
        isSame,
        isStill,
      });
      console.log(
        `kill ${number}: after ${killAfterMs} ms, ${stored} of ${reports} reports stored, strange rows ${strange}, unreadable bytes ${lost}, same register ${isSame}, third run still ${isStill}`,
      );
      rmSync(register, { recursive: true });
    }
    const failed = results.filter(
      ({ strange, lost, isSame, isStill }) =>
        strange > 0 || lost > 0 || !isSame || !isStill,
    );
    const summary = {
      test: "kill-run",
      node: process.version,
      seed,
      reports,
      batch,
      cleanMs,
      kills,
      killedWithPartStored: results.filter(
        ({ stored }) => stored > 0 && stored < reports,
      ).length,
      failed: failed.length,
      results,
    };
    if (out !== undefined) {
      mkdirSync(path.dirname(out), { recursive: true });
      writeFileSync(out, `${JSON.stringify(summary, null, 2)}\n`);
    }
    console.log(`failed ${failed.length} of ${kills}`);
    return failed.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Soaks in files of their own, with options of their own. */
const OTHERS = {
  devices: () => import("./soak/devices.mjs"),
  "kill-decide": () => import("./soak/kill-decide.mjs"),
};
const other = OTHERS[process.argv[2]];
if (other !== undefined) {
  await other();
  process.exit();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    reports: { type: "string", default: "1000" },
    batch: { type: "string", default: "10" },
    program: {
      type: "string",
      default: path.join(project, "dist/cli/main.js"),
    },
    out: { type: "string" },
  },
});
if (positionals[0] !== "kill-run") {
  console.error("usage: node scripts/soak.mjs kill-run [--kills N] [--seed N]");
  process.exit(2);
}
const passed = await killRun({
  kills: Number(values.kills),
  seed: Number(values.seed),
  reports: Number(values.reports),
  batch: Number(values.batch),
  program: values.program,
  out: values.out,
});
process.exitCode = passed ? 0 : 1;
