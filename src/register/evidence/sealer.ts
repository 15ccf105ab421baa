import type { Register } from "../open-register.js";
import { companionOf, EVIDENCE_FOLDER } from "../location.js";
import { packFiles } from "./pack-files.js";
import type { PackStore, PackWriter } from "./pack-store.js";
import { packTable } from "./pack-table.js";

/** Bytes as they were captured. */
export interface EvidenceRecord {
  readonly bytes: Uint8Array;
  /** As in `application/json`; null when it is not known. */
  readonly mediaType: string | null;
}

/** What bytes are known by. */
export interface EvidenceName {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What sealing and opening records need. */
export interface Sealer {
  readonly packs: PackStore;
  /** The register's key for the keys of records. */
  readonly evidenceKey: Uint8Array;
}

/** Where the packs of a register are kept. */
export function packsOf(register: Register): PackStore {
  const { file, store } = register;
  return file === null
    ? packTable(store)
    : packFiles(companionOf(file, EVIDENCE_FOLDER));
}

/** The packs and the key of a register. */
export const sealerOf = (register: Register): Sealer => ({
  packs: packsOf(register),
  evidenceKey: register.keys.evidence,
});

/** Runs the work; what it had written of a pack is taken away if it fails. */
export async function written<T>(
  writer: PackWriter,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await writer.discard().catch(() => undefined);
    throw error;
  }
}
