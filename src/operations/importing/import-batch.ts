import type { Imported, Position } from "../../importers/importer.js";
import type {
  identify,
  Arrival,
  ArrivalCapture,
} from "../../register/arrival.js";
import { claimSetOf } from "../../register/claim-set.js";
import { codersOf } from "../../register/coders.js";
import { admittedVersions, versionPlace } from "../../register/holds.js";
import type { Register } from "../../register/open-register.js";
import { keptWith } from "./kept-attachments.js";
import type { Outcome } from "../outcome.js";
import type { BatchReader, ReadOutcome } from "../coding/report-reader.js";

/** A report that was read. */
export type Accepted = Extract<Imported, { ok: true }>;
/** A record that was not. */
export type Rejected = Extract<Imported, { ok: false }>;
/** A report with its key and version. */
export type Identified = Accepted & {
  readonly of: ReturnType<typeof identify>;
};

/** What a report takes while it waits: UTF-16 units, and its bytes. */
export const sizeOf = ({ report, record }: Accepted) =>
  report.text.length * 2 + (record?.bytes.length ?? 0);

/** Which versions of held reports were admitted before. */
export async function admissionsOf(
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
export interface Begun {
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
export async function begin(
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
  for (const [at, item] of items.entries()) {
    const { report, of } = item;
    size += sizeOf(item);
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

/** Makes the arrivals of a batch, as soon as it is read. */
export async function arrivalsOf(
  { items, storedCoder, readings }: Begun,
  register: Register,
  captureOf: (position: Position) => Promise<ArrivalCapture>,
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
