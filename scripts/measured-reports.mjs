// What the measuring scripts share: labelled reports, the built coder, and
// coded lines in the form in which two codings of one report are compared.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SETS = ["dev", "dev-south", "dev-north", "dev-real"];

/** Ends with exit 2: wrong use, or nothing to measure. */
export function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Imports a module of the build by its path in dist/. */
export async function built(path) {
  const file = join(ROOT, "dist", path);
  if (!existsSync(file)) stop(`saw no ${file}; run npm run build first`);
  return import(pathToFileURL(file).href);
}

/** Reads --shared, --sets and further options. */
export function readOptions(more = {}) {
  const { values } = parseArgs({
    options: {
      shared: { type: "string", default: join(ROOT, "../shared") },
      sets: { type: "string", default: SETS.join(",") },
      show: { type: "string", default: "20" },
      ...more,
    },
  });
  return { ...values, show: Number(values.show) };
}

/**
 * Reads the reports of the labelled sets.
 *
 * @returns {{set: string, report: object}[]} in file order
 */
export function readReports({ shared, sets }) {
  return sets.split(",").flatMap((set) => {
    const file = join(shared, "gold", set, "reports.jsonl");
    if (!existsSync(file)) stop(`saw no ${file}; give --shared or --sets`);
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => ({ set, report: JSON.parse(line) }));
  });
}

/** The built coder with every pack: `(report) => coded line`. */
export async function openCoder() {
  const { codeReport } = await built("coder/index.js");
  const { loadWorld } = await built("packs/load-world.js");
  const world = loadWorld();
  return { world, code: (report) => codeReport(report, world) };
}

const DROPPED = new Set([
  "key",
  // The key of another figure of the report.
  "partOf",
  "version",
  "textSha256",
  "fingerprint",
  "confidence",
  "citations",
  "title",
]);

/**
 * A coded line freed of what may differ between two tellings of one report:
 * spans, confidence, keys and digests.
 *
 * @param {object} coded
 * @param {{text?: (words: string) => string, actorNames?: boolean}} options
 *   `text` is applied to every string; `actorNames` false leaves out the
 *   printed names of actors
 */
export function comparable(coded, { text = (s) => s, actorNames = true } = {}) {
  const walk = (value) => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map((v) => walk(v));
    if (value === null || typeof value !== "object") return value;
    const out = {};
    for (const [name, inner] of Object.entries(value)) {
      if (DROPPED.has(name)) continue;
      if (!actorNames && name === "name" && "basis" in value) continue;
      out[name] = walk(inner);
    }
    return out;
  };
  return walk(coded);
}

/** Every place where two comparable lines differ, by JSON pointer. */
export function differences(before, after, pointer = "") {
  if (
    before === null ||
    after === null ||
    typeof before !== "object" ||
    typeof after !== "object"
  )
    return before === after ? [] : [{ pointer, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    differences(
      before[name] ?? null,
      after[name] ?? null,
      `${pointer}/${name}`,
    ),
  );
}

/** One line a difference, evidence only where no value differs. */
export function describe(found) {
  const values = found.filter(({ pointer }) => !pointer.includes("/evidence/"));
  return (values.length > 0 ? values : found)
    .slice(0, 6)
    .map(
      ({ pointer, before, after }) =>
        `    ${pointer}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    )
    .join("\n");
}

/** `97.4 % (372 of 382)`. */
export function share(part, of) {
  const percent = of === 0 ? "-" : ((100 * part) / of).toFixed(1);
  return `${percent} % (${part} of ${of})`;
}
