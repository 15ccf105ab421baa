import type { Imported, Position } from "../importers/importer.js";
import {
  identify,
  type Arrival,
  type ArrivalCapture,
} from "../register/arrival.js";
import { claimSetOf } from "../register/claim-set.js";
import { checkFreeSpace } from "../register/free-space.js";
import type { Register } from "../register/open-register.js";
import {
  codersOf,
  storeReports,
  type Acknowledged,
} from "../register/store-reports.js";
import { IsnadError, type Coded } from "../model/errors.js";
import { admittedVersions, versionPlace } from "../register/holds.js";
import { hashOf } from "../register/evidence/hash-of.js";
import {
  withdrawalOfBytes,
  withdrawnReports,
} from "../register/withdrawal/withdrawn-reports.js";
import { keptWith } from "./kept-attachments.js";
import { faultOf, type Outcome } from "./outcome.js";
import type { ReportReader } from "./report-reader.js";

/** How reports come into a register. */
export interface ImportRun {
  readonly reader: ReportReader;
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

async function arrivalsOf(
  items: readonly Identified[],
  register: Register,
  run: ImportRun,
): Promise<{
  readonly arrivals: Arrival[];
  readonly outcomes: Outcome[];
  readonly held: ReadonlySet<number>;
}> {
  const { reader, captureOf } = run;
  const isAdmitted = await admissionsOf(register, items);
  const held = new Set<number>();
  const keys = items.map(({ of }) => of.reportKey);
  const storedCoder = await codersOf(register, keys);
  const kept = await keptWith(register, items);
  const arrivals: Arrival[] = [];
  const outcomes: Outcome[] = [];
  for (const [
    at,
    { of, report, record, position, ...item },
  ] of items.entries()) {
    const { attachments = [], notices: unkept = [] } = kept[at] ?? {};
    const notices = [...item.notices, ...unkept];
    const stored = storedCoder(of.reportKey, of.version);
    const capture = { ...(await captureOf(position)), record };
    let claims: Arrival["claims"] = null;
    let outcome: Outcome = { kind: "line", line: "", notices };
    const isHeld = report.detail?.hold !== undefined && !isAdmitted(of);
    if (isHeld) held.add(at);
    try {
      const isKnown =
        isHeld || (stored !== undefined && stored === reader.coderOf(report));
      const reading = isKnown ? null : reader.read(report);
      if (reading !== null && reading.coder !== stored) {
        claims = claimSetOf(reading.line, of, reading.coder);
      }
    } catch (error) {
      // The report is kept all the same; the next run reads it again.
      const { id } = report;
      outcome = { kind: "fault", fault: faultOf(error), id, position };
    }
    arrivals.push({ ...of, report, capture, attachments, claims });
    outcomes.push(outcome);
  }
  return { arrivals, outcomes, held };
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
 * a batch is acknowledged when it is on the disk.
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
  let pending: Identified[] = [];
  const flush = async (): Promise<void> => {
    await checkFreeSpace(register, run.leastFree);
    const { arrivals, outcomes, held } = await arrivalsOf(
      pending,
      register,
      run,
    );
    const positions = pending.map(({ position }) => position);
    pending = [];
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
    outcomes.forEach((outcome, at) => {
      const position = positions[at];
      const fault = refused.get(at);
      if (fault === undefined || position === undefined)
        return run.onOutcome(outcome);
      const id = arrivals[at]?.report.id ?? "";
      run.onOutcome({ kind: "fault", fault, id, position });
    });
  };
  for await (const item of items) {
    if (!item.ok) {
      run.onOutcome(item);
      continue;
    }
    pending.push({ ...item, of: identify(item.report, run.namespace) });
    if (pending.length >= run.batch) await flush();
  }
  if (pending.length > 0) await flush();
  return { acknowledged, unread, held: heldCount, seen, fresh };
}
