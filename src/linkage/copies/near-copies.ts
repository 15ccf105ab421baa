/** Bits in which two fingerprints of copied texts can differ. */
const COPY_BITS = 3;
/** With four bands, texts at most three bits apart share one band. */
const BAND_DIGITS = 4;

function differingBits(a: string, b: string): number {
  let bits = 0;
  for (let at = 0; at < 16; at += 8) {
    let mixed =
      Number.parseInt(a.slice(at, at + 8), 16) ^
      Number.parseInt(b.slice(at, at + 8), 16);
    for (; mixed !== 0; mixed &= mixed - 1) bits++;
  }
  return bits;
}

/** What a report's copies are known by. */
export interface CopyMarks {
  readonly id: string;
  readonly fingerprint?: string | undefined;
  readonly textSha256?: string | undefined;
}

/** Whether two reports are one text, or nearly. */
export function areCopies(a: CopyMarks, b: CopyMarks): boolean {
  if (a.textSha256 !== undefined && a.textSha256 === b.textSha256) return true;
  if (a.fingerprint === undefined || b.fingerprint === undefined) return false;
  return differingBits(a.fingerprint, b.fingerprint) <= COPY_BITS;
}

/** @returns keys of which copies have at least one in common */
export function copyKeys(report: CopyMarks): readonly string[] {
  const { fingerprint, textSha256 } = report;
  const bands: string[] = [];
  if (fingerprint !== undefined)
    for (let at = 0; at < 16; at += BAND_DIGITS)
      bands.push(`${at} ${fingerprint.slice(at, at + BAND_DIGITS)}`);
  return textSha256 === undefined ? bands : [...bands, textSha256];
}

/**
 * Finds copied reports.
 *
 * @returns pairs of report ids, the smaller id first, each pair once
 */
export function copiedReports(
  reports: readonly CopyMarks[],
): readonly (readonly [string, string])[] {
  const blocks = new Map<string, CopyMarks[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const report of reports)
    for (const key of copyKeys(report)) {
      const block = blocks.get(key) ?? [];
      for (const other of block) {
        if (other.id === report.id || !areCopies(report, other)) continue;
        const pair = [report.id, other.id].sort() as [string, string];
        pairs.set(JSON.stringify(pair), pair);
      }
      block.push(report);
      blocks.set(key, block);
    }
  return [...pairs.values()];
}
