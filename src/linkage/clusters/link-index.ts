import { claimBlocks } from "../blocking/blocking.js";
import type { ComparedClaim } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import { packedClaims } from "../claims/packed-claims.js";
import { readClaim } from "../claims/features.js";
import type { PairScore } from "../pairs/pair-scores.js";
import type { MatchWeights } from "../pairs/match-weights.js";
import {
  clusterComponent,
  pairScorer,
  type ClusterSource,
  type GrownGroup,
} from "./component-clusters.js";
import { reachedFrom } from "./components.js";
import { keptWords } from "../copies/claim-passage.js";
import { copyIndex } from "./copy-index.js";
import { decidedClaims } from "./decided-claims.js";
import { checkDecisions, type LinkDecision } from "./decisions.js";
import { LINKED, pairGraph, type PairGraph } from "./pair-graph.js";
import { markKeys, nearCopyKeys } from "./copied-pairs.js";
import type { FiledClaim } from "../filed/filed-claim.js";
import {
  compareClaimNames,
  type ClaimName,
  type ReportEntry,
} from "./report-entry.js";
import { matchReports, type SlotPair } from "./report-pairs.js";

/** Who told it has no say in whether two claims are one happening. */
const WITHOUT_ROOTS = () => [];

/** Claims of one happening, in canonical order, at least one. */
export type ClaimGroup = readonly ClaimName[];

/**
 * Claims and their groups, kept up to date as reports come, change and go.
 * What it tells depends on the reports and decisions alone, never on the order
 * in which they came.
 */
export interface LinkIndex {
  /** Adds a report, or puts it in the place of the one of the same id. */
  readonly put: (report: LinkableReport) => void;
  /** Takes a report out; an unknown id changes nothing. */
  readonly remove: (reportId: string) => void;
  /**
   * Puts these decisions in the place of all earlier ones.
   *
   * @throws IsnadError `LINK-DECISIONS-CONFLICT`; nothing is changed then
   */
  readonly decide: (decisions: readonly LinkDecision[]) => void;
  /**
   * Computes what the changes since the last time touch, whole components.
   *
   * @returns the groups that were computed, in canonical order; groups of
   * claims that nothing touched are not among them
   */
  readonly update: () => Iterable<ClaimGroup>;
  /** All groups in canonical order, as of the last update. */
  readonly groups: () => Iterable<ClaimGroup>;
  /** All groups in canonical order, with the slots of their claims. */
  readonly slottedGroups: () => Iterable<SlottedGroup>;
  /** All claims with their slots, as they are kept for later. */
  readonly filedClaims: () => Iterable<SlottedClaim>;
  /** Visits the pairs of a claim as of the last update. */
  readonly visitPairs: PairGraph["visit"];
  /** Scores any two claims as clustering does; undefined for unknown ones. */
  readonly score: (
    a: Pick<ClaimName, "reportId" | "incidentId">,
    b: Pick<ClaimName, "reportId" | "incidentId">,
  ) => PairScore | undefined;
}

/** A group, and where its claims are. */
export interface SlottedGroup extends GrownGroup {
  readonly group: ClaimGroup;
}

/** A claim, and where it is. */
export interface SlottedClaim {
  readonly slot: number;
  readonly filed: FiledClaim;
}

/** Pairs of a new report's claims by the report of the other claim. */
type Meetings = Map<ReportEntry, SlotPair[]>;

/** Makes an empty index. Claims are kept packed, reports not at all. */
export function linkIndex(weights: MatchWeights): LinkIndex {
  const packed = packedClaims();
  const blocks = claimBlocks();
  const graph = pairGraph();
  const entries = new Map<string, ReportEntry>();
  const owners: ReportEntry[] = [];
  const copies = copyIndex((slot) => owners[slot]!);
  const keys: string[] = [];
  /** Each group of two and more, by its first claim. */
  const members = new Map<number, GrownGroup>();
  /** The first claim of each group, one bit a slot would do. */
  const isFirst: boolean[] = [];
  /** Claims whose components are to be computed. */
  const touched = new Set<number>();
  let waiting = new Set<ReportEntry>();
  let decided = decidedClaims([]);

  const { claimAt } = packed;
  const source = (): ClusterSource => ({
    claimAt,
    ownerOf: (slot) => owners[slot]!,
    graph,
    weights,
    decided,
  });
  const nameOf = (slot: number): ClaimName => {
    const { marks, slots, numbers } = owners[slot]!;
    const incidentId = numbers[slots.indexOf(slot)]!;
    return { key: keys[slot]!, reportId: marks.id, incidentId };
  };
  const inOrder = (slots: Iterable<number>): number[] =>
    [...slots].sort((a, b) => {
      const [one, other] = [keys[a]!, keys[b]!];
      if (one !== other) return one < other ? -1 : 1;
      return compareClaimNames(nameOf(a), nameOf(b));
    });
  const visitLinked = (slot: number, visit: (other: number) => void) => {
    graph.visit(slot, (other, kind) => {
      if ((kind & LINKED) !== 0) visit(other);
    });
    for (const other of decided.joinedTo(keys[slot]!)) visit(other);
  };

  function put(report: LinkableReport): void {
    remove(report.id);
    const { id, fingerprint, textSha256, marks } = report;
    const claims = report.incidents.map((one) =>
      readClaim(report, one, WITHOUT_ROOTS),
    );
    const slots = claims.map((claim) => packed.add(claim));
    const entry: ReportEntry = {
      marks: { id, fingerprint, textSha256, marks },
      slots,
      numbers: report.incidents.map((incident) => incident.id),
      words: report.incidents.map(keptWords),
      day: Math.min(...claims.map(({ days }) => days?.from ?? Infinity)),
      isPaired: false,
    };
    claims.forEach((claim, at) => file(slots[at]!, claim, entry));
    entries.set(id, entry);
    copies.add(entry).forEach(pairAgain);
    waiting.add(entry);
  }

  /** Forgets the pairs of a report, to find them again at the next update. */
  function pairAgain(entry: ReportEntry): void {
    if (!entry.isPaired) return;
    for (const slot of entry.slots) {
      touched.add(slot);
      visitLinked(slot, (other) => touched.add(other));
    }
    for (const slot of entry.slots) graph.isolate(slot);
    entry.isPaired = false;
    waiting.add(entry);
  }

  function file(slot: number, claim: ComparedClaim, entry: ReportEntry): void {
    owners[slot] = entry;
    keys[slot] = claim.key;
    isFirst[slot] = false;
    blocks.add(slot, claim);
    decided.add(slot, claim.key);
    touched.add(slot);
  }

  function remove(reportId: string): void {
    const entry = entries.get(reportId);
    if (entry === undefined) return;
    for (const slot of entry.slots)
      visitLinked(slot, (other) => touched.add(other));
    for (const slot of entry.slots) {
      blocks.remove(slot, claimAt(slot));
      decided.remove(slot, keys[slot]!);
      graph.isolate(slot);
      packed.remove(slot);
      members.delete(slot);
      isFirst[slot] = false;
      touched.delete(slot);
    }
    copies.remove(entry).forEach(pairAgain);
    waiting.delete(entry);
    entries.delete(reportId);
  }

  function decide(decisions: readonly LinkDecision[]): void {
    checkDecisions(decisions);
    for (const slot of decided.slots()) touched.add(slot);
    decided = decidedClaims(decisions);
    for (const { slots } of entries.values())
      for (const slot of slots) decided.add(slot, keys[slot]!);
    for (const slot of decided.slots()) touched.add(slot);
  }

  /** Finds the pairs of a report with all reports that are paired before it. */
  function pairUp(entry: ReportEntry): void {
    const met: Meetings = new Map();
    for (const slot of entry.slots)
      blocks.visit(claimAt(slot), (other) => {
        const owner = owners[other]!;
        if (!owner.isPaired) return;
        const pairs = met.get(owner);
        if (pairs === undefined) met.set(owner, [[slot, other]]);
        else pairs.push([slot, other]);
      });
    const copied = copies.copiedPairs(entry);
    for (const other of copied.keys())
      if (other.isPaired && !met.has(other)) met.set(other, []);
    for (const [owner, candidates] of met)
      matchReports(
        {
          sides: [entry.slots, owner.slots],
          candidates,
          copied: copied.get(owner) ?? [],
        },
        { claimAt, weights },
        ([a, b], kind) => graph.connect(a, b, kind),
      );
    entry.isPaired = true;
  }

  /** Clusters the component of a claim. @returns the first of each group */
  function cluster(start: number): readonly number[] {
    const component = reachedFrom(start, visitLinked);
    for (const slot of component) {
      touched.delete(slot);
      members.delete(slot);
      isFirst[slot] = false;
    }
    return clusterComponent(inOrder(component), source()).map((group) => {
      const first = group.slots[0]!;
      isFirst[first] = true;
      if (group.slots.length > 1) members.set(first, group);
      return first;
    });
  }

  function* groupsOf(firsts: readonly number[]): Iterable<ClaimGroup> {
    for (const first of firsts)
      yield (members.get(first)?.slots ?? [first]).map(nameOf);
  }

  const firstClaims = () => [...isFirst.keys()].filter((slot) => isFirst[slot]);

  return {
    put,
    remove,
    decide,
    update() {
      // By time: claims that meet are unpacked together.
      const entering = [...waiting].sort((a, b) => a.day - b.day);
      waiting = new Set();
      entering.forEach(pairUp);
      const firsts: number[] = [];
      for (const start of touched) firsts.push(...cluster(start));
      return groupsOf(inOrder(firsts));
    },
    groups: () => groupsOf(inOrder(firstClaims())),
    *slottedGroups() {
      for (const first of inOrder(firstClaims())) {
        const { slots, steps } = members.get(first) ?? {
          slots: [first],
          steps: "",
        };
        yield { slots, steps, group: slots.map(nameOf) };
      }
    },
    *filedClaims() {
      for (const { marks, slots, numbers, words } of entries.values()) {
        const keysOfMarks = markKeys({ marks, words });
        const copyKeys = nearCopyKeys(marks);
        for (const [at, slot] of slots.entries()) {
          const filed = {
            claim: claimAt(slot),
            number: numbers[at]!,
            words: words[at]!,
            marks: keysOfMarks[at]!,
            copies: at === 0 ? copyKeys : [],
          };
          yield { slot, filed };
        }
      }
    },
    visitPairs: (slot, visit) => graph.visit(slot, visit),
    score(a, b) {
      const [x, y] = [a, b].map(({ reportId, incidentId }) => {
        const entry = entries.get(reportId);
        return entry?.slots[entry.numbers.indexOf(incidentId)];
      });
      if (x === undefined || y === undefined) return undefined;
      return pairScorer(source())(x, y);
    },
  };
}
