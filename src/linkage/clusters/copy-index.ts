import { readMarks } from "../../model/index.js";
import { hashText, mixed } from "../blocking/hash-keys.js";
import { postingTable } from "../blocking/posting-table.js";
import { isOnePassage } from "../copies/claim-passage.js";
import { hashesAbout, MOST_CLAIMS } from "../copies/marked-claims.js";
import { areCopies, copyKeys } from "../copies/near-copies.js";
import { textComparison } from "../copies/text-comparison.js";
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

const WIDE = 2 ** 32;

/** Hashes of the marks about each claim of a report, by place in it. */
function marksAbout({ marks: { marks }, words }: ReportEntry) {
  if (marks === undefined) return words.map(() => []);
  const read = readMarks(marks);
  return words.map((own) =>
    hashesAbout(own, read).map((hash) => mixed(hash, hash / WIDE)),
  );
}

/** @returns an index without reports */
export function copyIndex(ownerOf: (slot: number) => ReportEntry): CopyIndex {
  const nearCopies = postingTable();
  const marked = postingTable();
  const entries: (ReportEntry | undefined)[] = [];
  const numbers = new Map<ReportEntry, number>();
  const free: number[] = [];

  const keysOf = ({ marks }: ReportEntry) =>
    copyKeys(marks).map((key) => hashText(key));

  /**
   * Slots by a mark, with repetitions. Of a formula no more than tell that it
   * is one: adding a report does not walk through all that use it.
   */
  const slotsBy = (hash: number) => marked.latest(hash, MOST_CLAIMS + 2);

  /** Files or unfiles; tells the reports of marks that pass the limit. */
  function change(way: "add" | "remove", entry: ReportEntry) {
    const changed = new Set<ReportEntry>();
    marksAbout(entry).forEach((hashes, at) => {
      for (const hash of hashes) {
        marked[way](hash, entry.slots[at]!);
        const slots = slotsBy(hash);
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

  /** Pairs of claims that one shared passage tells. */
  function passagePairs(entry: ReportEntry) {
    const found = new Map<ReportEntry, SlotPair[]>();
    const compare = textComparison();
    marksAbout(entry).forEach((hashes, at) => {
      const near = new Set(
        hashes.map(slotsBy).flatMap((s) => (s.length > MOST_CLAIMS ? [] : s)),
      );
      for (const slot of near) {
        const other = ownerOf(slot);
        if (other === entry) continue;
        const text = compare(entry.marks, other.marks);
        const words = other.words[other.slots.indexOf(slot)]!;
        if (!text || !isOnePassage(text, entry.words[at]!, words)) continue;
        const pairs = found.get(other) ?? [];
        pairs.push([entry.slots[at]!, slot]);
        found.set(other, pairs);
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
      const found = passagePairs(entry);
      // Of near copies it cannot be seen which sentence became which.
      for (const other of nearCopiesOf(entry)) {
        const told = found.get(other) ?? [];
        const paired = new Set(told.flat());
        const rest = entry.slots
          .filter((slot) => !paired.has(slot))
          .flatMap((slot) =>
            other.slots
              .filter((there) => !paired.has(there))
              .map((there) => [slot, there] as const),
          );
        found.set(other, [...told, ...rest]);
      }
      return found;
    },
  };
}
