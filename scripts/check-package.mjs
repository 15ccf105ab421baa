/**
 * What a user would install: packs the built project, checks the tarball with
 * publint, installs it in an empty folder and runs `isnad --help` there.
 *
 * Usage: node scripts/check-package.mjs   (after `npm run build`)
 */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(tmpdir(), "isnad-package-"));
const manifest = JSON.parse(
  readFileSync(path.join(project, "package.json"), "utf8"),
);

function run(command, args, cwd) {
  const done = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(" ")}: ${done.stdout}${done.stderr}`,
    );
  return done.stdout;
}

function packProject() {
  const out = run(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
    project,
  );
  // npm 10 and 11 print an array, later ones an object by package name.
  const [packed] = Object.values(JSON.parse(out));
  const paths = packed.files.map((file) => file.path);
  for (const wanted of ["LICENSE", "ATTRIBUTION.md", manifest.bin.isnad]) {
    if (!paths.includes(wanted)) throw new Error(`the package lacks ${wanted}`);
  }
  console.log(`packed ${paths.length} files, ${packed.unpackedSize} bytes`);
  return path.join(folder, packed.filename);
}

async function checkTarball(tarball) {
  const data = readFileSync(tarball);
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(data).buffer },
    strict: true,
  });
  if (messages.length > 0)
    throw new Error(
      messages.map((message) => formatMessage(message, manifest)).join("\n"),
    );
  console.log("publint found nothing");
}

function installAndRun(tarball) {
  const user = path.join(folder, "user");
  mkdirSync(user);
  writeFileSync(path.join(user, "package.json"), `{"private":true}\n`);
  run("npm", ["install", "--no-audit", "--no-fund", tarball], user);
  const help = run("npx", ["--no-install", "isnad", "--help"], user);
  if (!help.includes("isnad")) throw new Error("isnad --help says nothing");
  const subpaths = Object.keys(manifest.exports).filter(
    (subpath) => !subpath.endsWith(".json"),
  );
  const source = subpaths
    .map((subpath) => `await import("isnad/${subpath.slice(2)}");`)
    .join("\n");
  writeFileSync(path.join(user, "subpaths.mjs"), source);
  run(process.execPath, ["subpaths.mjs"], user);
  console.log(`installed; isnad --help ran, ${subpaths.length} subpaths load`);
}

try {
  const tarball = packProject();
  await checkTarball(tarball);
  installAndRun(tarball);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
