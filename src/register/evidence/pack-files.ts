import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { PRIVATE_FILE, PRIVATE_FOLDER, syncFolder } from "../durable-file.js";
import {
  CHUNK_BYTES,
  chunked,
  PackMissing,
  type PackStore,
  type PackWriter,
  type StandingPack,
} from "./pack-store.js";

const PART = ".part";
const PACK = /^[0-9a-f]{32}$/;
const GROUP = /^[0-9a-f]{2}$/;

const isMissing = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === "ENOENT";

/** Makes a folder and its parents, each of them durable. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (first === undefined) return;
  const above = path.dirname(path.resolve(first));
  for (let at = path.resolve(folder); at !== above; at = path.dirname(at)) {
    await syncFolder(path.dirname(at));
  }
}

function fileWriter(file: string, id: string): PackWriter {
  const part = file + PART;
  const digest = createHash("sha256");
  let handle: FileHandle | undefined;
  let stored_bytes = 0;
  const opened = async (): Promise<FileHandle> => {
    if (handle !== undefined) return handle;
    await makeFolder(path.dirname(file));
    return (handle = await open(part, "wx", PRIVATE_FILE));
  };
  const writer = chunked(async (chunk) => {
    digest.update(chunk);
    stored_bytes += chunk.length;
    await (await opened()).writeFile(chunk);
  });
  const close = async () => {
    await handle?.close();
    handle = undefined;
  };
  return {
    id,
    append: (bytes) => writer.append(bytes),
    async settle() {
      await writer.flush();
      await (await opened()).sync();
    },
    async finish() {
      await writer.flush();
      await (await opened()).sync();
      await close();
      await rename(part, file);
      await syncFolder(path.dirname(file));
      return { id, stored_bytes, stored_sha256: digest.digest("hex") };
    },
    async discard() {
      await close();
      await rm(part, { force: true });
    },
  };
}

async function* readRange(file: string, starts: number, length: number) {
  const handle = await open(file, "r").catch((error: unknown) => {
    if (isMissing(error)) throw new PackMissing(file, { cause: error });
    throw error;
  });
  try {
    let at = starts;
    const end = starts + length;
    while (at < end) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const entriesOf = async (folder: string) =>
  (await readdir(folder).catch((): string[] => [])).sort(byText);

async function* standing(folder: string): AsyncGenerator<StandingPack> {
  for (const group of await entriesOf(folder)) {
    if (!GROUP.test(group)) continue;
    for (const name of await entriesOf(path.join(folder, group))) {
      const isUnfinished = name.endsWith(PART);
      const id = isUnfinished ? name.slice(0, -PART.length) : name;
      if (!PACK.test(id)) continue;
      const info = await stat(path.join(folder, group, name)).catch(() => null);
      if (info === null) continue;
      const modified = info.mtime.toISOString();
      yield { id, bytes: info.size, isUnfinished, modified };
    }
  }
}

/**
 * Packs as files `<first two digits>/<id>` of a folder: written aside, synced,
 * renamed, the folder synced.
 *
 * @param folder - made when the first pack is written
 */
export function packFiles(folder: string): PackStore {
  const fileOf = (id: string) => path.join(folder, id.slice(0, 2), id);
  return {
    create(_on, id = randomBytes(16).toString("hex")) {
      return fileWriter(fileOf(id), id);
    },
    read: (id, starts, length) => readRange(fileOf(id), starts, length),
    list: () => standing(folder),
    async remove({ id, isUnfinished }) {
      await rm(fileOf(id) + (isUnfinished ? PART : ""), { force: true });
    },
    placeOf: fileOf,
  };
}
