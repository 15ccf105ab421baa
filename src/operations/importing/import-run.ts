import type { Imported, Position } from "../../importers/importer.js";
import { identify, type ArrivalCapture } from "../../register/arrival.js";
import { checkFreeSpace } from "../../register/free-space.js";
import type { Register } from "../../register/open-register.js";
import {
  storeReports,
  type Acknowledged,
} from "../../register/store-reports.js";
import {
  arrivalsOf,
  begin,
  sizeOf,
  type Begun,
  type Identified,
  type Rejected,
} from "./import-batch.js";
import type { Outcome } from "../outcome.js";
import { refusedOutcomes } from "./refused-outcomes.js";
import {
  inTurn,
  type BatchReader,
  type ReportReader,
} from "../coding/report-reader.js";

/** Bytes of reports that are read ahead of what is stored. */
const MOST_AHEAD = 64 * 1024 * 1024;

/** Records of a batch, however many of them are rejects. */
const MOST_ENTRIES = 4096;

/**
 * Bytes of the reports of a batch, text and record: a hundred of
 * the longest reports would otherwise wait for one another, with their rows.
 */
const MOST_BYTES = 16 * 1024 * 1024;

/** How reports come into a register. */
export interface ImportRun {
  readonly reader: ReportReader | BatchReader;
  /** Who gave the ids. */
  readonly namespace: string;
  /** Reports that are committed together. */
  readonly batch: number;
  /** Megabytes that have to be free before a batch; 500 when left out. */
  readonly leastFree?: number | undefined;
  readonly captureOf: (position: Position) => Promise<ArrivalCapture>;
  /** Told of every record, once it is on the disk or rejected. */
  readonly onOutcome: (outcome: Outcome) => void;
  /** Called when a batch is on the disk. */
  readonly onStored?: (() => Promise<void>) | undefined;
}

/** What became of the reports of a run. */
export interface ImportTally {
  readonly acknowledged: Readonly<Record<Acknowledged, number>>;
  /** Reports that nothing was there to read. */
  readonly unread: number;
  /** Reports that were seen and wait for a person before they are coded. */
  readonly held: number;
  /** Every version that was seen, also those that were there. */
  readonly seen: ReadonlySet<string>;
  /** Keys of reports that are new, or came in a new version. */
  readonly fresh: ReadonlySet<string>;
}

/**
 * Imports and reads reports and stores them with their claims, batch by batch;
 * a batch is acknowledged when it is on the disk. A reader with threads of its
 * own reads the next batches meanwhile; nothing that comes out depends on it.
 *
 * @throws StoreError `REG-DISK-LOW`, see `storeReports`; batches before are stored
 */
export async function importReports(
  items: AsyncIterable<Imported>,
  register: Register,
  run: ImportRun,
): Promise<ImportTally> {
  const acknowledged = {
    "new-report": 0,
    "new-version": 0,
    "read-again": 0,
    unchanged: 0,
    withdrawn: 0,
  };
  const seen = new Set<string>();
  const fresh = new Set<string>();
  let unread = 0;
  let heldCount = 0;
  const reader = "readAll" in run.reader ? run.reader : inTurn(run.reader);
  const begun: Begun[] = [];
  let pending: (Identified | Rejected)[] = [];
  let accepted = 0;
  let bytes = 0;
  const store = async (batch: Begun): Promise<void> => {
    await checkFreeSpace(register, run.leastFree);
    const { items, held } = batch;
    const { arrivals, outcomes } = await arrivalsOf(
      batch,
      register,
      run.captureOf,
    );
    const stored = await storeReports(register, arrivals);
    const refused = await refusedOutcomes(register, arrivals, stored);
    stored.forEach((what, index) => {
      acknowledged[what] += 1;
      const isNew = what === "new-report" || what === "new-version";
      const arrived = arrivals[index];
      if (!isNew || arrived === undefined) return;
      fresh.add(arrived.reportKey);
      if (arrived.claims === null && !held.has(index)) unread += 1;
    });
    heldCount += held.size;
    for (const { reportKey, version } of arrivals)
      seen.add(`${version} ${reportKey}`);
    let at = 0;
    for (const entry of batch.entries) {
      if (!entry.ok) {
        run.onOutcome(entry);
        continue;
      }
      const outcome = outcomes[at];
      const fault = refused.get(at);
      const { position } = items[at] ?? entry;
      at += 1;
      if (fault !== undefined)
        run.onOutcome({ kind: "fault", fault, id: entry.report.id, position });
      else if (outcome !== undefined) run.onOutcome(outcome);
    }
    await run.onStored?.();
  };
  const storeFirst = async (): Promise<void> => {
    const first = begun.shift();
    if (first !== undefined) await store(first);
  };
  const flush = async (): Promise<void> => {
    const entries = pending;
    pending = [];
    accepted = 0;
    bytes = 0;
    begun.push(await begin(entries, register, reader));
    const waiting = () => begun.reduce((sum, { size }) => sum + size, 0);
    while (begun.length > reader.ahead || waiting() > MOST_AHEAD) {
      if (begun.length === 0) return;
      await storeFirst();
    }
  };
  for await (const item of items) {
    const of = item.ok ? identify(item.report, run.namespace) : null;
    pending.push(item.ok && of !== null ? { ...item, of } : (item as Rejected));
    if (item.ok) {
      accepted += 1;
      bytes += sizeOf(item);
    }
    const isFull =
      accepted >= run.batch ||
      bytes >= MOST_BYTES ||
      pending.length >= MOST_ENTRIES;
    if (isFull) await flush();
  }
  if (pending.length > 0) await flush();
  while (begun.length > 0) await storeFirst();
  return { acknowledged, unread, held: heldCount, seen, fresh };
}
