/**
 * `node scripts/measure-pages.mjs [--diff] [--unread DIR]`: how saved pages of `gold/pages`
 * are read: F1 of the words kept, and the share of pages whose fields are
 * right. Of the pages in `unread` nothing but totals is printed: no rule may be
 * made from them. `--diff` shows what differs on pages in `read`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { diffWords } from "diff";
import { scorePage } from "../dist/evaluation/index.js";
import { readReports } from "../dist/importers/index.js";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FIELDS = ["title", "outlet", "author", "published", "url"];
const showsDiff = process.argv.includes("--diff");

async function readPage(file) {
  const bytes = readFileSync(file);
  const name = path.basename(file).replace(/\.[^.]+$/u, "");
  const input = { file, fileId: name, size: bytes.length, open: () => [bytes] };
  const items = [];
  for await (const item of readReports([input])) items.push(item);
  const reports = items.flatMap((item) => (item.ok ? [item.report] : []));
  const [first] = reports;
  const reject = items.find((item) => !item.ok)?.reject.code;
  if (first === undefined) return { reject, read: null };
  const text = reports.map((report) => report.text).join("\n");
  const author = first.detail?.author ?? null;
  return { read: { ...first, text, author } };
}

const percent = (value) => `${(value * 100).toFixed(1)} %`;
const mean = (values) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

async function measure(folder, isOpen, root) {
  if (!existsSync(root)) return;
  const names = readdirSync(root).filter((name) =>
    /\.(?:html?|mhtml?)$/u.test(name),
  );
  const scores = [];
  for (const name of names.toSorted()) {
    const gold = JSON.parse(
      readFileSync(path.join(root, name.replace(/\.[^.]+$/u, ".json")), "utf8"),
    );
    const { read, reject } = await readPage(path.join(root, name));
    const score = scorePage(gold, read);
    scores.push(score);
    if (!isOpen) continue;
    const wrong = FIELDS.filter((field) => !score.right[field]);
    console.log(
      `${name.padEnd(28)} F1 ${score.f1.toFixed(3)} (P ${score.precision.toFixed(3)}, R ${score.recall.toFixed(3)})${wrong.length > 0 ? `  wrong: ${wrong.join(", ")}` : ""}`,
    );
    if (!showsDiff) continue;
    if (reject !== undefined && gold.text !== null) console.log(`  ${reject}`);
    for (const field of wrong)
      console.log(
        `  ${field}: ${JSON.stringify(gold[field])} read ${JSON.stringify(read?.[field])}`,
      );
    if (score.f1 < 1 && read !== null)
      for (const part of diffWords(gold.text ?? "", read.text))
        if (part.added || part.removed)
          console.log(`  ${part.added ? "+" : "-"} ${part.value.trim()}`);
  }
  const right = FIELDS.map(
    (field) =>
      `${field} ${percent(mean(scores.map((s) => Number(s.right[field]))))}`,
  );
  console.log(
    `${folder}: ${scores.length} pages, F1 of words ${mean(scores.map(({ f1 }) => f1)).toFixed(4)}; ${right.join(", ")}\n`,
  );
}

const pages = path.join(project, "gold/pages");
const other = process.argv.indexOf("--unread");
await measure("read", true, path.join(pages, "read"));
await measure(
  "unread",
  false,
  other < 0 ? path.join(pages, "unread") : process.argv[other + 1],
);
