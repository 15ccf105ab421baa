import type { Imported } from "./importer.js";
import type { ImportInput } from "./input.js";
import { parseRecord } from "./parse-record.js";
import type { ReadOptions } from "./read-options.js";
import { readRecords } from "./read-records.js";
import { markRepeats } from "./repeats.js";

async function* readEach(
  inputs: readonly ImportInput[],
  options: ReadOptions,
): AsyncGenerator<Imported> {
  for await (const item of readRecords(inputs, options)) {
    if ("step" in item) yield* await parseRecord(item);
    else yield item;
  }
}

/**
 * Reads reports of any format from files, folders and standard input, one at a
 * time, in order; repeated ids are marked across all of them.
 *
 * A file that breaks off while it is read (a disk error) is one more reject.
 */
export function readReports(
  inputs: readonly ImportInput[],
  options: ReadOptions = {},
): AsyncIterable<Imported> {
  return markRepeats(readEach(inputs, options));
}
