import type { Position, RecordContext } from "./importer.js";

/** Where a record that is a whole file, or a member of one, stands. */
export function recordPosition(context: RecordContext): Position {
  const { file, line = 1, member } = context;
  return member === undefined ? { file, line } : { file, line, member };
}
