import {
  copiedPairs,
  isTellingPair,
  LINKED,
  matchReports,
  meetingFinder,
  readClaimText,
  textComparison,
  type SlotPair,
} from "../../linkage/filed/index.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { KEY_KIND } from "./claim-rows.js";
import type { KnownClaims } from "./known-claims.js";
import { linkedReports, type LinkedReport } from "./linked-report.js";
import {
  markedSlots,
  type MarkedSlots,
  type SlotsByKey,
} from "./mark-counts.js";
import { meetingClaims } from "./meeting-claims.js";
import type { PairEdges } from "./pair-edges.js";

/** What finding pairs reads and changes. */
export interface PairSearch {
  readonly store: Store;
  readonly known: KnownClaims;
  readonly edges: PairEdges;
  readonly weights: MatchWeights;
  /** Reports that come in, each in the place of one that goes or anew. */
  readonly fresh: readonly LinkedReport[];
  /** Claims that go. */
  readonly gone: readonly LinkedReport[];
}

/** Pairs of claims by the reports of both. */
type Meetings = Map<string, Map<string, SlotPair[]>>;

function note(meetings: Meetings, a: string, b: string, pair?: SlotPair): void {
  const own = meetings.get(a) ?? new Map<string, SlotPair[]>();
  if (own.size === 0) meetings.set(a, own);
  const pairs = own.get(b) ?? [];
  if (pairs.length === 0) own.set(b, pairs);
  if (pair !== undefined) pairs.push(pair);
}

function slotsByMark(reports: readonly LinkedReport[]): SlotsByKey {
  const slots = new Map<number, number[]>();
  for (const report of reports)
    report.claims.forEach(({ marks }, at) => {
      for (const key of marks)
        slots.set(key, [...(slots.get(key) ?? []), report.slots[at]!]);
    });
  return slots;
}

/** Every claim of some reports, with its slot. */
const claimsOf = (reports: readonly LinkedReport[]) =>
  reports.flatMap(({ reportKey, slots, claims }) =>
    slots.map((slot, at) => ({ slot, reportKey, filed: claims[at]! })),
  );

/**
 * Claims that link by themselves or make companions: of new reports with all
 * others. Most that may meet are neither, and only looked at.
 */
async function candidates(
  { store, known, fresh, gone, weights }: PairSearch,
  meetings: Meetings,
): Promise<void> {
  const own = claimsOf(fresh);
  const claims = own.map(({ filed }) => filed.claim);
  const visitMet = meetingFinder(claims);
  const seen = new Set(gone.flatMap(({ slots }) => slots));
  const met: SlotPair[] = [];
  const nobody = { key: "", reportId: "", number: "" };
  for await (const { slot, value } of meetingClaims(store, claims)) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    const { claim } = readClaimText(value, nobody);
    visitMet(claim, (index) => {
      if (isTellingPair(claims[index]!, claim, weights))
        met.push([index, slot]);
    });
  }
  await known.where(
    "slot",
    met.map(([, slot]) => slot),
  );
  for (const [index, slot] of met) {
    const other = known.get(slot)!.filed.claim.report.id;
    const one = own[index]!;
    note(meetings, one.reportKey, other, [one.slot, slot]);
  }
  own.forEach((one, at) => {
    visitMet(one.filed.claim, (index) => {
      const other = own[index]!;
      if (index >= at || other.reportKey === one.reportKey) return;
      note(meetings, one.reportKey, other.reportKey, [one.slot, other.slot]);
    });
  });
}

/** Reports that may be near copies of new ones. */
async function nearCopies(
  { store, known, fresh, gone }: PairSearch,
  meetings: Meetings,
): Promise<void> {
  const asking = new Map<number, string[]>();
  for (const { reportKey, claims } of fresh)
    for (const key of claims[0]?.copies ?? []) {
      const others = asking.get(key) ?? [];
      for (const other of others) note(meetings, reportKey, other);
      asking.set(key, [...others, reportKey]);
    }
  const leaving = new Set(gone.flatMap(({ slots }) => slots));
  for (const piece of pieces([...asking.keys()], KEYS_AT_ONCE)) {
    const rows = await store
      .selectFrom("link_key")
      .select(["key", "slot"])
      .where("kind", "=", KEY_KIND.copy)
      .where("key", "in", piece)
      .execute();
    const near = rows.filter(({ slot }) => !leaving.has(slot));
    await known.where(
      "slot",
      near.map(({ slot }) => slot),
    );
    for (const { key, slot } of near)
      for (const reportKey of asking.get(key)!)
        note(meetings, reportKey, known.get(slot)!.filed.claim.report.id);
  }
}
const KEYS_AT_ONCE = 200;

/** Pairs of claims of two reports with a mark in common that is no formula. */
function sharingPairs(
  one: LinkedReport,
  other: LinkedReport,
  marked: MarkedSlots,
): readonly SlotPair[] {
  return one.slots.flatMap((slot, at) =>
    other.slots.flatMap((there, place): SlotPair[] => {
      const theirs = other.claims[place]!.marks;
      const isShared = one.claims[at]!.marks.some(
        (key) => theirs.includes(key) && marked.of(key) !== undefined,
      );
      return isShared ? [[slot, there]] : [];
    }),
  );
}

/** Matches reports and notes their pairs. */
function matcher({ weights, edges }: PairSearch, marked: MarkedSlots) {
  const compare = textComparison();
  return (
    one: LinkedReport,
    other: LinkedReport,
    found: readonly SlotPair[],
  ): void => {
    const claims = new Map(
      claimsOf([one, other]).map(({ slot, filed }) => [slot, filed.claim]),
    );
    const sharing = sharingPairs(one, other, marked);
    const copied = copiedPairs(one, other, sharing, compare);
    matchReports(
      { sides: [one.slots, other.slots], candidates: found, copied },
      { claimAt: (slot) => claims.get(slot)!, weights },
      ([a, b], kind) => edges.set(a, b, kind),
    );
  };
}

/** All pairs of two reports' claims. */
const everyPair = (one: LinkedReport, other: LinkedReport): SlotPair[] =>
  one.slots.flatMap((a) => other.slots.map((b): SlotPair => [a, b]));

/**
 * Pairs anew the reports that have a mark which became a formula, or is one no
 * longer: what it proved, or did not, has changed.
 *
 * @returns the slots of their claims
 */
async function pairAgain(
  search: PairSearch,
  marked: MarkedSlots,
  byMark: readonly [gone: SlotsByKey, fresh: SlotsByKey],
): Promise<readonly number[]> {
  const { store, known, edges } = search;
  const slots = marked.turned.flat();
  if (slots.length === 0) return [];
  await known.where("slot", slots);
  const reportOf = (slot: number) => known.get(slot)!.filed.claim.report.id;
  const reports = await linkedReports(store, known, slots.map(reportOf));
  const all = [...reports.values()];
  const marks = all.flatMap(({ claims }) => claims.flatMap((c) => c.marks));
  const match = matcher(search, await markedSlots(store, ...byMark, marks));
  await edges.load(all.flatMap((report) => report.slots));
  const done = new Set<string>();
  for (const group of marked.turned) {
    const keys = [...new Set(group.map(reportOf))].sort();
    keys.forEach((key, at) => {
      for (const before of keys.slice(0, at)) {
        const name = JSON.stringify([before, key]);
        if (done.has(name)) continue;
        done.add(name);
        const [one, other] = [reports.get(before)!, reports.get(key)!];
        for (const [a, b] of everyPair(one, other))
          if (edges.of(a).has(b)) edges.set(a, b, 0);
        match(one, other, everyPair(one, other));
      }
    });
  }
  return all.flatMap((report) => report.slots);
}

/**
 * Finds the pairs of new reports with all others, and those of reports that
 * they make pair otherwise.
 *
 * @returns slots of claims that stay and whose pairs may have changed
 */
export async function findPairs(
  search: PairSearch,
): Promise<readonly number[]> {
  const { store, known, edges, fresh, gone } = search;
  const meetings: Meetings = new Map();
  await candidates(search, meetings);
  await nearCopies(search, meetings);
  const byMark = [slotsByMark(gone), slotsByMark(fresh)] as const;
  const marked = await markedSlots(store, ...byMark);
  const freshKeys = new Set(fresh.map(({ reportKey }) => reportKey));
  const freshAt = new Map(
    claimsOf(fresh).map(({ slot, reportKey }) => [slot, reportKey]),
  );
  const sharing = claimsOf(fresh).flatMap(({ filed, reportKey }) =>
    filed.marks
      .flatMap((key) => marked.of(key) ?? [])
      .map((slot) => ({ reportKey, slot })),
  );
  await known.where(
    "slot",
    sharing.flatMap(({ slot }) => (freshAt.has(slot) ? [] : [slot])),
  );
  for (const { reportKey, slot } of sharing) {
    const other = freshAt.get(slot) ?? known.get(slot)!.filed.claim.report.id;
    // Two new reports meet once, whichever asks first.
    const isMet = meetings.get(other)?.has(reportKey) === true;
    if (other !== reportKey && !isMet) note(meetings, reportKey, other);
  }
  const others = [...meetings.values()].flatMap((met) => [...met.keys()]);
  const reports = new Map([
    ...(await linkedReports(
      store,
      known,
      others.filter((key) => !freshKeys.has(key)),
    )),
    ...fresh.map((report) => [report.reportKey, report] as const),
  ]);
  const touched = gone.flatMap(({ slots }) => slots);
  await edges.load(touched);
  const neighbours = touched.flatMap((slot) =>
    [...edges.of(slot)].flatMap(([other, kind]) =>
      (kind & LINKED) === 0 ? [] : [other],
    ),
  );
  for (const slot of touched) edges.isolate(slot);
  const match = matcher(search, marked);
  for (const [key, met] of meetings)
    for (const [other, found] of met)
      match(reports.get(key)!, reports.get(other)!, found);
  const again = await pairAgain(search, marked, byMark);
  const leaving = new Set(touched);
  return [...neighbours, ...again].filter((slot) => !leaving.has(slot));
}
