import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { sha256 } from "../model/sha256.js";
import { replaceFile } from "./durable-file.js";
import { companionOf, FETCHED_FILE } from "./location.js";
import type { Register } from "./open-register.js";

/** What a server said of a page when it was fetched last. */
export interface FetchedPage {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of its content. */
  readonly sha256: string;
}

/** Pages that a register has taken in, by their addresses. */
export interface FetchedPages {
  get(url: string): FetchedPage | null;
  set(url: string, page: FetchedPage): void;
  /** Writes them; does nothing for a register without a folder. */
  save(): Promise<void>;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function sealed(text: string, key: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function opened(bytes: Uint8Array, key: Uint8Array): string {
  const from = NONCE_BYTES + TAG_BYTES;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, from));
  const text = decipher.update(bytes.subarray(from));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

type Entries = Map<string, FetchedPage>;

async function read(file: string, key: Uint8Array): Promise<Entries> {
  try {
    const text = opened(await readFile(file), key);
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch {
    // None yet, or of another key: pages are then asked for without condition.
    return new Map();
  }
}

/**
 * Opens what is known of pages that were fetched. It is kept beside the database,
 * encrypted by the register's key, the addresses as hashes: of what was
 * withdrawn no address stays. Losing it costs nothing but a second fetch.
 */
export async function openFetchedPages({
  file: database,
  keys,
}: Register): Promise<FetchedPages> {
  const file = database === null ? null : companionOf(database, FETCHED_FILE);
  const entries: Entries =
    file === null ? new Map() : await read(file, keys.fetched);
  return {
    get: (url) => entries.get(sha256(url)) ?? null,
    set: (url, page) => void entries.set(sha256(url), page),
    async save() {
      if (file === null) return;
      const text = JSON.stringify(Object.fromEntries(entries));
      await replaceFile(file, sealed(text, keys.fetched));
    },
  };
}

/** Forgets what servers said of pages: each is fetched whole the next time. */
export async function forgetFetchedPages({ file }: Register): Promise<void> {
  if (file === null) return;
  await rm(companionOf(file, FETCHED_FILE), { force: true });
}
