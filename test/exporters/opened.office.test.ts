import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acledExporter } from "../../src/exporters/acled.js";
import { csvTablesExporter } from "../../src/exporters/csv-tables.js";
import type { Exporter } from "../../src/exporters/exporter.js";
import { fileBytes } from "../../src/exporters/file-bytes.js";
import { NO_KNOWLEDGE } from "../../src/exporters/knowledge.js";
import { bareOrigin } from "../../src/exporters/origin.js";
import { ucdpGedExporter } from "../../src/exporters/ucdp-ged.js";
import { xlsxExporter } from "../../src/exporters/xlsx.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { UNREVIEWED } from "../../src/release/index.js";
import { BARE, INCIDENT } from "./incidents.js";
import { parseCsv } from "./opened.js";

/** Whatever a spreadsheet likes to take for something else. */
const TRICKY: RegisterIncident = {
  ...INCIDENT,
  where: {
    ...INCIDENT.where,
    name: "=1+1",
    placeId: "007",
    admin1: "ريف «دمشق»، الشرقي",
  },
  casualties: [
    ...INCIDENT.casualties,
    { outcome: "wounded", min: 3, max: 3, role: "civilian", names: ["@سالم"] },
  ],
  sources: [["+963", "تجمع\nالسهل"], ['\tمصدر "محلي"']],
  toldNone: [],
};

/** Comma, quote, UTF-8, from the first line; quoted cells are texts. */
const READ = "CSV:44,34,76,1,,0,true,true";
/** The same, with cells as they are shown, every sheet in a file. */
const WRITE =
  "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

const folder = mkdtempSync(path.join(tmpdir(), "isnad-office-"));
const out = path.join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens files and writes their sheets as CSV: rows by name of the file. */
function convert(files: readonly string[], filter: readonly string[]) {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${path.join(folder, "profile")}`,
      ...["--headless", "--norestore", ...filter],
      ...["--convert-to", WRITE, "--outdir", out],
      ...files.map((name) => path.join(folder, name)),
    ],
    { stdio: "pipe", timeout: 240_000 },
  );
}

const wrote = new Map<string, Buffer>();

async function write(exporter: Exporter): Promise<readonly string[]> {
  const fit = [TRICKY, BARE].map((incident) => ({
    ...incident,
    review: UNREVIEWED,
    namesWithheld: 0,
  }));
  const origin = bareOrigin("1.0.0", "internal");
  const { files } = await exporter.write(fit, origin, NO_KNOWLEDGE);
  return files.map((file) => {
    const bytes = fileBytes(file);
    writeFileSync(path.join(folder, file.name), bytes);
    wrote.set(file.name, bytes);
    return file.name;
  });
}

const cellsOf = (text: string) =>
  parseCsv(text.replaceAll(/(?<!\r)\n/g, "\r\n")).filter((row) =>
    row.some((cell) => cell !== ""),
  );

/** The rows that LibreOffice wrote of a file and its sheet. */
function shown(name: string): string[][] {
  const base = name.replace(/\.\w+$/, "");
  const found = readdirSync(out).find(
    (file) => file === `${base}.csv` || file.startsWith(`${base}-`),
  );
  return cellsOf(readFileSync(path.join(out, found ?? name), "utf8"));
}

const unified = (rows: string[][]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll("\r\n", "\n")));

let tables: readonly string[] = [];
beforeAll(async () => {
  mkdirSync(out);
  tables = [
    ...(await write(csvTablesExporter)),
    ...(await write(acledExporter)),
    ...(await write(ucdpGedExporter)),
  ];
  convert(tables, [`--infilter=${READ}`]);
  convert(await write(xlsxExporter), []);
});

test("every cell of every CSV is shown as it was written", () => {
  expect(tables).toHaveLength(5);
  for (const name of tables) {
    const written = cellsOf(wrote.get(name)!.toString("utf8"));
    expect(unified(shown(name)), name).toEqual(unified(written));
  }
});

test("CSV: no formula is computed, no zero lost, no day turned", () => {
  const [head = [], first = []] = shown("table-incidents.csv");
  const cell = (name: string) => first[head.indexOf(name)];
  expect(cell("place")).toBe("'=1+1");
  expect(cell("place_id")).toBe("007");
  expect(cell("start")).toBe("2023-05-01");
  expect(cell("admin1")).toBe("ريف «دمشق»، الشرقي");
  expect(cell("lat")).toBe("-1.5");
  expect(cell("sources")).toContain("'+963");
});

test("XLSX: every sheet opens, and shows what was put there", () => {
  const sheets = readdirSync(out).filter((file) => file.startsWith("tables-"));
  expect(sheets).toHaveLength(4);
  const incidents = sheets.find((file) => file.includes("الحوادث"))!;
  const [head = [], first = [], bare = []] = cellsOf(
    readFileSync(path.join(out, incidents), "utf8"),
  );
  const cell = (name: string, row = first) => row[head.indexOf(name)];
  expect(cell("المكان")).toBe("=1+1");
  expect(cell("رمز المكان")).toBe("007");
  expect(cell("من يوم")).toBe("2023-05-01");
  expect(cell("خط العرض")).toBe("-1.5");
  expect(cell("جُرح (أقل عدد)")).toBe("3");
  expect(cell("المحافظة")).toBe("ريف «دمشق»، الشرقي");
  expect(cell("من يوم", bare)).toBe("");
});
