/**
 * An office's register of ten years: how long it takes to come in and in how
 * much memory, whether every cited cell is found again, how many of the rows
 * that it holds twice are listed and how many of the listed are such, and
 * whether it is written again as it was.
 *
 *   node benchmarks/adopt.mjs [--rows 8000] [--seed 2024] [--runs 3]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  csvOf,
  officeRegister,
} from "../test/fixtures/office-register/office-register.mjs";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "8000" },
    seed: { type: "string", default: "2024" },
    runs: { type: "string", default: "1" },
  },
});
const program = path.resolve(import.meta.dirname, "../dist/cli/main.js");
const { readTable } = await import("../dist/importers/tables/read-table.js");

/** Runs the program and tells its seconds and the most memory it held. */
function isnad(folder, ...args) {
  const start = performance.now();
  const script = `process.argv.splice(1, 1, ${JSON.stringify(program)});
    process.on("exit", () => process.stderr.write("\\nMB " + Math.round(process.resourceUsage().maxRSS / 1024)));
    await import(process.argv[1]);`;
  const done = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script, "--", program, ...args],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - start) / 1000;
  const [, megabytes] = /\nMB (\d+)/.exec(done.stderr) ?? [];
  return { ...done, seconds, megabytes: Number(megabytes) };
}

async function cellsOf(file) {
  const rows = [];
  for await (const item of readTable({ bytes: [readFileSync(file)] })) {
    if (item.kind === "header") rows[item.number] = item.cells;
    else if (item.kind === "row") rows[item.row.number] = item.row.cells;
  }
  return JSON.stringify(rows);
}

const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
const keyOf = (ids) => ids.toSorted().join(" ");

for (let run = 0; run < Number(values.runs); run++) {
  const seed = Number(values.seed) + run;
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-adopt-"));
  try {
    const made = officeRegister({ seed, rows: Number(values.rows) });
    writeFileSync(path.join(folder, "office.csv"), csvOf(made));
    const on = ["--owner", "office-x", "--register", "register"];
    const taken = isnad(
      folder,
      "adopt",
      "office.csv",
      ...on,
      "--format",
      "jsonl",
    );
    const listed = taken.stdout
      .split("\n")
      .filter((line) => line.startsWith('{"kind":"duplicate"'))
      .map((line) => keyOf(JSON.parse(line).ids));
    const planted = new Set(made.pairs.map(({ ids }) => keyOf(ids)));
    const right = listed.filter((key) => planted.has(key)).length;
    const again = isnad(folder, "adopt", "office.csv", ...on);
    const verified = isnad(folder, "verify", "--register", "register");
    const out = isnad(folder, "adopt", "--export", "out", ...on);
    const isEqual =
      (await cellsOf(path.join(folder, "office.csv"))) ===
      (await cellsOf(path.join(folder, "out", "office.csv")));
    console.log(
      JSON.stringify({
        seed,
        rows: made.rows.length,
        columns: made.header.length,
        takenIn: {
          seconds: Number(taken.seconds.toFixed(1)),
          megabytes: taken.megabytes,
        },
        again: {
          seconds: Number(again.seconds.toFixed(1)),
          megabytes: again.megabytes,
        },
        duplicates: {
          planted: planted.size,
          listed: listed.length,
          precision: percent(right, listed.length),
          recall: percent(right, planted.size),
        },
        verified: {
          seconds: Number(verified.seconds.toFixed(1)),
          isSound: verified.status === 0,
          citations: Number(/citations: (\d+)/.exec(verified.stderr)?.[1]),
        },
        written: {
          seconds: Number(out.seconds.toFixed(1)),
          megabytes: out.megabytes,
          isEqual,
        },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
