/**
 * Builds `web/` to `dist/workbench/`, and each script, style and map beside it
 * compressed by brotli. Does nothing while no source changed: the digest of all
 * that goes in is kept with what came out.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(project, "dist/workbench");
const digestFile = path.join(out, ".sources");

/** What the workbench is made of; folders with all that is in them. */
const SOURCES = [
  "web",
  "src/model",
  "src/codebook",
  "src/api",
  "package-lock.json",
  "scripts/build-web.mjs",
];

/** What is read as text; anything else is compressed already. */
const COMPRESSED = /[.](?:js|mjs|css|json|geojson|svg)$/u;
/** Compression is worth a second answer only where it saves this share. */
const WORTH = 0.9;

function filesOf(name) {
  const full = path.join(project, name);
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(project, path.join(entry.parentPath, entry.name)),
    )
    .sort();
}

function digestOfSources() {
  const digest = createHash("sha256");
  for (const file of SOURCES.flatMap(filesOf)) {
    const bytes = readFileSync(path.join(project, file));
    digest.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest("hex");
}

function compress(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const small = brotliCompressSync(bytes, { params });
  if (small.length < bytes.length * WORTH) writeFileSync(`${file}.br`, small);
}

const digest = digestOfSources();
const isFresh =
  existsSync(digestFile) && readFileSync(digestFile, "utf8") === digest;
if (!isFresh) {
  const configFile = path.join(project, "web/vite.config.ts");
  await build({ configFile, logLevel: "warn", mode: "production" });
  const assets = path.join(out, "assets");
  for (const name of readdirSync(assets))
    if (COMPRESSED.test(name)) compress(path.join(assets, name));
  writeFileSync(digestFile, digest);
  console.log(`build-web: ${readdirSync(assets).length} files`);
}
