/**
 * `exports` of package.json: one subpath for each folder with an `index.ts`
 * (the façade of a layer, a language or a country).
 *
 * Usage: node scripts/generate-exports.mjs [--check]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { putFile, report } from "./generated-block.mjs";
import { layers } from "./layers.mjs";

const check = process.argv.includes("--check");
/** Wired up by the program, not for use by others. */
const internal = new Set(["register", "workers", "server", "cli", "capture"]);

const folders = Object.keys(layers)
  .filter((name) => !internal.has(name) && existsSync(`src/${name}`))
  .flatMap((name) =>
    name === "languages" || name === "countries"
      ? readdirSync(`src/${name}`).map((pack) => `${name}/${pack}`)
      : [name],
  )
  .filter((folder) => existsSync(`src/${folder}/index.ts`))
  .sort();

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
manifest.exports = Object.fromEntries([
  ...folders.map((folder) => [
    `./${folder}`,
    {
      types: `./dist/${folder}/index.d.ts`,
      default: `./dist/${folder}/index.js`,
    },
  ]),
  ["./package.json", "./package.json"],
]);

const draft = JSON.stringify(manifest, null, 2);
const same = await putFile("package.json", draft, {
  parser: "json-stringify",
  check,
});
report("package.json", same, { check });
