import type { Deferred, Imported } from "./importer.js";
import type { ImportInput } from "./input.js";
import { parseRecord } from "./parse-record.js";
import type { ReadOptions } from "./read-options.js";
import { readRecords } from "./read-records.js";
import { markRepeats } from "./repeats.js";

/** Parses what waits to be parsed, and hands on the rest, in order. */
export type ParseRecords = (
  items: AsyncIterable<Imported | Deferred>,
) => AsyncIterable<Imported>;

async function* parseInTurn(
  items: AsyncIterable<Imported | Deferred>,
): AsyncGenerator<Imported> {
  for await (const item of items) {
    if ("step" in item) yield* await parseRecord(item);
    else yield item;
  }
}

/**
 * Reads reports of any format from files, folders and standard input, one at a
 * time, in order; repeated ids are marked across all of them.
 *
 * @param parse - reads records that wait to be parsed; here and now when left out
 *
 * A file that breaks off while it is read (a disk error) is one more reject.
 */
export function readReports(
  inputs: readonly ImportInput[],
  options: ReadOptions = {},
  parse: ParseRecords = parseInTurn,
): AsyncIterable<Imported> {
  return markRepeats(parse(readRecords(inputs, options)));
}
