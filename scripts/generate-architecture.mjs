/**
 * The table "Who may import what" of ARCHITECTURE.md, from `layers.mjs`.
 *
 * Usage: node scripts/generate-architecture.mjs [--check]
 */
import { putBlock, report } from "./generated-block.mjs";
import { layers, pureLayers } from "./layers.mjs";

const check = process.argv.includes("--check");

/** `a, b`, or `every pure folder, a, b` when all pure folders are among them. */
function imports(names) {
  if (names.length === 0) return "nothing";
  const isPure = (name) => pureLayers.includes(name);
  if (names.filter(isPure).length < pureLayers.length) return names.join(", ");
  return ["every pure folder", ...names.filter((n) => !isPure(n))].join(", ");
}

const rows = Object.entries(layers).map(
  ([name, { kind, mayImport, holds }]) =>
    `| \`${name}/\` | ${kind} | ${holds} | ${imports(mayImport)} |`,
);
const table = [
  "| Folder of `src/` | Kind | Holds | May import |",
  "| --- | --- | --- | --- |",
  ...rows,
].join("\n");

const same = await putBlock("ARCHITECTURE.md", "layers", table, { check });
report("ARCHITECTURE.md", same, { check });
