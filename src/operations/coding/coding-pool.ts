import type { Imported, ImportedReport } from "../../importers/importer.js";
import type { CodedOutcome, Outcome } from "../outcome.js";
import { outcomeOf } from "../outcome.js";
import { BATCH_SIZE, type Died, type WorkerPool } from "./worker-pool.js";

/** UTF-16 units of texts that are sent to a worker together. */
const UNITS_OF_BATCH = 2 * 1024 * 1024;

/** UTF-16 units of texts that are read ahead of what is handed on. */
const UNITS_AHEAD = 32 * 1024 * 1024;

/** A report that killed its worker twice was not read; it stays a report. */
const codedOutcome = (outcome: CodedOutcome | Died): CodedOutcome =>
  "died" in outcome
    ? {
        ok: false,
        fault: {
          code: "CLI-UNEXPECTED",
          context: { seen: `worker: ${outcome.died}` },
        },
      }
    : outcome;

/** Codes reports on the threads of a pool, in pieces; answers are in order. */
export async function codeAll(
  reports: readonly ImportedReport[],
  pool: WorkerPool,
): Promise<readonly CodedOutcome[]> {
  const pieces: ImportedReport[][] = [];
  let units = 0;
  for (const report of reports) {
    const last = pieces.at(-1);
    const isFull =
      last === undefined ||
      last.length >= BATCH_SIZE ||
      units + report.text.length > UNITS_OF_BATCH;
    units = isFull ? report.text.length : units + report.text.length;
    if (isFull) pieces.push([report]);
    else last.push(report);
  }
  const coded = await Promise.all(pieces.map((piece) => pool.code(piece)));
  return coded.flat().map(codedOutcome);
}

type Batch = readonly Imported[];

const unitsOf = (item: Imported) => (item.ok ? item.report.text.length : 0);

async function* batches(items: AsyncIterable<Imported>): AsyncGenerator<Batch> {
  let batch: Imported[] = [];
  let units = 0;
  for await (const item of items) {
    batch.push(item);
    units += unitsOf(item);
    if (batch.length < BATCH_SIZE && units < UNITS_OF_BATCH) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

async function codeBatch(batch: Batch, pool: WorkerPool): Promise<Outcome[]> {
  const reports = batch.flatMap((item) => (item.ok ? [item.report] : []));
  const coded = await codeAll(reports, pool);
  let at = 0;
  return batch.map((item) => {
    if (!item.ok) return item;
    const outcome = coded[at++];
    return outcome === undefined
      ? outcomeOf(item, codedOutcome({ died: "no answer" }))
      : outcomeOf(item, outcome);
  });
}

/**
 * Codes reports on the threads of a pool, 64 at a time, and gives them back in
 * input order. At most two batches a thread are read ahead.
 *
 * @throws IsnadError when no worker can be started: of its own code when it had
 * one
 */
export async function* codeOnThreads(
  items: AsyncIterable<Imported>,
  pool: WorkerPool,
): AsyncGenerator<Outcome> {
  const ahead: {
    readonly units: number;
    readonly coding: Promise<Outcome[]>;
  }[] = [];
  for await (const batch of batches(items)) {
    const coding = codeBatch(batch, pool);
    coding.catch(() => undefined);
    const units = batch.reduce((sum, item) => sum + unitsOf(item), 0);
    ahead.push({ units, coding });
    const isFull = () =>
      ahead.length >= pool.threads * 2 ||
      ahead.reduce((sum, one) => sum + one.units, 0) > UNITS_AHEAD;
    while (isFull()) yield* (await ahead.shift()?.coding) ?? [];
  }
  for (const { coding } of ahead) yield* await coding;
}
