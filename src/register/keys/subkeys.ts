import { hkdfSync } from "node:crypto";

/** Keys that other parts of a register work with, each of 32 bytes. */
export interface RegisterKeys {
  /** Wraps the key of each captured record. */
  readonly evidence: Uint8Array;
  /** Wraps the private key of this device, which signs the log. */
  readonly log: Uint8Array;
  /** Encrypts the dumps of PostgreSQL in backups. */
  readonly backup: Uint8Array;
  /** Keeps pseudonyms in copies for others from being tried out. */
  readonly release: Uint8Array;
  /** Signs the cookies of sessions, and encrypts second factors. */
  readonly sessions: Uint8Array;
  /** Encrypts what is known of fetched pages. */
  readonly fetched: Uint8Array;
  /** Wraps the key of each job's files. */
  readonly jobs: Uint8Array;
}

/** Length of every key in bytes. */
export const KEY_BYTES = 32;

/**
 * A key for one purpose. Who has one cannot tell the data key or another one.
 *
 * @param dataKey - the register's random key
 * @param registerId - the salt: no two registers share a key
 * @source RFC 5869, HKDF with SHA-256; `info` names purpose and version
 */
function subkey(dataKey: Uint8Array, registerId: string, info: string) {
  const salt = Buffer.from(registerId, "hex");
  return new Uint8Array(
    hkdfSync("sha256", dataKey, salt, `isnad/1/${info}`, KEY_BYTES),
  );
}

/** The keys of the parts of a register. */
export function subkeysOf(
  dataKey: Uint8Array,
  registerId: string,
): RegisterKeys {
  return {
    evidence: subkey(dataKey, registerId, "evidence"),
    log: subkey(dataKey, registerId, "log"),
    backup: subkey(dataKey, registerId, "backup"),
    release: subkey(dataKey, registerId, "release"),
    sessions: subkey(dataKey, registerId, "sessions"),
    fetched: subkey(dataKey, registerId, "fetched"),
    jobs: subkey(dataKey, registerId, "jobs"),
  };
}

/** The database's key as its engine takes it: 64 hexadecimal digits. */
export function databaseKey(dataKey: Uint8Array, registerId: string): string {
  const key = subkey(dataKey, registerId, "database");
  return Buffer.from(key).toString("hex");
}
