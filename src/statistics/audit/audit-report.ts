import type { ConfidenceInterval } from "../agreement/bootstrap.js";
import {
  AUDITED_FIELDS,
  MISSED,
  type AuditedField,
  type IncidentVerdict,
  type ReportVerdict,
} from "./verdict.js";
import { wilsonInterval } from "./wilson.js";

/** How often a field was right. */
export interface AuditedShare {
  readonly field: AuditedField | typeof MISSED;
  readonly right: number;
  /** Right or wrong; what could not be told is in neither. */
  readonly judged: number;
  readonly unknown: number;
  /** 95 %, 0–1; null when nothing was judged. */
  readonly interval: ConfidenceInterval | null;
}

/** What an audit tells of the whole from which it was drawn. */
export interface AuditReport {
  /** Of how many it was drawn. */
  readonly frame: number;
  readonly drawn: number;
  /**
   * Judged without a gap in the order of the draw: these are a random sample
   * by themselves, and the shares rest on them alone.
   */
  readonly counted: number;
  /** Judged after a gap: picked, not drawn, so they count for nothing yet. */
  readonly aside: number;
  readonly shares: readonly AuditedShare[];
  /** Incidents that the counted reports should have had; null of incidents. */
  readonly missedIncidents: number | null;
}

/** What was drawn, with the latest verdict on each, in the order of the draw. */
export interface JudgedSample<Verdict> {
  readonly frame: number;
  readonly verdicts: readonly (Verdict | null)[];
}

/** Verdicts up to the first thing that was not judged yet. */
function countedOf<Verdict>({ verdicts }: JudgedSample<Verdict>): {
  readonly counted: readonly Verdict[];
  readonly aside: number;
} {
  const gap = verdicts.indexOf(null);
  const end = gap === -1 ? verdicts.length : gap;
  const counted = verdicts.slice(0, end) as readonly Verdict[];
  const judged = verdicts.filter((verdict) => verdict !== null).length;
  return { counted, aside: judged - counted.length };
}

interface Tally {
  readonly right: number;
  readonly judged: number;
  readonly unknown: number;
}

/**
 * The interval of a field that only some of the things have: of the whole, as
 * many are taken to have it as of the sample.
 */
function shareOf(
  field: AuditedShare["field"],
  { right, judged, unknown }: Tally,
  frame: number,
  counted: number,
): AuditedShare {
  const within =
    counted === 0
      ? 0
      : Math.max(judged, Math.round((frame * judged) / counted));
  const interval = wilsonInterval(right, judged, within);
  return { field, right, judged, unknown, interval };
}

/**
 * Tells how often each field of the register's incidents is right. An incident
 * that is wrong as such has no other field; a field left null is not judged.
 */
export function auditOfIncidents(
  sample: JudgedSample<IncidentVerdict>,
): AuditReport {
  const { counted, aside } = countedOf(sample);
  const { frame, verdicts } = sample;
  const shares = AUDITED_FIELDS.map((field) => {
    const told = counted
      .filter((verdict) => field === "incident" || verdict.incident !== "wrong")
      .flatMap((verdict) => verdict[field] ?? []);
    const count = (value: string) => told.filter((one) => one === value).length;
    const [right, wrong] = [count("right"), count("wrong")];
    const tally = { right, judged: right + wrong, unknown: count("unknown") };
    return shareOf(field, tally, frame, counted.length);
  });
  return {
    frame,
    drawn: verdicts.length,
    counted: counted.length,
    aside,
    shares,
    missedIncidents: null,
  };
}

/** Tells how often a report without incidents has none to tell. */
export function auditOfReports(
  sample: JudgedSample<ReportVerdict>,
): AuditReport {
  const { counted, aside } = countedOf(sample);
  const { frame, verdicts } = sample;
  const right = counted.filter(({ missed }) => missed === 0).length;
  const tally = { right, judged: counted.length, unknown: 0 };
  return {
    frame,
    drawn: verdicts.length,
    counted: counted.length,
    aside,
    shares: [shareOf(MISSED, tally, frame, counted.length)],
    missedIncidents: counted.reduce((sum, { missed }) => sum + missed, 0),
  };
}
