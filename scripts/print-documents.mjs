/**
 * Prints the pages of `gold/documents` to PDF with Chromium, for whoever adds
 * one; the PDFs are kept, so that tests need no browser and no font.
 *
 * Usage: node scripts/print-documents.mjs [--browser chromium] [NAME …]
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, "../gold/documents");
const { values, positionals } = parseArgs({
  options: { browser: { type: "string", default: "chromium" } },
  allowPositionals: true,
});

for (const file of readdirSync(folder).sort()) {
  const [, name] = /^(.+)\.html$/u.exec(file) ?? [];
  if (name === undefined) continue;
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { status, stderr } = spawnSync(
    values.browser,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--print-to-pdf=${path.join(folder, `${name}.pdf`)}`,
      pathToFileURL(path.join(folder, file)).href,
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  process.stderr.write(`${name}\n`);
}
