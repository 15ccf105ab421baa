import type { Imported, Position } from "../importers/importer.js";
import {
  identify,
  type Arrival,
  type ArrivalCapture,
} from "../register/arrival.js";
import { claimSetOf } from "../register/claim-set.js";
import { codersOf } from "../register/coders.js";
import { checkFreeSpace } from "../register/free-space.js";
import type { Register } from "../register/open-register.js";
import { storeReports, type Acknowledged } from "../register/store-reports.js";
import { IsnadError, type Coded } from "../model/errors.js";
import { admittedVersions, versionPlace } from "../register/holds.js";
import { hashOf } from "../register/evidence/hash-of.js";
import {
  withdrawalOfBytes,
  withdrawnReports,
} from "../register/withdrawal/withdrawn-reports.js";
import { keptWith } from "./kept-attachments.js";
import type { Outcome } from "./outcome.js";
import {
  inTurn,
  type BatchReader,
  type ReadOutcome,
  type ReportReader,
} from "./report-reader.js";

/** Bytes of reports that are read ahead of what is stored. */
const MOST_AHEAD = 64 * 1024 * 1024;

/** Records of a batch, however many of them are rejects. */
const MOST_ENTRIES = 4096;

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

type Accepted = Extract<Imported, { ok: true }>;
type Rejected = Extract<Imported, { ok: false }>;
type Identified = Accepted & {
  readonly of: ReturnType<typeof identify>;
};

/** Which versions of held reports were admitted before. */
async function admissionsOf(
  { store }: Register,
  items: readonly Identified[],
): Promise<(of: Identified["of"]) => boolean> {
  const keys = items.flatMap(({ report, of }) =>
    report.detail?.hold === undefined ? [] : [of.reportKey],
  );
  if (keys.length === 0) return () => false;
  const admitted = await admittedVersions(store, keys);
  return ({ reportKey, version }) =>
    admitted.has(versionPlace(reportKey, version));
}

/** Records of the input that are stored together, their reading begun. */
interface Begun {
  /** Reports and rejects in input order. */
  readonly entries: readonly (Identified | Rejected)[];
  readonly items: readonly Identified[];
  /** UTF-16 units and bytes that wait with it. */
  readonly size: number;
  /** Items on hold, by their place. */
  readonly held: ReadonlySet<number>;
  readonly storedCoder: (at: number) => string | undefined;
  /** What was read of items, by their place; left out where that is known. */
  readonly readings: Promise<ReadonlyMap<number, ReadOutcome>>;
}

/** Looks up what the register knows, and has the rest read, perhaps elsewhere. */
async function begin(
  entries: Begun["entries"],
  register: Register,
  reader: BatchReader,
): Promise<Begun> {
  const items = entries.filter((entry) => entry.ok);
  const keys = items.map(({ of }) => of.reportKey);
  const coders = await codersOf(register, keys);
  const storedCoder = (at: number) => {
    const of = items[at]?.of;
    return of && coders(of.reportKey, of.version);
  };
  const isAdmitted = await admissionsOf(register, items);
  const held = new Set<number>();
  const asked: number[] = [];
  let size = 0;
  for (const [at, { report, record, of }] of items.entries()) {
    size += report.text.length * 2 + (record?.bytes.length ?? 0);
    const stored = storedCoder(at);
    const isHeld = report.detail?.hold !== undefined && !isAdmitted(of);
    if (isHeld) held.add(at);
    const isKnown = stored !== undefined && stored === reader.coderOf(report);
    if (!isHeld && !isKnown) asked.push(at);
  }
  const reports = asked.flatMap((at) => items[at]?.report ?? []);
  const readings = reader.readAll(reports).then(
    (read) =>
      new Map(
        read.flatMap((one, index): [number, ReadOutcome][] => {
          const at = asked[index];
          return at === undefined ? [] : [[at, one]];
        }),
      ),
  );
  readings.catch(() => undefined);
  return { entries, items, size, held, storedCoder, readings };
}

async function arrivalsOf(
  { items, storedCoder, readings }: Begun,
  register: Register,
  { captureOf }: ImportRun,
): Promise<{ readonly arrivals: Arrival[]; readonly outcomes: Outcome[] }> {
  const read = await readings;
  const kept = await keptWith(register, items);
  const arrivals: Arrival[] = [];
  const outcomes: Outcome[] = [];
  for (const [
    at,
    { of, report, record, position, ...item },
  ] of items.entries()) {
    const { attachments = [], notices: unkept = [] } = kept[at] ?? {};
    const notices = [...item.notices, ...unkept];
    const capture = { ...(await captureOf(position)), record };
    const outcome = read.get(at);
    const reading = outcome?.ok === true ? outcome.reading : null;
    const isNew = reading !== null && reading.coder !== storedCoder(at);
    const claims = isNew ? claimSetOf(reading.line, of, reading.coder) : null;
    arrivals.push({ ...of, report, capture, attachments, claims });
    outcomes.push(
      // The report is kept all the same; the next run reads it again.
      outcome?.ok === false
        ? { kind: "fault", fault: outcome.fault, id: report.id, position }
        : { kind: "line", line: "", notices },
    );
  }
  return { arrivals, outcomes };
}

/** Why some arrivals were refused, by their place: they were withdrawn. */
async function refusedOutcomes(
  { store }: Register,
  arrivals: readonly Arrival[],
  stored: readonly Acknowledged[],
): Promise<ReadonlyMap<number, Coded>> {
  const at = stored.flatMap((what, index) =>
    what === "withdrawn" ? [index] : [],
  );
  const refused = new Map<number, Coded>();
  if (at.length === 0) return refused;
  const keys = at.map((index) => arrivals[index]?.reportKey ?? "");
  const withdrawals = await withdrawnReports(store, keys);
  for (const index of at) {
    const arrival = arrivals[index];
    const bytes = arrival?.capture.record?.bytes ?? Buffer.alloc(0);
    // Or its bytes went with another report.
    const own =
      withdrawals.get(arrival?.reportKey ?? "") ??
      (await withdrawalOfBytes(store, hashOf(bytes)));
    const context = {
      id: arrival?.report.id ?? "",
      day: own?.at.slice(0, 10) ?? "?",
      reason: own?.reason ?? "?",
    };
    const fault = new IsnadError("REG-REPORT-WITHDRAWN", context);
    refused.set(index, { code: fault.code, context });
  }
  return refused;
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
  const store = async (batch: Begun): Promise<void> => {
    await checkFreeSpace(register, run.leastFree);
    const { items, held } = batch;
    const { arrivals, outcomes } = await arrivalsOf(batch, register, run);
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
  };
  const storeFirst = async (): Promise<void> => {
    const first = begun.shift();
    if (first !== undefined) await store(first);
  };
  const flush = async (): Promise<void> => {
    const entries = pending;
    pending = [];
    accepted = 0;
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
    if (item.ok) accepted += 1;
    const isFull = accepted >= run.batch || pending.length >= MOST_ENTRIES;
    if (isFull) await flush();
  }
  if (pending.length > 0) await flush();
  while (begun.length > 0) await storeFirst();
  return { acknowledged, unread, held: heldCount, seen, fresh };
}
