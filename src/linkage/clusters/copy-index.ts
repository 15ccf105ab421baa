import { postingTable } from "../blocking/posting-table.js";
import { MOST_CLAIMS } from "../copies/marked-claims.js";
import { areCopies } from "../copies/near-copies.js";
import { textComparison } from "../copies/text-comparison.js";
import {
  copiedPairs,
  markKeys,
  nearCopyKeys,
  type CopyEntry,
} from "./copied-pairs.js";
import type { ReportEntry } from "./report-entry.js";
import type { SlotPair } from "./report-pairs.js";

/** Pairs of a report's claims with those of others that one text tells. */
export type CopiedPairs = ReadonlyMap<ReportEntry, readonly SlotPair[]>;

/** Reports and claims by what their copies are known by. */
export interface CopyIndex {
  /**
   * Adds a report whose claims have their slots.
   *
   * @returns reports whose pairs it may change: a passage that so many claims
   * have as to be a formula proves a copy no longer
   */
  readonly add: (entry: ReportEntry) => readonly ReportEntry[];
  /** @returns as `add`: a formula may have become a passage again */
  readonly remove: (entry: ReportEntry) => readonly ReportEntry[];
  readonly copiedPairs: (entry: ReportEntry) => CopiedPairs;
}

/** @returns an index without reports */
export function copyIndex(ownerOf: (slot: number) => ReportEntry): CopyIndex {
  const nearCopies = postingTable();
  const marked = postingTable();
  const entries: (ReportEntry | undefined)[] = [];
  const numbers = new Map<ReportEntry, number>();
  const free: number[] = [];

  const keysOf = ({ marks }: CopyEntry) => nearCopyKeys(marks);

  /**
   * Slots by a mark. Of a formula no more than tell that it is one: adding a
   * report does not walk through all that use it.
   */
  const slotsBy = (key: number) => marked.latest(key, MOST_CLAIMS + 2);

  /** Files or unfiles; tells the reports of marks that pass the limit. */
  function change(way: "add" | "remove", entry: ReportEntry) {
    const changed = new Set<ReportEntry>();
    markKeys(entry).forEach((keys, at) => {
      for (const key of keys) {
        marked[way](key, entry.slots[at]!);
        const slots = slotsBy(key);
        const limit = way === "add" ? MOST_CLAIMS + 1 : MOST_CLAIMS;
        if (slots.length !== limit) continue;
        for (const slot of slots) changed.add(ownerOf(slot));
      }
    });
    changed.delete(entry);
    return [...changed];
  }

  function nearCopiesOf(entry: ReportEntry): ReadonlySet<ReportEntry> {
    const found = new Set<ReportEntry>();
    for (const key of keysOf(entry))
      nearCopies.visit(key, (number) => {
        const other = entries[number]!;
        if (other !== entry && areCopies(entry.marks, other.marks))
          found.add(other);
      });
    return found;
  }

  /** Pairs of claims with a mark in common that is no formula. */
  function sharingPairs(entry: ReportEntry) {
    const found = new Map<ReportEntry, SlotPair[]>();
    markKeys(entry).forEach((keys, at) => {
      const near = new Set(
        keys.map(slotsBy).flatMap((s) => (s.length > MOST_CLAIMS ? [] : s)),
      );
      for (const slot of near) {
        const other = ownerOf(slot);
        if (other === entry) continue;
        const pairs = found.get(other) ?? [];
        if (pairs.length === 0) found.set(other, pairs);
        pairs.push([entry.slots[at]!, slot]);
      }
    });
    return found;
  }

  return {
    add(entry) {
      const number = free.pop() ?? entries.length;
      entries[number] = entry;
      numbers.set(entry, number);
      for (const key of keysOf(entry)) nearCopies.add(key, number);
      return change("add", entry);
    },
    remove(entry) {
      const number = numbers.get(entry)!;
      for (const key of keysOf(entry)) nearCopies.remove(key, number);
      numbers.delete(entry);
      entries[number] = undefined;
      free.push(number);
      return change("remove", entry);
    },
    copiedPairs(entry) {
      const found = new Map<ReportEntry, readonly SlotPair[]>();
      const sharing = sharingPairs(entry);
      const compare = textComparison();
      for (const other of new Set([...sharing.keys(), ...nearCopiesOf(entry)]))
        found.set(
          other,
          copiedPairs(entry, other, sharing.get(other) ?? [], compare),
        );
      for (const [other, pairs] of found)
        if (pairs.length === 0) found.delete(other);
      return found;
    },
  };
}
