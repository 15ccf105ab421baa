/**
 * How fast reports with given claims come into a register, durably.
 *
 * Usage: node benchmarks/import-run.mjs [--reports 1000] [--batch 100]
 *   [--repeat 3] [--out benchmarks/results/import-run.json]
 *
 * Measures the built program from inside one process: importing, checking and
 * storing with one commit a batch (write-ahead log, synchronous FULL); linking
 * is timed apart. The median of the repetitions counts.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readClaimFiles } from "../dist/cli/claims-file.js";
import { captureTeller } from "../dist/operations/importing/captures.js";
import { importReports } from "../dist/operations/importing/import-run.js";
import { programLinker } from "../dist/operations/linker.js";
import { findInputs, readReports } from "../dist/importers/index.js";
import { linkRegister, openRegister } from "../dist/register/index.js";
import { asLines, syntheticReports } from "../scripts/synthetic-reports.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    batch: { type: "string", default: "100" },
    repeat: { type: "string", default: "3" },
    out: { type: "string" },
  },
});
const [reports, batch, repeat] = ["reports", "batch", "repeat"].map((name) =>
  Number(values[name]),
);

async function once(folder, number) {
  const register = await openRegister(path.join(folder, `r${number}`), {
    create: true,
  });
  const claims = path.join(folder, "claims.jsonl");
  const { inputs } = await findInputs(
    [path.join(folder, "reports.jsonl")],
    () => [],
  );
  const start = performance.now();
  await importReports(readReports(inputs), register, {
    reader: readClaimFiles([claims]),
    namespace: "local",
    batch,
    captureOf: captureTeller(new Date().toISOString()),
    onOutcome: () => undefined,
  });
  const stored = performance.now();
  await linkRegister(register, programLinker());
  const linked = performance.now();
  await register.close();
  return { importMs: stored - start, linkMs: linked - stored };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

const folder = mkdtempSync(path.join(tmpdir(), "isnad-benchmark-"));
try {
  const files = syntheticReports(reports, 1);
  writeFileSync(path.join(folder, "reports.jsonl"), asLines(files.reports));
  writeFileSync(path.join(folder, "claims.jsonl"), asLines(files.claims));
  const times = [];
  for (let number = 0; number < repeat; number += 1) {
    times.push(await once(folder, number));
  }
  const importMs = Math.round(median(times.map((time) => time.importMs)));
  const linkMs = Math.round(median(times.map((time) => time.linkMs)));
  const result = {
    benchmark: "import-run",
    node: process.version,
    cores: cpus().length,
    reports,
    incidents: files.claims.flatMap(({ incidents }) => incidents).length,
    batch,
    repeat,
    importMs,
    reportsPerSecond: Math.round((reports * 1000) / importMs),
    linkMs,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(result, null, 2));
  if (values.out !== undefined) {
    writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
