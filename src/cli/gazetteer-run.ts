import { createHash } from "node:crypto";
import type { World } from "../countries/pack.js";
import {
  importGazetteer,
  type NamedTable,
} from "../importers/gazetteer/import-gazetteer.js";
import {
  leftOutText,
  placesText,
  sourcesText,
  type PackOrigin,
} from "../importers/gazetteer/pack-files.js";
import { isFault, type PlaceList } from "../importers/gazetteer/place.js";
import { tableLines } from "../importers/gazetteer/table-lines.js";
import type { ImportInput } from "../importers/input.js";
import { IsnadError } from "../model/errors.js";
import { unreadable } from "../operations/coding/actor-table.js";
import type { CommandIo } from "./command.js";
import { startProgress, type Progress } from "./progress.js";
import { untilAborted } from "../operations/until-aborted.js";

/** What is imported, and where to. */
export interface GazetteerPlan {
  readonly input: ImportInput;
  readonly names: ImportInput | undefined;
  readonly origin: PackOrigin;
  readonly replace: boolean;
  /** Folder of packs; the country's folder is made in it. */
  readonly out: string;
}

/** What an import has done. */
export interface GazetteerOutcome {
  readonly list: PlaceList;
  /** SHA-256 of the list, lower-case hex. */
  readonly sha256: string;
}

interface Watched {
  readonly table: NamedTable;
  readonly digest: () => string;
}

/** The lines of an input, its bytes counted and digested on the way. */
function watched(
  input: ImportInput,
  progress: Progress,
  signal: AbortSignal | undefined,
): Watched {
  const hash = createHash("sha256");
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of input.open()) {
        hash.update(chunk);
        progress.addBytes(chunk.length);
        yield chunk;
      }
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === undefined || syscall === undefined) throw error;
      throw unreadable(input.file, code);
    }
  }
  async function* lines() {
    const all = tableLines(bytes(), input.file);
    for await (const line of untilAborted(all, signal)) {
      progress.addRecord();
      yield line;
    }
  }
  const table = { file: input.file, lines: lines() };
  return { table, digest: () => hash.digest("hex") };
}

/** Size of all inputs in bytes; null when one is not known. */
function totalBytes(inputs: readonly ImportInput[]): number | null {
  const sizes = inputs.map(({ size }) => size);
  const add = (sum: number | null, size: number | null) =>
    sum === null || size === null ? null : sum + size;
  return sizes.reduce(add, 0);
}

/** Reads the lists of a plan; nothing is written yet. */
export async function readGazetteer(
  { input, names, origin, replace }: GazetteerPlan,
  world: Pick<World, "gazetteer">,
  io: CommandIo,
): Promise<GazetteerOutcome> {
  const inputs = names === undefined ? [input] : [input, names];
  const progress = startProgress({
    stream: io.stderr,
    isShared: false,
    totalBytes: totalBytes(inputs),
    now: () => performance.now(),
  });
  try {
    const { table, digest } = watched(input, progress, io.signal);
    const more =
      names === undefined
        ? undefined
        : watched(names, progress, io.signal).table;
    const { format, country } = origin;
    const list = await importGazetteer(
      { table, names: more, format, country, replace },
      world,
    );
    return { list, sha256: digest() };
  } finally {
    progress.end();
  }
}

/**
 * The texts of a pack's files, in the order of {@link packFiles}.
 *
 * @throws IsnadError `IMP-PLACE-NONE` when there is no place to write
 */
export function packTexts(
  { list, sha256 }: GazetteerOutcome,
  { input, origin }: GazetteerPlan,
  world: Pick<World, "actors" | "outlets">,
): readonly string[] {
  const { places, leftOut } = list;
  if (places.length === 0) {
    const rejected = leftOut.filter(isFault).length;
    const left = leftOut.length - rejected;
    const { country, format } = origin;
    const context = { file: input.file, left, rejected, country, format };
    throw new IsnadError("IMP-PLACE-NONE", context);
  }
  return [
    leftOutText(leftOut),
    sourcesText(list, origin, sha256),
    placesText(places, origin, world),
  ];
}
