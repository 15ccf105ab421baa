import type { ScoreReport } from "./score-report.js";
import { SHARE_KEYS, TALLY_KEYS } from "./score-sheet.js";

/** Figures by metric; null where nothing was compared. */
export type Figures = Readonly<Record<string, number | null>>;

/** Why a floor was lowered. */
export interface AllowedRegression {
  readonly from: number;
  readonly to: number | null;
  readonly reason: string;
}

/** The contents of `evaluation/floors.json`. */
export interface Floors {
  /** Digest of the gold files by set; figures of another gold are no match. */
  readonly gold: Readonly<Record<string, string>>;
  /** Pinned figure by `set.metric`; a ceiling where lower is better. */
  readonly floors: Readonly<Record<string, number>>;
  /** Last lowering of a floor, by `set.metric`. */
  readonly regressions: Readonly<Record<string, AllowedRegression>>;
}

/** The figures of one set of gold reports. */
export interface SetFigures {
  readonly set: string;
  /** Digest of the set's gold files. */
  readonly digest: string;
  readonly figures: Figures;
}

/** One way in which figures miss their floors. */
export interface FloorIssue {
  readonly code: "under-floor" | "gold-changed";
  /** `set.metric`, or the set for a changed gold. */
  readonly key: string;
  readonly message: string;
}

/** Result of holding figures against floors. */
export interface FloorCheck {
  /** Keys that hold, sorted. */
  readonly passed: readonly string[];
  /** Sorted by key. */
  readonly failed: readonly FloorIssue[];
  /** Measured keys without a floor, sorted. */
  readonly unpinned: readonly string[];
}

/** No floors at all: the state before the first pinning. */
export const NO_FLOORS: Floors = { gold: {}, floors: {}, regressions: {} };

/** Says whether a metric is better when lower: wrong values and false alarms. */
function isCeiling(key: string): boolean {
  return /(Wrong|falseAlarms)$/.test(key);
}

/**
 * The figures of a score that floors are kept for.
 *
 * @returns F1 of every list comparison (`registerRows` …), per cent of every
 * share (`date` …), `falseAlarms` in reports; with linking also `linking` (F1)
 * and `independentSources`. A comparison with neither gold nor coded elements
 * is null.
 */
export function figuresOf(report: ScoreReport): Figures {
  const figures: Record<string, number | null> = {};
  for (const key of TALLY_KEYS) {
    const { f1, gold, predicted } = report.f1[key];
    figures[key] = gold + predicted === 0 ? null : f1;
  }
  for (const key of SHARE_KEYS) figures[key] = report.accuracy[key].percent;
  figures["falseAlarms"] = Number(report.falseAlarmReports.split("/")[0]);
  if (report.linking) {
    figures["linking"] = report.linking.f1;
    figures["independentSources"] = report.linking.independentSources.percent;
  }
  return figures;
}

function isWorse(key: string, figure: number | null, floor: number): boolean {
  // A share of wrong values that has no values left holds nothing wrong.
  if (figure === null) return !isCeiling(key);
  return isCeiling(key) ? figure > floor : figure < floor;
}

function sortedEntries(
  measured: SetFigures,
): (readonly [string, number | null])[] {
  const entries = Object.entries(measured.figures);
  return entries
    .map(([metric, figure]) => [`${measured.set}.${metric}`, figure] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Holds the figures of one set against its floors. A set whose gold files
 * changed fails as a whole: its floors were pinned on other labels.
 */
export function checkFigures(measured: SetFigures, floors: Floors): FloorCheck {
  const passed: string[] = [];
  const failed: FloorIssue[] = [];
  const unpinned: string[] = [];
  const pinnedDigest = floors.gold[measured.set];
  if (pinnedDigest !== undefined && pinnedDigest !== measured.digest)
    failed.push({
      code: "gold-changed",
      key: measured.set,
      message: `the gold files of ${measured.set} changed since the floors were pinned; expected ${pinnedDigest}, saw ${measured.digest}; pin again with --update`,
    });
  for (const [key, figure] of sortedEntries(measured)) {
    const floor = floors.floors[key];
    if (floor === undefined) unpinned.push(key);
    else if (!isWorse(key, figure, floor)) passed.push(key);
    else
      failed.push({
        code: "under-floor",
        key,
        message: `${key} is ${figure ?? "not measurable"}, expected ${isCeiling(key) ? "at most" : "at least"} ${floor}`,
      });
  }
  return { passed, failed, unpinned };
}

/**
 * Holds a score against the floors of its set.
 *
 * @param floors The floors with the set's name and the digest of its gold.
 */
export function checkFloors(
  report: ScoreReport,
  floors: {
    readonly floors: Floors;
    readonly set: string;
    readonly digest: string;
  },
): FloorCheck {
  const { set, digest } = floors;
  return checkFigures(
    { set, digest, figures: figuresOf(report) },
    floors.floors,
  );
}

/** Result of pinning: the new floors, or what would be lowered. */
export type Repinning =
  | { readonly ok: true; readonly value: Floors }
  | { readonly ok: false; readonly issues: readonly FloorIssue[] };

function sortedRecord<V>(
  record: Readonly<Record<string, V>>,
): Record<string, V> {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/**
 * Pins the floors of the measured sets at their figures; other sets stay.
 * Refuses to lower any floor, also when the gold changed, unless a reason is
 * given, which is kept beside the floor.
 *
 * @param options.allowRegression Reason for lowering; blank counts as none.
 */
export function repinFloors(
  measured: readonly SetFigures[],
  floors: Floors,
  options: { readonly allowRegression?: string | undefined } = {},
): Repinning {
  const reason = options.allowRegression?.trim() ?? "";
  const issues = measured
    .flatMap((set) => checkFigures(set, floors).failed)
    .filter((issue) => issue.code === "under-floor");
  if (issues.length > 0 && reason === "") return { ok: false, issues };
  const gold = { ...floors.gold };
  const pinned = { ...floors.floors };
  const regressions = { ...floors.regressions };
  const lowered = new Set(issues.map((issue) => issue.key));
  for (const set of measured) {
    gold[set.set] = set.digest;
    for (const [key, figure] of sortedEntries(set)) {
      const from = pinned[key];
      if (lowered.has(key) && from !== undefined)
        regressions[key] = { from, to: figure, reason };
      if (figure === null) delete pinned[key];
      else pinned[key] = figure;
    }
  }
  const value = {
    gold: sortedRecord(gold),
    floors: sortedRecord(pinned),
    regressions: sortedRecord(regressions),
  };
  return { ok: true, value };
}
