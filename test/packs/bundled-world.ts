import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "../../src/countries/pack.js";
import { compileFolder, loadWorld } from "../../src/packs/load-world.js";
import { sealPack } from "../../src/packs/pack-bytes.js";
import { readPackSources } from "../../src/packs/read-sources.js";

/** Folder of the packs that come with the program. */
export const PACK_SOURCES = fileURLToPath(
  new URL("../../src/countries/", import.meta.url),
);

const PROJECT = path.join(PACK_SOURCES, "../..");

/** Everything that the bytes of a compiled pack depend on. */
function sourcesDigest(): string {
  const hash = createHash("sha256");
  for (const folder of ["src/countries", "src/text", "src/languages/ar"])
    for (const file of readdirSync(path.join(PROJECT, folder), {
      recursive: true,
      encoding: "utf8",
    }).toSorted())
      if (/(?:\.tsv|[^d]\.ts)$/.test(file))
        hash.update(readFileSync(path.join(PROJECT, folder, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Compiles the packs once for all test files that want the whole world. */
function compiledOnce(): string {
  const folder = path.join(tmpdir(), `isnad-packs-${sourcesDigest()}`);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  for (const { name, bytes } of compileFolder(PACK_SOURCES))
    writeFileSync(path.join(own, `${name}.bin`), sealPack(bytes));
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true }); // another worker was first
  }
  return folder;
}

/** The world of the bundled packs, compiled from their sources. */
export const WORLD: World = loadWorld({ packsDir: compiledOnce() });

/** One row of a pack's file, by column. */
export interface SourceRow {
  readonly pack: string;
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Every row of every file of one kind, as the sources have it. */
export function sourceRows(kind: RegExp): SourceRow[] {
  return readPackSources(PACK_SOURCES).flatMap(({ name, files }) =>
    files
      .filter(({ path }) => kind.test(path))
      .flatMap(({ path, text }) => readRows(name, path, text)),
  );
}

function readRows(pack: string, file: string, text: string): SourceRow[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    return {
      pack,
      file,
      line: index + 2,
      cells: Object.fromEntries(
        columns.map((column, at) => [column, cells[at] ?? ""]),
      ),
    };
  });
}
