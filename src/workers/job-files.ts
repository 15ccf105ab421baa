import { createHash, hkdfSync } from "node:crypto";
import { IsnadError } from "../model/errors.js";
import { openStream, sealStream } from "../register/backup/sealed-stream.js";
import { checkFreeSpace } from "../register/free-space.js";
import { openFileKey } from "../register/jobs/file-key.js";
import { KEY_BYTES } from "../register/keys/subkeys.js";
import type { Register, Store } from "../register/open-register.js";
import type { RowOf } from "../register/tables.js";
import { atomically } from "./atomically.js";

/** Given to a job, or made by it. */
export type FileRole = "input" | "output";

/** A file of a job; its bytes are deciphered as they are read. */
export interface JobFile {
  /** Its own name; never used as a path. */
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: number;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /**
   * @throws IsnadError `JOB-FILE-DAMAGED` while it is read, for a bit that
   * differs and for a piece that is not there
   */
  readonly open: () => AsyncGenerator<Uint8Array>;
}

/** What is written of a file. */
export interface NewFile {
  readonly name: string;
  readonly mediaType?: string | null | undefined;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Where a file stands. */
export interface FilePlace {
  readonly jobId: string;
  readonly role: FileRole;
  /** From 0; not used by another file of the job and role. */
  readonly position: number;
}

/** Pieces, of 1 MiB each, between two looks at the free space of the disk. */
const PIECES_UNCHECKED = 32;

/**
 * The key of one file: it seals nothing else.
 *
 * @param fileKey - of the job
 */
function keyAt(fileKey: Uint8Array, { role, position }: FilePlace): Uint8Array {
  const info = `isnad/1/job-file/${role}/${position}`;
  const none = new Uint8Array();
  return new Uint8Array(hkdfSync("sha256", fileKey, none, info, KEY_BYTES));
}

/**
 * Seals a file piece by piece into the database, as it comes: one piece is
 * held. It belongs to the job once its row says so.
 *
 * @param fileKey - of the job
 * @throws StoreError `REG-DISK-LOW`, and those of `atomically`
 */
export async function writeFile(
  register: Register,
  fileKey: Uint8Array,
  place: FilePlace,
  file: NewFile,
): Promise<RowOf<"job_file">> {
  const { jobId: job_id, role, position } = place;
  const digest = createHash("sha256");
  let bytes = 0;
  async function* measured() {
    for await (const piece of file.bytes) {
      digest.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  let number = 0;
  for await (const piece of sealStream(keyAt(fileKey, place), measured())) {
    if (number % PIECES_UNCHECKED === 0) await checkFreeSpace(register);
    const row = { job_id, role, position, number, bytes: piece };
    await atomically(register, (on) =>
      on.insertInto("job_chunk").values(row).execute(),
    );
    number += 1;
  }
  const media_type = file.mediaType ?? null;
  const { name } = file;
  const sha256 = digest.digest("hex");
  const row = { job_id, role, position, name, media_type, bytes, sha256 };
  await atomically(register, (on) =>
    on.insertInto("job_file").values(row).execute(),
  );
  return row;
}

async function* chunksOf(
  store: Store,
  { job_id, role, position }: RowOf<"job_file">,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const row = await store
      .selectFrom("job_chunk")
      .select("bytes")
      .where("job_id", "=", job_id)
      .where("role", "=", role)
      .where("position", "=", position)
      .where("number", "=", number)
      .executeTakeFirst();
    if (row === undefined) return;
    // One engine's driver gives a Buffer, the other's an ArrayBuffer.
    yield new Uint8Array(row.bytes);
  }
}

async function* opened(
  { store, keys }: Register,
  row: RowOf<"job_file">,
  wrapped: string,
): AsyncGenerator<Uint8Array> {
  const { job_id: id, name } = row;
  const place = {
    jobId: id,
    role: row.role as FileRole,
    position: row.position,
  };
  const fileKey = openFileKey(keys.jobs, id, wrapped);
  if (fileKey === null) throw new IsnadError("JOB-FILE-DAMAGED", { id, name });
  const pieces = openStream(keyAt(fileKey, place), chunksOf(store, row));
  for (;;) {
    let next;
    try {
      next = await pieces.next();
    } catch (error) {
      // What the engine throws has a code; a piece that does not open has none.
      if (typeof (error as { code?: unknown }).code === "string") throw error;
      throw new IsnadError("JOB-FILE-DAMAGED", { id, name }, error);
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** The files of a job, in the order in which they were written. */
export async function filesOf(
  register: Register,
  { id, file_key }: Pick<RowOf<"job">, "id" | "file_key">,
  role: FileRole,
): Promise<readonly JobFile[]> {
  const rows = await register.store
    .selectFrom("job_file")
    .selectAll()
    .where("job_id", "=", id)
    .where("role", "=", role)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    open: () => opened(register, row, file_key),
  }));
}

/** Erases the files of a job, in a transaction. */
export async function eraseFiles(
  on: Store,
  jobId: string,
  role: FileRole,
): Promise<void> {
  for (const table of ["job_chunk", "job_file"] as const)
    await on
      .deleteFrom(table)
      .where("job_id", "=", jobId)
      .where("role", "=", role)
      .execute();
}

/** Files that one begin of a job makes at most. */
const OUTPUTS_OF_ATTEMPT = 1000;

/** The place of the first file that a begin of a job makes, apart from others. */
export const firstOutput = (attempts: number) => attempts * OUTPUTS_OF_ATTEMPT;

/** Erases what earlier begins of a job made and did not finish. */
export async function eraseEarlierOutputs(
  on: Store,
  jobId: string,
  attempts: number,
): Promise<void> {
  for (const table of ["job_chunk", "job_file"] as const)
    await on
      .deleteFrom(table)
      .where("job_id", "=", jobId)
      .where("role", "=", "output")
      .where("position", "<", firstOutput(attempts))
      .execute();
}
