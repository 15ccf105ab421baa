import { hashText } from "../blocking/hash-keys.js";
import { postingTable } from "../blocking/posting-table.js";
import { areCopies, copyKeys } from "../copies/near-copies.js";
import type { ReportEntry } from "./report-entry.js";

/** Reports by what their copies are known by. */
export interface CopyIndex {
  /** Adds a report and ties it to its copies, both ways. */
  readonly add: (entry: ReportEntry) => void;
  readonly remove: (entry: ReportEntry) => void;
}

/** @returns an index without reports */
export function copyIndex(): CopyIndex {
  const table = postingTable();
  const entries: (ReportEntry | undefined)[] = [];
  const numbers = new Map<ReportEntry, number>();
  const free: number[] = [];
  const hashes = ({ marks }: ReportEntry) =>
    copyKeys(marks).map((key) => hashText(key));
  return {
    add(entry) {
      const number = free.pop() ?? entries.length;
      entries[number] = entry;
      numbers.set(entry, number);
      for (const hash of hashes(entry)) {
        table.visit(hash, (other) => {
          const candidate = entries[other]!;
          if (candidate === entry || !areCopies(entry.marks, candidate.marks))
            return;
          entry.copies.add(candidate);
          candidate.copies.add(entry);
        });
        table.add(hash, number);
      }
    },
    remove(entry) {
      const number = numbers.get(entry)!;
      for (const hash of hashes(entry)) table.remove(hash, number);
      for (const copy of entry.copies) copy.copies.delete(entry);
      numbers.delete(entry);
      entries[number] = undefined;
      free.push(number);
    },
  };
}
