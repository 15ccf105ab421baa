import { MemberFault } from "../member-fault.js";
import type { ZipEntry } from "./archive.js";

/** A local header without its name. */
const HEADER_BYTES = 30;

const endOf = ({ offset, packed }: ZipEntry) => offset + HEADER_BYTES + packed;

/**
 * Files that share bytes with others, as no program writes them: bombs tell
 * the same bytes as many files. Of two records of one file the first stays.
 */
export function overlapping(
  entries: readonly ZipEntry[],
): ReadonlySet<ZipEntry> {
  const inOrder = entries
    .filter(({ name }) => !name.endsWith("/"))
    .sort((a, b) => a.offset - b.offset || a.number - b.number);
  const found = new Set<ZipEntry>();
  let widest: ZipEntry | undefined;
  for (const entry of inOrder) {
    if (widest !== undefined && entry.offset < endOf(widest)) {
      found.add(entry);
      if (entry.offset > widest.offset) found.add(widest);
    }
    if (widest === undefined || endOf(entry) > endOf(widest)) widest = entry;
  }
  return found;
}

/** Why an entry is not opened; undefined when it is. */
export function entryFault(
  entry: ZipEntry,
  overlaps: ReadonlySet<ZipEntry>,
): MemberFault | undefined {
  if (entry.isEncrypted) return new MemberFault("IMP-ENCRYPTED", "");
  if (overlaps.has(entry)) return new MemberFault("IMP-ENTRIES-OVERLAP", "");
  if (entry.method === 0 || entry.method === 8) return undefined;
  return new MemberFault("IMP-COMPRESSION-UNKNOWN", String(entry.method));
}
