import type { Deferred, Imported, Position } from "./importer.js";
import { importerOf } from "./registry.js";
import { rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";
import { within } from "./within.js";

/** Where a deferred record stands. */
export function positionOf({ context }: Deferred): Position {
  const { file, line = 1, member } = context;
  return member === undefined ? { file, line } : { file, line, member };
}

/**
 * Parses a deferred record, on any thread. A parser that fails on what nobody
 * foresaw costs this record alone, which is rejected by name.
 */
export async function parseRecord(
  record: Deferred,
): Promise<readonly Imported[]> {
  const { format, bytes, context } = record;
  try {
    const parsed = await importerOf(format)?.parse?.(bytes, context);
    if (parsed !== undefined) {
      return parsed.map((item) => within(item, context));
    }
    throw new Error(`no parser of ${format}`);
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    const fault = { seen: seenStart(seen), context: { format } };
    return [
      rejected(positionOf(record), { code: "IMP-UNREADABLE-RECORD", ...fault }),
    ];
  }
}
