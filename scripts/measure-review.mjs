#!/usr/bin/env node
// Counts the keys that reviewing takes: drives the review page in chromium over
// 40 incidents of the demonstration's fictional reports, as a person would who
// knows what the reports say, and holds them against typing the same row into
// a spreadsheet.
//
//   node scripts/measure-review.mjs [--count 40] [--keep]
//
// Three cases, in turn: the incident is right; one field is wrong (another
// value than the shown one is taken for true, the fields in turn); beside it
// another incident of the same report was missed. What the register holds
// afterwards is compared with what was wanted. A letter typed is a key.
//
// --keep writes benchmarks/results/review.json. Needs a build and chromium.
// Exit: 0 within the bars, 1 over a bar or the register holds something else.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { ReviewHand } from "./review/review-hand.mjs";
import { plannedCase } from "./review/planned-case.mjs";
import { spreadsheetKeys } from "./review/spreadsheet-row.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(project, "dist/cli/main.js");
/** Most keys a case may take. */
const BARS = { correct: 3, "one-wrong": 8, missed: 25 };

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "40" },
    keep: { type: "boolean", default: false },
  },
});

/** Starts the program on a register of the demonstration. */
async function serve(folder) {
  const { DEMO_REPORTS } = await import(
    path.join(project, "dist/cli/demonstration/reports.generated.js")
  );
  const file = path.join(folder, "reports.jsonl");
  const register = path.join(folder, "register");
  writeFileSync(
    file,
    DEMO_REPORTS.map((one) => JSON.stringify(one)).join("\n"),
  );
  const run = [program, "run", file, "--register", register];
  const { status, stderr } = spawnSync(process.execPath, run, {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`run ended with ${status}: ${stderr}`);
  const how = ["--single-user", "--auto-lock", "0", "--port", "0"];
  const child = spawn(process.execPath, [
    ...[program, "serve", "--register", register],
    ...how,
  ]);
  let [told, links] = ["", ""];
  await new Promise((resolve, reject) => {
    child.on("close", (code) => reject(new Error(`serve: ${code} ${told}`)));
    const look = () => {
      if (/serving at \S+/.test(told) && /#\S+/.test(links)) resolve();
    };
    child.stderr.on("data", (piece) => ((told += piece), look()));
    child.stdout.on("data", (piece) => ((links += piece), look()));
  });
  return {
    child,
    origin: /serving at (\S+)/.exec(told)[1],
    link: /http\S+#\S+/.exec(links)[0],
  };
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
};

function summed(rows) {
  return Object.fromEntries(
    Object.entries(BARS).map(([name, bar]) => {
      const own = rows.filter((row) => row.case === name);
      const keys = own.map((row) => row.keys);
      const typed = own.map((row) => row.spreadsheet);
      return [
        name,
        {
          items: own.length,
          bar,
          keys: { median: median(keys), max: Math.max(...keys) },
          spreadsheet: { median: median(typed), max: Math.max(...typed) },
        },
      ];
    }),
  );
}

async function measure(page, origin, count) {
  const hand = new ReviewHand(page, origin);
  await page.goto(`${origin}/review?lang=ar`);
  const rows = [];
  for (let at = 0; at < count; at += 1) {
    const item = await hand.shown();
    const plan = plannedCase(item, at);
    hand.keys = 0;
    await hand.review(plan);
    const { keys } = hand;
    const wrong = await hand.differs(plan);
    const spreadsheet = spreadsheetKeys(plan.row);
    rows.push({ case: plan.case, field: plan.field, keys, spreadsheet, wrong });
    process.stderr.write(
      `${at + 1}/${count} ${plan.case} ${plan.field ?? ""} ${keys} ${wrong ?? ""}\n`,
    );
  }
  return rows;
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-review-"));
const server = await serve(folder);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1360, height: 850 },
    reducedMotion: "reduce",
  });
  await page.goto(server.link);
  await page.waitForURL(`${server.origin}/`);
  const rows = await measure(page, server.origin, Number(options.count));
  const wrong = rows.filter((row) => row.wrong !== null);
  const cases = summed(rows);
  const byField = Object.fromEntries(
    [...new Set(rows.flatMap(({ field }) => field ?? []))].map((field) => {
      const keys = rows
        .filter((row) => row.field === field)
        .map((row) => row.keys);
      return [field, { median: median(keys), max: Math.max(...keys) }];
    }),
  );
  const isOver = Object.values(cases).some(({ keys, bar }) => keys.max > bar);
  const result = {
    items: rows.length,
    notAsWanted: wrong.length,
    cases,
    byField,
  };
  console.log(JSON.stringify(result, null, 2));
  if (options.keep)
    writeFileSync(
      path.join(project, "benchmarks/results/review.json"),
      `${JSON.stringify(result, null, 2)}\n`,
    );
  process.exitCode = isOver || wrong.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  server.child.removeAllListeners("close");
  server.child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
