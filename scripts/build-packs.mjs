// Compiles the packs of src/countries into dist/packs-data, one table a pack.
//
//   node scripts/build-packs.mjs           after tsc
//   node scripts/build-packs.mjs --check   the sources compile, and twice alike
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { compileFolder } = await import(join(root, "dist/packs/load-world.js"));
const { sealPack } = await import(join(root, "dist/packs/pack-bytes.js"));
const { formatError } = await import(join(root, "dist/model/errors.js"));

const sources = join(root, "src/countries");
const target = join(root, "dist/packs-data");

function compile() {
  try {
    return compileFolder(sources);
  } catch (error) {
    console.error(formatError(error, "en"));
    process.exit(1);
  }
}

const packs = compile();
if (process.argv.includes("--check")) {
  const again = new Map(compile().map(({ name, digest }) => [name, digest]));
  const unlike = packs.filter(({ name, digest }) => again.get(name) !== digest);
  for (const { name } of unlike)
    console.error(`build-packs: ${name} compiles to other bytes each time`);
  if (unlike.length > 0) process.exit(1);
  console.error(`build-packs: ${packs.length} packs compile, twice alike`);
} else {
  mkdirSync(target, { recursive: true });
  const kept = new Set(packs.map(({ name }) => `${name}.bin`));
  for (const file of readdirSync(target))
    if (!kept.has(file)) rmSync(join(target, file));
  for (const { name, bytes } of packs)
    writeFileSync(join(target, `${name}.bin`), sealPack(bytes));
  const size = packs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.error(
    `build-packs: ${packs.length} packs, ${(size / 1e6).toFixed(1)} MB`,
  );
}
