import { randomBytes } from "node:crypto";
import type { RenewPart } from "../keys/renew-parts.js";
import { KEY_BYTES } from "../keys/subkeys.js";
import { unwrap, wrap } from "../keys/wrap.js";

const labelOf = (jobId: string) => `isnad job files 1 ${jobId}`;

/**
 * A new key for the files of a job, which seals nothing else.
 *
 * @param jobsKey - the register's key for jobs
 * @returns the key, and as it is kept in the row: base64, wrapped
 */
export function newFileKey(
  jobsKey: Uint8Array,
  jobId: string,
): { readonly key: Uint8Array; readonly wrapped: string } {
  const key = randomBytes(KEY_BYTES);
  return { key, wrapped: wrap(jobsKey, key, labelOf(jobId)) };
}

/** @returns null when the row or the register's key differs */
export function openFileKey(
  jobsKey: Uint8Array,
  jobId: string,
  wrapped: string,
): Uint8Array | null {
  return unwrap(jobsKey, wrapped, labelOf(jobId));
}

/**
 * Brings the keys of all jobs under the register's new key. One that the old
 * key does not open stays as it is: its job fails by name.
 */
export const renewFileKeys: RenewPart = async (store, from, to) => {
  const rows = await store
    .selectFrom("job")
    .select(["id", "file_key"])
    .execute();
  for (const { id, file_key } of rows) {
    const key = openFileKey(from.jobs, id, file_key);
    if (key === null) continue;
    await store
      .updateTable("job")
      .set({ file_key: wrap(to.jobs, key, labelOf(id)) })
      .where("id", "=", id)
      .execute();
  }
};
