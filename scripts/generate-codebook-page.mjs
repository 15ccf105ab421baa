/**
 * docs/reference/codebook.md: every code with its counterparts in other
 * datasets, as `release` writes it too.
 *
 * Usage: node scripts/generate-codebook-page.mjs [--check]   (after `npm run build`)
 */
import { existsSync, writeFileSync } from "node:fs";
import { codebookMarkdown } from "../dist/exporters/codebook/codebook-document.js";
import { putFile, report } from "./generated-block.mjs";

const PAGE = "docs/reference/codebook.md";
const check = process.argv.includes("--check");

if (!existsSync(PAGE) && !check) writeFileSync(PAGE, "");
const same = await putFile(PAGE, codebookMarkdown(), {
  parser: "markdown",
  check,
});
report(PAGE, same, { check });
