import type {
  Deferred,
  Imported,
  ImportedReport,
} from "../../importers/importer.js";
import { parseRecord } from "../../importers/parse-record.js";
import type { LoadedCoder } from "./coder-access.js";
import type { CodingTask } from "./coder-access.js";
import { codeForTask } from "./coder-access.js";
import { attempt, type CodedOutcome } from "../outcome.js";

/** Bytes of pictures and files that a worker sends with one record. */
const MOST_ATTACHED = 8 * 1024 * 1024;

/** What is asked of a worker: plain data. */
export type Job =
  | { readonly kind: "parse"; readonly items: readonly Deferred[] }
  | { readonly kind: "code"; readonly items: readonly ImportedReport[] };

type Accepted = Extract<Imported, { ok: true }>;

/** A report on its way between threads: functions cannot go, bytes can. */
type Sent =
  | Extract<Imported, { ok: false }>
  | (Omit<Accepted, "attachments" | "record"> & {
      readonly record: Accepted["record"] | "as-sent";
      readonly format: string;
      readonly mediaType: string;
      readonly recordKind: string;
      readonly attachments: readonly {
        readonly name: string;
        readonly mediaType: string;
        readonly caption: string | null;
        readonly bytes: Uint8Array;
      }[];
    });

/** What a worker made of one record; null where the main thread has to. */
export type Parsed = readonly Sent[] | null;

/** What a worker answers, an entry an item. */
export type Answer = readonly (Parsed | CodedOutcome)[];

/** What a worker says: first who codes, then answers. */
export type WorkerMessage =
  | { readonly ready: true; readonly coder: string | null }
  | { readonly answer: Answer };

async function heldBytes(
  open: NonNullable<Accepted["attachments"]>[number]["open"],
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces, length));
}

const isWhole = (bytes: Uint8Array, whole: Uint8Array) =>
  bytes.buffer === whole.buffer &&
  bytes.byteOffset === whole.byteOffset &&
  bytes.length === whole.length;

async function sent(item: Accepted, from: Deferred): Promise<Sent | null> {
  const { attachments = [], record, ...rest } = item;
  const carried = [];
  let left = MOST_ATTACHED;
  for (const { open, ...told } of attachments) {
    const bytes = await heldBytes(open, left);
    if (bytes === null) return null;
    left -= bytes.length;
    carried.push({ ...told, bytes });
  }
  const head = {
    format: record?.format ?? "",
    mediaType: record?.mediaType ?? "",
    recordKind: record?.kind ?? "",
  };
  const isSame = record !== null && isWhole(record.bytes, from.bytes);
  const carriedRecord =
    record === null
      ? null
      : // A view would take all that it is a view of with it.
        { ...record, bytes: new Uint8Array(record.bytes) };
  return {
    ...rest,
    ...head,
    record: isSame ? "as-sent" : carriedRecord,
    attachments: carried,
  };
}

async function parsed(record: Deferred): Promise<Parsed> {
  try {
    const items: Sent[] = [];
    for (const item of await parseRecord(record)) {
      const one = item.ok ? await sent(item, record) : item;
      if (one === null) return null;
      items.push(one);
    }
    return items;
  } catch {
    // An attachment that does not open: who stores it says so.
    return null;
  }
}

/** What a report is coded from. */
function codable({
  id,
  outlet,
  url,
  title,
  published,
  text,
}: ImportedReport): ImportedReport {
  return { id, outlet, url, title, published, text };
}

/** A job as it is sent: bytes as copies of their own, details left out. */
export function carried(job: Job): Job {
  if (job.kind === "code") return { ...job, items: job.items.map(codable) };
  const items = job.items.map((record) => ({
    ...record,
    bytes: new Uint8Array(record.bytes),
  }));
  return { ...job, items };
}

/** What came back from a worker, as the importer would have given it. */
export async function arrived(
  answer: Parsed,
  record: Deferred,
): Promise<readonly Imported[]> {
  if (answer === null) return parseRecord(record);
  return answer.map((item): Imported => {
    if (!item.ok) return item;
    const { attachments, format, mediaType, recordKind, ...rest } = item;
    const { record: sentRecord } = rest;
    const head = { format, mediaType, kind: recordKind };
    const bytes =
      sentRecord === null || sentRecord === "as-sent"
        ? record.bytes
        : sentRecord.bytes;
    const whole = {
      ...head,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    } as NonNullable<Accepted["record"]>;
    return {
      ...rest,
      record: sentRecord === null ? null : whole,
      ...(attachments.length > 0 && {
        attachments: attachments.map(({ bytes: held, ...told }) => ({
          ...told,
          open: () => [held],
        })),
      }),
    };
  });
}

/** Does a job on this thread. */
export async function doJob(
  job: Job,
  coder: LoadedCoder | null,
  task: CodingTask | null,
): Promise<Answer> {
  if (job.kind === "parse") {
    const answers: Parsed[] = [];
    for (const record of job.items) answers.push(await parsed(record));
    return answers;
  }
  const trace = task?.trace ?? false;
  const actorIds = new Map(task?.actorIds ?? []);
  return job.items.map((report) =>
    attempt(() => {
      if (coder === null) throw new Error("no coder");
      return codeForTask(coder, report, { trace, actorIds });
    }),
  );
}
