import type { Deferred, Imported } from "../../importers/importer.js";
import { parseRecord, positionOf } from "../../importers/parse-record.js";
import { rejected } from "../../importers/report-fields.js";
import { seenStart } from "../../importers/seen.js";
import { arrived, type Parsed } from "./jobs.js";
import { BATCH_SIZE, type Died, type WorkerPool } from "./worker-pool.js";

/** Bytes of records that are sent to a worker together. */
const BYTES_OF_BATCH = 4 * 1024 * 1024;

/** Bytes of records that are read ahead of what is handed on. */
const BYTES_AHEAD = 64 * 1024 * 1024;

interface Ahead {
  readonly bytes: number;
  readonly items: number;
  readonly result: Promise<readonly Imported[]>;
}

/** A record that killed its worker twice is one named reject. */
function fatal(record: Deferred, { died }: Died): Imported {
  const { format } = record;
  const fault = { seen: seenStart(died), context: { format } };
  const position = positionOf(record);
  return rejected(position, { code: "IMP-UNREADABLE-RECORD", ...fault });
}

const isDied = (answer: Parsed | Died): answer is Died =>
  answer !== null && "died" in answer;

/** Told of every record, and of what its reader made of it. */
export type OnParsed = (record: Deferred, made: readonly Imported[]) => void;

async function parseBatch(
  records: readonly Deferred[],
  pool: WorkerPool,
  onParsed: OnParsed | undefined,
): Promise<readonly Imported[]> {
  const answers = await pool.parse(records);
  const items: Imported[] = [];
  for (const [at, record] of records.entries()) {
    const answer = answers[at] ?? null;
    if (isDied(answer)) {
      items.push(fatal(record, answer));
      continue;
    }
    const made = await arrived(answer, record);
    onParsed?.(record, made);
    items.push(...made);
  }
  return items;
}

/**
 * Parses records on the threads of a pool, 64 or 4 MiB at a time, and gives
 * what they hold in input order. Bounded: two batches a thread and 64 MiB of
 * records are read ahead.
 */
export async function* parseAhead(
  items: AsyncIterable<Imported | Deferred>,
  pool: WorkerPool,
  onParsed?: OnParsed,
): AsyncGenerator<Imported> {
  const ahead: Ahead[] = [];
  let open: Deferred[] = [];
  let openBytes = 0;
  const close = (): void => {
    if (open.length === 0) return;
    const result = parseBatch(open, pool, onParsed);
    result.catch(() => undefined);
    ahead.push({ bytes: openBytes, items: open.length, result });
    open = [];
    openBytes = 0;
  };
  const sum = (of: "bytes" | "items") =>
    ahead.reduce((total, one) => total + one[of], 0);
  const isFull = () =>
    sum("bytes") > BYTES_AHEAD || sum("items") > pool.threads * 2 * BATCH_SIZE;
  for await (const item of items) {
    if ("step" in item) {
      open.push(item);
      openBytes += item.bytes.length;
      const isClosed = open.length >= BATCH_SIZE || openBytes >= BYTES_OF_BATCH;
      if (isClosed) close();
    } else {
      close();
      if (ahead.length === 0) {
        yield item;
        continue;
      }
      const bytes = item.ok ? (item.record?.bytes.length ?? 0) : 0;
      ahead.push({ bytes, items: 1, result: Promise.resolve([item]) });
    }
    while (isFull()) yield* (await ahead.shift()?.result) ?? [];
  }
  close();
  for (const { result } of ahead) yield* await result;
}

/** As {@link parseAhead}, here and now: where there are no worker threads. */
export async function* parseHere(
  items: AsyncIterable<Imported | Deferred>,
  onParsed?: OnParsed,
): AsyncGenerator<Imported> {
  for await (const item of items) {
    if ("step" in item) {
      const made = await parseRecord(item);
      onParsed?.(item, made);
      yield* made;
    } else yield item;
  }
}
