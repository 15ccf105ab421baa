/**
 * The fictional reports that `isnad demo` reads, without their labels, as a
 * module of the program: src/cli/demonstration/reports.generated.ts. Of `gold/`
 * only the sets named here are taken; `dev-region` is scored and never read.
 *
 * Usage: node scripts/generate-demo-reports.mjs [--check]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { putFile, report } from "./generated-block.mjs";

const check = process.argv.includes("--check");
const sets = ["dev", "dev-south", "dev-north"];
const output = "src/cli/demonstration/reports.generated.ts";

const reports = sets.flatMap((set) =>
  readFileSync(`gold/${set}/reports.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line)),
);
const entries = reports.map(({ id, outlet, url, title, published, text }) =>
  JSON.stringify({
    id,
    outlet: outlet ?? null,
    url: url ?? null,
    title: title ?? null,
    published: published ?? null,
    text,
  }),
);
const draft = `// Written by scripts/generate-demo-reports.mjs from gold/; do not edit.
import type { ImportedReport } from "../../importers/importer.js";

/** Fictional reports: invented persons and happenings at real places. */
export const DEMO_REPORTS: readonly ImportedReport[] = [${entries.join(",\n")}];
`;

if (!existsSync(output) && !check) writeFileSync(output, "");
const same = await putFile(output, draft, { parser: "typescript", check });
report(output, same, { check });
