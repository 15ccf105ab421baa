import { randomBytes } from "node:crypto";
import { newFileKey } from "../register/jobs/file-key.js";
import { authorCode } from "../register/log/author-code.js";
import type { Register, Store } from "../register/open-register.js";
import { atomically } from "./atomically.js";
import type { Delivery } from "./delivery.js";
import { jobOf, jobRow, type Job, type Plain } from "./job.js";
import { eraseFiles, writeFile, type NewFile } from "./job-files.js";
import { instant, storeClock } from "./store-clock.js";

/** What is asked for. */
export interface JobOrder {
  readonly kind: string;
  /** What is to be done: plain data, checked by who does it. */
  readonly request: Plain;
  /** A code, never a name. */
  readonly author: string;
  /** What it works on; each is read once, in order. */
  readonly inputs?: AsyncIterable<NewFile> | Iterable<NewFile> | undefined;
}

/** Hexadecimal digits of the time of an id, and of what is random in it. */
const TIME_DIGITS = 12;
const RANDOM_BYTES = 10;

/** The first id that a job asked for at that time could have. */
export const idAt = (millis: number): string =>
  millis.toString(16).padStart(TIME_DIGITS, "0");

/** A name that no file before has: `a.jsonl`, `a (2).jsonl`. */
function distinct(name: string, known: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] =
    dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let found = name;
  for (let number = 2; known.has(found); number += 1)
    found = `${stem} (${number})${ending}`;
  known.add(found);
  return found;
}

async function takeIn(
  register: Register,
  fileKey: Uint8Array,
  id: string,
  inputs: NonNullable<JobOrder["inputs"]>,
): Promise<void> {
  const names = new Set<string>();
  let position = 0;
  for await (const input of inputs) {
    const file = { ...input, name: distinct(input.name, names) };
    const place = { jobId: id, role: "input", position } as const;
    await writeFile(register, fileKey, place, file);
    position += 1;
  }
}

/** Unless the row was written, and the connection lost before that was told. */
async function forget(on: Store, id: string): Promise<void> {
  const row = await on
    .selectFrom("job")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) await eraseFiles(on, id, "input");
}

/**
 * Takes a job and its files in. When this returns it is on the disk and will
 * be done, whatever is killed; when it throws there is no job. Files are
 * written as they come, before the row: no transaction waits for a sender.
 *
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`
 * @throws StoreError `REG-DISK-LOW`, and those of `inTransaction`
 */
export async function submitJob(
  register: Register,
  delivery: Delivery,
  { kind, request, author, inputs = [] }: JobOrder,
): Promise<Job> {
  const code = authorCode(author);
  await delivery.open();
  const now = await storeClock(register, register.store);
  const id = `${idAt(now)}${randomBytes(RANDOM_BYTES).toString("hex")}`;
  const { key, wrapped } = newFileKey(register.keys.jobs, id);
  try {
    await takeIn(register, key, id, inputs);
    return await atomically(register, async (on) => {
      const at = instant(await storeClock(register, on));
      const message = await delivery.send(on, id, 0);
      await on
        .insertInto("job")
        .values({
          id,
          kind,
          state: "queued",
          author: code,
          request: JSON.stringify(request),
          progress: null,
          result: null,
          error: null,
          attempts: 0,
          failures: 0,
          lapses: 0,
          created_at: at,
          started_at: null,
          ended_at: null,
          due_at: at,
          lease_until: null,
          worker: null,
          message,
          file_key: wrapped,
        })
        .execute();
      return jobOf(await jobRow(on, id));
    });
  } catch (error) {
    // A sender that broke off leaves nothing; a kill leaves it to the sweep.
    await atomically(register, (on) => forget(on, id)).catch(() => undefined);
    throw error;
  }
}
