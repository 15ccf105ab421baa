/**
 * The table of kinds in docs/how-to/import-places.md, from the feature codes that
 * `gazetteer import` knows.
 *
 * Usage: node scripts/generate-place-kinds.mjs [--check]   (after `npm run build`)
 */
import { FEATURE_CODES } from "../dist/importers/gazetteer/feature-kinds.js";
import { putBlock, report } from "./generated-block.mjs";

const PAGE = "docs/how-to/import-places.md";
const check = process.argv.includes("--check");

const rows = Object.entries(FEATURE_CODES).map(
  ([kind, codes]) => `| \`${kind}\` | ${codes.split(" ").join(", ")} |`,
);
const table = [
  "| النوع · Kind | رموز · GeoNames codes |",
  "| --- | --- |",
  ...rows,
].join("\n");
const same = await putBlock(PAGE, "kinds", table, { check });
report(PAGE, same, { check });
