import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compilePack, type PackSources } from "../countries/compile-pack.js";
import type { World } from "../countries/pack.js";
import {
  openPack,
  PACK_VERSION,
  type OpenPack,
} from "../countries/pack-file.js";
import { openWorld } from "../countries/world.js";
import { foldKey } from "../languages/ar/letters.js";
import { IsnadError } from "../model/errors.js";
import { digestOf, readPackFiles, type PackBytes } from "./pack-bytes.js";
import { readPackSources } from "./read-sources.js";

/** Where packs are read from. */
export interface WorldOptions {
  /** Folder of compiled packs (`*.bin`); the program's own by default. */
  readonly packsDir?: string;
  /** Folder of tab-separated packs of the user; they come before all others. */
  readonly userPacks?: string;
}

const OWN_PACKS = fileURLToPath(new URL("../packs-data/", import.meta.url));
const OWN_SOURCES = fileURLToPath(new URL("../countries/", import.meta.url));

/**
 * Loads every country's pack, and the user's.
 *
 * In a checkout that was not built the program's own packs are compiled from
 * their sources.
 *
 * @throws IsnadError `PACK-MISSING`, `PACK-DAMAGED`, `PACK-WRONG-VERSION`,
 * `PACK-BAD-ROW`
 */
export function loadWorld(options: WorldOptions = {}): World {
  const { packsDir, userPacks } = options;
  const own =
    packsDir === undefined && !existsSync(OWN_PACKS)
      ? compileFolder(OWN_SOURCES)
      : readFolder(packsDir ?? OWN_PACKS);
  const users =
    userPacks === undefined ? [] : compileFolder(userPacks, "user:");
  const packs = [...users, ...own];
  const digests = packs.map(({ name, digest }) => [name, digest] as const);
  return openWorld(packs.map(open), Object.fromEntries(digests));
}

/**
 * Compiles the packs of a folder in memory.
 *
 * @param prefix put before the names of the packs
 * @throws IsnadError `PACK-MISSING`, `PACK-BAD-ROW`
 */
export function compileFolder(folder: string, prefix = ""): PackBytes[] {
  const sources = existsSync(folder) ? readPackSources(folder) : [];
  if (sources.length === 0)
    throw new IsnadError("PACK-MISSING", {
      dir: folder,
      wanted: "places.tsv, actors.tsv, outlets.tsv, calendar.tsv",
    });
  return sources.map((pack) => {
    const bytes = compileSources(pack);
    return { name: prefix + pack.name, bytes, digest: digestOf(bytes) };
  });
}

/**
 * Compiles one pack.
 *
 * @throws IsnadError `PACK-BAD-ROW` for the first bad line; its message also
 * counts the others
 */
function compileSources(sources: PackSources): Uint8Array {
  const compiled = compilePack(sources, foldKey);
  if (compiled.ok) return compiled.bytes;
  const [first, ...more] = compiled.issues;
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  throw new IsnadError("PACK-BAD-ROW", {
    file: first?.file ?? sources.name,
    line: first?.line ?? 0,
    seen: `${first?.seen ?? ""}${others}`,
    wanted: first?.expected ?? "",
  });
}

function readFolder(folder: string): PackBytes[] {
  const files = existsSync(folder) ? readPackFiles(folder) : [];
  if (files.length === 0)
    throw new IsnadError("PACK-MISSING", { dir: folder, wanted: "*.bin" });
  return files.map(({ path, pack, seen, wanted }) => {
    if (pack === null)
      throw new IsnadError("PACK-DAMAGED", { file: path, seen, wanted });
    return pack;
  });
}

function open({ name, bytes }: PackBytes): OpenPack {
  const pack = openPack(bytes);
  if (pack !== null) return pack;
  throw new IsnadError("PACK-WRONG-VERSION", {
    file: name,
    seen: new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true),
    wanted: PACK_VERSION,
  });
}
