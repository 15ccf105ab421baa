/**
 * Fills the disk under a register: what was acknowledged stays, what was not is
 * refused by name.
 *
 * Usage: npm run soak -- full-disk [--rounds 20] [--seed 1] [--seconds N]
 *   [--out FILE]
 *
 * The register lies on a file system of 96 MB in memory (root, `mount`). In each
 * round a ballast leaves a random rest free; reports with their bytes, decisions
 * and linking go on until the disk is full, the error must be REG-DISK-FULL, and
 * the register must still answer. Then the ballast goes: every acknowledged
 * report and decision must be there once, the chains sound, every captured byte
 * readable, and the work must go on. The stop below 500 MB free is the import
 * command's and is passed by here, so that the disk really fills.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  mkdtempSync,
  rmSync,
  rmdirSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  decide,
  openRegister,
  storeReports,
  verifyLog,
} from "../../dist/register/index.js";
import { seeded } from "../synthetic-reports.mjs";
import { filled, link, randomDecision, report } from "./decided-register.mjs";
import { unreadable } from "./register-rows.mjs";

const MEGABYTE = 1024 ** 2;
const DISK = 96;
const REPORTS = 30;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string" },
    out: { type: "string" },
  },
});

/** A report with bytes of its own, which evidence has to keep. */
function captured(number, random) {
  const arrival = report(number);
  const bytes = randomBytes(1000 + Math.floor(random() * 60_000));
  const record = {
    bytes,
    kind: "upload",
    format: "media",
    mediaType: "application/octet-stream",
  };
  return { ...arrival, capture: { ...arrival.capture, record } };
}

/** Leaves so many bytes free. */
function ballast(disk, free) {
  const { bavail, bsize } = statfsSync(disk);
  const size = Math.max(0, bavail * bsize - free);
  writeFileSync(path.join(disk, "ballast"), Buffer.alloc(size, 1));
}

/** Works until the disk is full. */
async function untilFull(name, state, random) {
  const register = await openRegister(name, { create: false });
  try {
    for (;;) {
      const numbers = Array.from({ length: 8 }, (_, at) => state.next + at);
      const arrivals = numbers.map((number) => captured(number, random));
      await storeReports(register, arrivals);
      state.next += numbers.length;
      for (const { reportKey } of arrivals) state.reports.add(reportKey);
      const request = randomDecision(random, REPORTS, [...state.decisions]);
      const [made] = await decide(register, [request], undefined, 0);
      state.decisions.add(made.id);
      if (random() < 0.3) await link(register);
    }
  } catch (error) {
    // Reading has to go on.
    await register.store.selectFrom("report").select("id").limit(1).execute();
    return error.code ?? String(error);
  } finally {
    await register.close();
    // Unacknowledged reports may be there or not: their numbers are not used again.
    state.next += 8;
  }
}

async function faultsOf(name, state) {
  const register = await openRegister(name, { create: false });
  try {
    const { store } = register;
    const faults = [...(await verifyLog(store)).faults.map(String)];
    const reports = await store
      .selectFrom("report")
      .select("report_key")
      .execute();
    const there = new Set(reports.map((row) => row.report_key));
    for (const key of state.reports)
      if (!there.has(key)) faults.push(`lost report ${key}`);
    const entries = await store
      .selectFrom("log_entry")
      .select("id")
      .where("kind", "=", "decision")
      .execute();
    const decided = new Set(entries.map(({ id }) => id));
    for (const id of state.decisions)
      if (!decided.has(id)) faults.push(`lost decision ${id}`);
    if (decided.size !== entries.length) faults.push("a decision twice");
    const lost = await unreadable(name);
    if (lost > 0) faults.push(`${lost} captures unreadable`);
    await link(register);
    return faults;
  } finally {
    await register.close();
  }
}

async function fullDisk(rounds, seed, seconds) {
  const random = seeded(seed);
  const disk = mkdtempSync(path.join(tmpdir(), "isnad-full-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}m`, "tmpfs", disk]);
  const name = path.join(disk, "register");
  const until = performance.now() + seconds * 1000;
  const state = { next: REPORTS + 1, reports: new Set(), decisions: new Set() };
  const codes = {};
  const failures = [];
  let done = 0;
  try {
    await (await filled(name, REPORTS)).close();
    while (done < rounds && performance.now() < until) {
      done += 1;
      ballast(disk, Math.floor(random() * 4 * MEGABYTE));
      const code = await untilFull(name, state, random);
      codes[code] = (codes[code] ?? 0) + 1;
      rmSync(path.join(disk, "ballast"));
      const faults = await faultsOf(name, state);
      if (code !== "REG-DISK-FULL" || faults.length > 0)
        failures.push({ round: done, code, faults: faults.slice(0, 5) });
      const { bavail, bsize } = statfsSync(disk);
      if (bavail * bsize < 8 * MEGABYTE) break;
    }
  } finally {
    // Lazily: an engine may not have let go of its files yet.
    execFileSync("umount", ["--lazy", disk]);
    rmdirSync(disk);
  }
  return {
    test: "full-disk",
    node: process.version,
    seed,
    rounds: done,
    reports: state.reports.size,
    decisions: state.decisions.size,
    codes,
    failed: failures.length,
    failures,
  };
}

const summary = await fullDisk(
  Number(values.rounds),
  Number(values.seed),
  Number(values.seconds ?? Infinity),
);
if (values.out !== undefined)
  writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
console.log(JSON.stringify(summary, null, 2));
const isDone = summary.rounds > 0 && summary.reports > 0;
process.exitCode = isDone && summary.failed === 0 ? 0 : 1;
