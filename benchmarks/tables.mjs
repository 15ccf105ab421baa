/**
 * How fast rows of tables become reports, and in how much memory: CSV and XLSX
 * of synthetic Arabic reports with typed or written dates and two columns that
 * nothing takes. Only reading is measured: no coding, no storing.
 *
 *   node benchmarks/tables.mjs [--csv 100000] [--xlsx 20000] [--out FILE]
 *
 * Each file is read by a process of its own; its peak is the whole resident
 * set. Wall and CPU seconds stand beside the machine's speed of decoding UTF-8.
 */
import { spawnSync } from "node:child_process";
import {
  createWriteStream,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findInputs, readReports } from "../dist/importers/index.js";
import { seeded } from "../scripts/synthetic-reports.mjs";
import { decodingSpeed } from "./decoding-speed.mjs";

const { values } = parseArgs({
  options: {
    csv: { type: "string", default: "100000" },
    xlsx: { type: "string", default: "20000" },
    read: { type: "string" },
    out: { type: "string" },
  },
});

const HEADER = ["المعرّف", "تاريخ النشر", "المصدر", "النص", "الرابط", "ملاحظات"];
const WORDS =
  "قصف مدفعي على بلدة مختلقة أدى إلى مقتل شخص وإصابة آخرين بحسب مصدر محلي قال إن القذائف سقطت قرب السوق، في ريف المدينة ليلاً".split(
    " ",
  );

/** A row of a report of some 600 letters. */
function rowOf(number, random) {
  const text = Array.from(
    { length: 110 },
    () => WORDS[Math.floor(random() * WORDS.length)],
  );
  const day = new Date(Date.UTC(2022, 0, 1 + (number % 700)));
  const url = `https://example.org/${number}`;
  return [`kh-${number}`, day, "شبكة مختلقة", text.join(" "), url, "س"];
}

const dayFirst = (day) =>
  `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;

async function writeCsv(file, rows) {
  const random = seeded(5);
  const stream = createWriteStream(file);
  stream.write(`${HEADER.join(",")}\n`);
  for (let number = 0; number < rows; number += 1) {
    const cells = rowOf(number, random).map((cell) =>
      cell instanceof Date ? dayFirst(cell) : `"${cell}"`,
    );
    if (!stream.write(`${cells.join(",")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}

async function writeXlsx(file, rows) {
  const { default: ExcelJS } = await import("exceljs");
  const random = seeded(5);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet("أخبار");
  sheet.addRow(HEADER).commit();
  for (let number = 0; number < rows; number += 1)
    sheet.addRow(rowOf(number, random)).commit();
  await workbook.commit();
}

/** Reads one file and prints what it took. */
async function read(file) {
  const { inputs } = await findInputs([file], () => []);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let [reports, rejects] = [0, 0];
  for await (const { ok } of readReports(inputs)) {
    if (ok) reports += 1;
    else rejects += 1;
  }
  const { user, system } = process.cpuUsage(cpu);
  const wallSeconds = (performance.now() - start) / 1000;
  const cpuSeconds = (user + system) / 1e6;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  console.log(
    JSON.stringify({ reports, rejects, wallSeconds, cpuSeconds, peakMB }),
  );
}

const rounded = (value) => Math.round(value * 100) / 100;

function measured(file, rows) {
  const self = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [self, "--read", file],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const told = JSON.parse(stdout);
  if (told.reports !== rows || told.rejects !== 0)
    throw new Error(`${rows} rows were written: ${stdout}`);
  const { wallSeconds, cpuSeconds, peakMB } = told;
  return {
    rows,
    megabytes: rounded(statSync(file).size / 1e6),
    wallSeconds: rounded(wallSeconds),
    cpuSeconds: rounded(cpuSeconds),
    rowsPerSecond: Math.round(rows / wallSeconds),
    rowsPerCpuSecond: Math.round(rows / cpuSeconds),
    peakMB: Math.round(peakMB),
  };
}

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-tables-"));
  try {
    const [csv, xlsx] = ["t.csv", "t.xlsx"].map((name) =>
      path.join(folder, name),
    );
    const [csvRows, xlsxRows] = [values.csv, values.xlsx].map(Number);
    await writeCsv(csv, csvRows);
    await writeXlsx(xlsx, xlsxRows);
    const result = {
      benchmark: "tables",
      node: process.version,
      cores: cpus().length,
      load: rounded(loadavg()[0]),
      csv: measured(csv, csvRows),
      xlsx: measured(xlsx, xlsxRows),
      decodeMBperSecond: Math.round(decodingSpeed() / 1e6),
    };
    const json = `${JSON.stringify(result, null, 2)}\n`;
    if (values.out !== undefined) writeFileSync(values.out, json);
    process.stdout.write(json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.read === undefined) await main();
else await read(values.read);
