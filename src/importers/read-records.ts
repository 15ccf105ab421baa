import { expansionBudget, MAX_DEPTH, type Budget } from "./budget.js";
import type {
  ByteStream,
  Deferred,
  Fault,
  ImportContext,
  Imported,
  Importer,
  Member,
  Notice,
  Position,
  Siblings,
} from "./importer.js";
import type { ImportInput } from "./input.js";
import { memberContext } from "./member-context.js";
import { MemberFault } from "./member-fault.js";
import { peek } from "./peek.js";
import type { ReadOptions } from "./read-options.js";
import { importerOf, recognised } from "./registry.js";
import { rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";
import { within } from "./within.js";

/** Thrown by the bytes of a member when the whole input expands too far. */
class TooMuch extends Error {}

interface Walk {
  readonly budget: Budget;
  readonly depth: number;
  readonly onBytes: (count: number) => void;
  readonly onNotice: (notice: Notice) => void;
}

/** One input of the walk: the file itself, or a member. */
interface Opening {
  readonly context: ImportContext;
  /** Its file name now, by which formats that look alike are told apart. */
  readonly name: string;
  readonly format: string | undefined;
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

/** Neighbours from an archive, which expand within the budget too. */
function limitedSiblings(siblings: Siblings, budget: Budget): Siblings {
  return {
    names: () => siblings.names(),
    open(name) {
      const open = siblings.open(name);
      return open === null ? null : () => limited(open(), budget);
    },
  };
}

function positionOf({ file, line = 1, member }: ImportContext): Position {
  return member === undefined ? { file, line } : { file, line, member };
}

/** What a failure while reading means for the file that was read. */
function readFault(error: unknown): Fault {
  if (error instanceof TooMuch) {
    return { code: "IMP-EXPANDS-TOO-MUCH", seen: "" };
  }
  if (error instanceof MemberFault) return error.fault;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    return { code: "IMP-FILE-UNREADABLE", seen: code };
  }
  const seen = error instanceof Error ? error.message : String(error);
  return { code: "IMP-UNREADABLE-RECORD", seen: seenStart(seen) };
}

/** @throws Error where a container names a format that there is no importer of */
function importerFor({ format, name }: Opening, head: Uint8Array): Importer {
  if (format === undefined) return recognised(name, head);
  const importer = importerOf(format);
  if (importer === undefined) throw new Error(`no importer of ${format}`);
  return importer;
}

/** One stream by the importer that reads it, its members opened in turn. */
async function* readStream(
  stream: ByteStream,
  opening: Opening,
  walk: Walk,
): AsyncGenerator<Opened> {
  const { context } = opening;
  const isLive = context.file === "-" && context.member === undefined;
  const { head, bytes, close } = await peek(stream, walk.onBytes, isLive);
  try {
    const importer = importerFor(opening, head);
    for await (const item of importer.read(bytes, context)) {
      if (!("step" in item)) yield within(item, context);
      else if (item.step === "parse") yield item;
      else if (item.step === "open") yield* readMember(item, context, walk);
      else walk.onNotice({ ...positionOf(context), ...item.notice });
    }
  } finally {
    await close();
  }
}

async function* readMember(
  member: Member,
  outer: ImportContext,
  walk: Walk,
): AsyncGenerator<Opened> {
  const siblings =
    member.siblings && limitedSiblings(member.siblings, walk.budget);
  const told = siblings === undefined ? member : { ...member, siblings };
  const context = memberContext(told, outer);
  const position = positionOf(context);
  if (walk.depth >= MAX_DEPTH) {
    const seen = seenStart(member.name);
    yield rejected(position, { code: "IMP-NESTED-TOO-DEEP", seen });
    return;
  }
  if (!walk.budget.takeMember()) throw new TooMuch();
  const inner = { ...walk, depth: walk.depth + 1, onBytes: () => undefined };
  const { format } = member;
  const name = member.isWhole === true ? member.name : (context.member ?? "");
  try {
    const stream = limited(await member.open(), walk.budget);
    yield* readStream(stream, { context, name, format }, inner);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    yield rejected(position, readFault(error));
  }
}

async function* readInput(
  input: ImportInput,
  options: ReadOptions,
): AsyncGenerator<Opened> {
  const { file, fileId, path = null, siblings, hints } = input;
  const { from, encoding, columns, codes, maxRecordBytes, onBytes } = options;
  let [read, isSilent] = [0, true];
  const walk: Walk = {
    budget: expansionBudget(() => Math.max(read, input.size ?? 0)),
    depth: 0,
    onBytes(count) {
      read += count;
      onBytes?.(count);
    },
    onNotice(notice) {
      isSilent = false;
      options.onNotice?.(notice);
    },
  };
  const context: ImportContext = {
    file,
    fileId,
    path,
    encoding,
    columns,
    ...(hints && { hints }),
    ...(siblings && { siblings }),
    ...(codes && { codes }),
    ...(maxRecordBytes !== undefined && { maxRecordBytes }),
  };
  try {
    const opening = { context, name: file, format: from };
    for await (const item of readStream(input.open(), opening, walk)) {
      isSilent = false;
      yield item;
    }
  } catch (error) {
    isSilent = false;
    yield rejected({ file, line: 1 }, readFault(error));
  }
  // A pipe may well have nothing to say; a file was put there by somebody.
  if (isSilent && file !== "-") {
    options.onNotice?.({ file, line: 1, code: "IMP-NOTHING-INSIDE", seen: "" });
  }
}

/**
 * Walks inputs and the files inside them, in order, and yields reports, rejects
 * and records that wait to be parsed. Memory is bounded by the longest record.
 *
 * A file that breaks off (a disk error), that expands beyond its budget or that
 * its importer fails on is one reject; what was read before it stays.
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
