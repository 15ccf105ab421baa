import { expansionBudget, MAX_DEPTH, type Budget } from "./budget.js";
import type {
  ByteStream,
  Deferred,
  Fault,
  ImportContext,
  Imported,
  Member,
  Notice,
  Position,
} from "./importer.js";
import type { ImportInput } from "./input.js";
import { peek } from "./peek.js";
import type { ReadOptions } from "./read-options.js";
import { importerOf, recognised } from "./registry.js";
import { rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";

/** Thrown by the bytes of a member when the whole input expands too far. */
class TooMuch extends Error {}

interface Walk {
  readonly budget: Budget;
  readonly depth: number;
  readonly onBytes: (count: number) => void;
  readonly onNotice: (notice: Notice) => void;
}

type Opened = Deferred | Imported;

async function* limited(
  stream: ByteStream,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    if (!budget.takeBytes(piece.length)) throw new TooMuch();
    yield piece;
  }
}

function positionOf({ file, line = 1, member }: ImportContext): Position {
  return member === undefined ? { file, line } : { file, line, member };
}

/** What a failed stream means for the input; undefined for a fault of ours. */
function streamFault(error: unknown): Fault | undefined {
  if (error instanceof TooMuch) {
    return { code: "IMP-EXPANDS-TOO-MUCH", seen: "" };
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  return { code: "IMP-FILE-UNREADABLE", seen: code };
}

/** One stream by the importer that reads it, its members opened in turn. */
async function* readStream(
  stream: ByteStream,
  context: ImportContext,
  walk: Walk,
  format: string | undefined,
): AsyncGenerator<Opened> {
  const isLive = context.file === "-" && context.member === undefined;
  const { head, bytes } = await peek(stream, walk.onBytes, isLive);
  const name = context.member ?? context.file;
  const importer =
    (format === undefined ? undefined : importerOf(format)) ??
    recognised(name, head);
  for await (const item of importer.read(bytes, context)) {
    if (!("step" in item) || item.step === "parse") yield item;
    else if (item.step === "open") yield* readMember(item, context, walk);
    else walk.onNotice(item.notice);
  }
}

/** The id of a report that is a whole file in a container: its path there. */
const withoutEnding = (name: string) => name.replace(/(?<=[^/])\.[^./]+$/, "");

async function* readMember(
  member: Member,
  outer: ImportContext,
  walk: Walk,
): AsyncGenerator<Opened> {
  const { path: _, siblings: __, hints: ___, ...inherited } = outer;
  const name = `${outer.member ?? outer.file}/${member.name}`;
  const id = withoutEnding(member.name).normalize("NFC");
  const context: ImportContext = {
    ...inherited,
    member: name,
    line: member.line,
    fileId: outer.fileId === null ? id : `${outer.fileId}/${id}`,
    path: member.path ?? null,
    ...(member.hints && { hints: member.hints }),
    ...(member.siblings && { siblings: member.siblings }),
  };
  const reject = (code: Fault["code"], seen: string) =>
    rejected(positionOf(context), { code, seen: seenStart(seen) });
  if (walk.depth >= MAX_DEPTH) {
    yield reject("IMP-NESTED-TOO-DEEP", name);
    return;
  }
  if (!walk.budget.takeMember()) throw new TooMuch();
  const inner = { ...walk, depth: walk.depth + 1, onBytes: () => undefined };
  try {
    const stream = limited(await member.open(), walk.budget);
    yield* readStream(stream, context, inner, member.format);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    const seen = error instanceof Error ? error.message : String(error);
    yield reject("IMP-UNREADABLE-RECORD", seen);
  }
}

async function* readInput(
  input: ImportInput,
  options: ReadOptions,
): AsyncGenerator<Opened> {
  const { file, fileId, path = null, siblings } = input;
  const { from, encoding, columns, codes, maxRecordBytes, onBytes } = options;
  let read = 0;
  const walk: Walk = {
    budget: expansionBudget(() => Math.max(read, input.size ?? 0)),
    depth: 0,
    onBytes(count) {
      read += count;
      onBytes?.(count);
    },
    onNotice: (notice) => options.onNotice?.(notice),
  };
  const context: ImportContext = {
    file,
    fileId,
    path,
    encoding,
    columns,
    ...(siblings && { siblings }),
    ...(codes && { codes }),
    ...(maxRecordBytes !== undefined && { maxRecordBytes }),
  };
  try {
    yield* readStream(input.open(), context, walk, from);
  } catch (error) {
    const fault = streamFault(error);
    if (fault === undefined) throw error;
    yield rejected({ file, line: 1 }, fault);
  }
}

/**
 * Walks inputs and the files inside them, in order, and yields reports, rejects
 * and records that wait to be parsed. Memory is bounded by the longest record.
 *
 * A file that breaks off (a disk error) or that expands beyond its budget is
 * one reject; what was read before it stays.
 */
export async function* readRecords(
  inputs: readonly ImportInput[],
  options: ReadOptions = {},
): AsyncGenerator<Opened> {
  for (const input of inputs) {
    if (input.isTaken?.() === true) continue;
    yield* readInput(input, options);
  }
}
