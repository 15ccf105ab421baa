import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Bytes of a SHA-256. */
const DIGEST = 32;

/** A pack file and the digest it carries. */
export interface PackBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly digest: string;
}

/** SHA-256 of some bytes, lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of a pack followed by their SHA-256, as they stand on disk. */
export function sealPack(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(digestOf(bytes), "hex")]);
}

/** What was read from a pack file; `pack` is null when it is damaged. */
export interface PackFile {
  readonly path: string;
  readonly pack: PackBytes | null;
  /** Digest of the bytes as they are. */
  readonly seen: string;
  /** Digest that the file says it has. */
  readonly wanted: string;
}

/** Reads every `*.bin` of a folder, in order of name. */
export function readPackFiles(folder: string): PackFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".bin"))
    .toSorted()
    .map((file) => unsealPack(join(folder, file)));
}

function unsealPack(path: string): PackFile {
  const file = readFileSync(path);
  const sealed = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const size = Math.max(0, sealed.length - DIGEST);
  const bytes = sealed.subarray(0, size);
  const digest = digestOf(bytes);
  const wanted = Buffer.from(sealed.subarray(size)).toString("hex");
  const name = basename(path, ".bin");
  const pack = digest === wanted ? { name, bytes, digest } : null;
  return { path, pack, seen: digest, wanted };
}
