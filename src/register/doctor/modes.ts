import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { REGISTER_FILE } from "../location.js";
import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";
import { ownFiles } from "./own-files.js";

/** Rights of the group and of all others. */
const OTHERS = 0o077;

async function* within(at: string): AsyncGenerator<string> {
  yield at;
  const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const inner = path.join(at, entry.name);
    if (entry.isDirectory()) yield* within(inner);
    else yield inner;
  }
}

/** Files and folders that others than their owner may enter; not on Windows. */
export async function checkModes(
  register: Register,
): Promise<readonly DoctorFinding[]> {
  if (process.platform === "win32") return [];
  const { file, folder } = register;
  const found: DoctorFinding[] = [];
  const note = async (at: string) => {
    const info = await stat(at).catch(() => null);
    if (info === null || (info.mode & OTHERS) === 0) return;
    const mode = (info.mode & 0o777).toString(8).padStart(4, "0");
    found.push({ code: "DOC-MODE-WIDE", seen: `${at} (${mode})` });
  };
  const hasOwnFolder = file !== null && path.basename(file) === REGISTER_FILE;
  if (hasOwnFolder && folder !== null) await note(folder);
  for (const own of await ownFiles(register))
    for await (const at of within(own)) await note(at);
  return found;
}
