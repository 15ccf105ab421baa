import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { exportName } from "./chats/export-name.js";
import type { ByteStream, MemberHints, Siblings } from "./importer.js";
import { folderSiblings } from "./folder-siblings.js";
import { headsFirst } from "./head-file.js";

/** One thing to read: a file or standard input. */
export interface ImportInput {
  /** Name for messages, as the user gave it; `-` is standard input. */
  readonly file: string;
  /** Id for a format of one report a file; null for standard input. */
  readonly fileId: string | null;
  /** Size in bytes when known, for progress. */
  readonly size: number | null;
  /** Opens the bytes; called once. */
  readonly open: () => ByteStream;
  /** The file on the disk, for formats that are read by random access. */
  readonly path?: string | null;
  /** What is told of it besides its bytes, as of a page that was fetched. */
  readonly hints?: MemberHints;
  /** What stands beside it. */
  readonly siblings?: Siblings;
  /** Whether another input has taken this file as its own. */
  readonly isTaken?: () => boolean;
}

/** A name on the command line that cannot be opened. */
export interface UnreadableInput {
  readonly file: string;
  /** System's error code, such as `ENOENT`. */
  readonly reason: string;
}

function withoutEnding(name: string): string {
  const ending = extname(name);
  return ending === "" || ending === name
    ? name
    : name.slice(0, -ending.length);
}

function fileInput(
  file: string,
  fileId: string,
  size: number | null,
): ImportInput {
  const id = exportName(withoutEnding(fileId).normalize("NFC"), size);
  const openFile = () => createReadStream(file);
  return { file, fileId: id, size, open: openFile, path: file };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Files of a folder and its folders, by path; hidden ones are left out. */
async function folderInputs(folder: string): Promise<readonly ImportInput[]> {
  const entries = await readdir(folder, {
    withFileTypes: true,
    recursive: true,
  });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])\.[^\\/]/.test(relative(folder, path)))
    .sort(byCodeUnits);
  const inputs: ImportInput[] = [];
  const taken = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    const id = relative(folder, path).split(sep).join("/");
    // A name that is no UTF-8, a link to nowhere: one reject, when it is opened.
    if (info === null) inputs.push(fileInput(path, id, null));
    if (info === null || !info.isFile()) continue;
    const siblings = folderSiblings(dirname(path), paths, taken);
    const isTaken = () => taken.has(path);
    inputs.push({ ...fileInput(path, id, info.size), siblings, isTaken });
  }
  return headsFirst(inputs, ({ file }) => file);
}

async function namedInputs(name: string): Promise<readonly ImportInput[]> {
  const info = await stat(name);
  if (info.isDirectory()) return folderInputs(name);
  // A pipe cannot be read at random.
  if (!info.isFile()) {
    return [{ ...fileInput(name, basename(name), null), path: null }];
  }
  await (await open(name, "r")).close();
  return [fileInput(name, basename(name), info.size)];
}

/** Standard input as an input of its own. */
export function standardInput(open: () => ByteStream): ImportInput {
  return { file: "-", fileId: null, size: null, open };
}

/**
 * Turns names of the command line into inputs: files, folders (every file
 * in them, by path), `-` for standard input. Nothing is read yet.
 *
 * @param names In the user's order; empty means standard input.
 * @param stdin Standard input, opened only when it is read.
 * @returns Inputs in order, and the names that cannot be opened.
 */
export async function findInputs(
  names: readonly string[],
  stdin: () => ByteStream,
): Promise<{
  readonly inputs: readonly ImportInput[];
  readonly unreadable: readonly UnreadableInput[];
}> {
  const inputs: ImportInput[] = [];
  const unreadable: UnreadableInput[] = [];
  for (const file of names.length === 0 ? ["-"] : names) {
    if (file === "-") {
      inputs.push(standardInput(stdin));
      continue;
    }
    try {
      inputs.push(...(await namedInputs(file)));
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      unreadable.push({ file, reason });
    }
  }
  return { inputs, unreadable };
}
