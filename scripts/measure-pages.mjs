/**
 * `node scripts/measure-pages.mjs [--diff] [--unread DIR]`: how saved pages of `gold/pages`
 * are read: F1 of the words kept, and the share of pages whose fields are
 * right. English pages are also read by plain `@mozilla/readability`, which
 * they must not fall behind. Of the pages in `unread` and `english-unread`
 * nothing but totals is printed: no rule may be made from them. `--diff` shows
 * what differs on the others.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { diffWords } from "diff";
import { scorePage } from "../dist/evaluation/index.js";
import { readReports } from "../dist/importers/index.js";
import { plainReadability } from "./plain-readability.mjs";

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
  const captions = (first.detail?.captions ?? []).map((one) => one.text);
  return { read: { ...first, text, author, captions } };
}

function showDiff(wanted, kept) {
  for (const part of diffWords(wanted, kept))
    if (part.added || part.removed)
      console.log(`  ${part.added ? "+" : "-"} ${part.value.trim()}`);
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
  const plain = [];
  for (const name of names.toSorted()) {
    const gold = JSON.parse(
      readFileSync(path.join(root, name.replace(/\.[^.]+$/u, ".json")), "utf8"),
    );
    const { read, reject } = await readPage(path.join(root, name));
    const score = scorePage(gold, read);
    scores.push(score);
    if (folder.startsWith("english"))
      plain.push(
        scorePage(
          gold,
          plainReadability(readFileSync(path.join(root, name), "utf8")),
        ).f1,
      );
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
    if (score.f1 < 1 && read !== null) showDiff(gold.text ?? "", read.text);
    if (score.captions !== null && score.captions < 1 && read !== null) {
      console.log("  captions:");
      showDiff(gold.captions.join("\n"), read.captions.join("\n"));
    }
  }
  const right = FIELDS.map(
    (field) =>
      `${field} ${percent(mean(scores.map((s) => Number(s.right[field]))))}`,
  );
  const captions = scores
    .map((score) => score.captions)
    .filter((value) => value !== null);
  const others = [
    ...(captions.length > 0
      ? [`F1 of captions ${mean(captions).toFixed(4)} on ${captions.length}`]
      : []),
    ...(plain.length > 0
      ? [`plain Readability ${mean(plain).toFixed(4)}`]
      : []),
  ];
  console.log(
    `${folder}: ${scores.length} pages, F1 of words ${mean(scores.map(({ f1 }) => f1)).toFixed(4)}; ${[...right, ...others].join(", ")}\n`,
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
for (const folder of ["english-read", "english-unread"])
  await measure(folder, folder.endsWith("-read"), path.join(pages, folder));
