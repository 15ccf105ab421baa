/** One pasted post: what stands between two lines `---`. */
export interface PostBlock {
  /** As they came, without the separator and the line end before it. */
  readonly bytes: Uint8Array;
  /** Line on which its first word stands, from 1. */
  readonly line: number;
}

const LINE_FEED = 0x0a;
const BLANKS = new Set([0x20, 0x09, 0x0d, LINE_FEED]);

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => BLANKS.has(byte));

/** A line of three hyphens and blanks; a longer one is an ornament of a post. */
function isSeparator(line: Uint8Array): boolean {
  if (line.length > 80) return false;
  return /^[ \t]*---[ \t\r]*$/.test(Buffer.from(line).toString("latin1"));
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== LINE_FEED) return bytes;
  return bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1);
}

function linesBefore(bytes: Uint8Array, first: number): number {
  let lines = 0;
  for (let at = 0; at < first; at += 1) {
    if (bytes[at] === LINE_FEED) lines += 1;
  }
  return lines;
}

/** Cuts pasted text at its lines `---`; blocks without a word are left out. */
export function* postBlocks(bytes: Uint8Array): Generator<PostBlock> {
  let start = 0;
  let startLine = 1;
  let line = 1;
  const block = (end: number): readonly PostBlock[] => {
    const own = withoutLineEnd(bytes.subarray(start, end));
    if (isBlank(own)) return [];
    const first = own.findIndex((byte) => !BLANKS.has(byte));
    return [{ bytes: own, line: startLine + linesBefore(own, first) }];
  };
  for (let at = 0; at < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, at);
    const end = found < 0 ? bytes.length : found;
    if (isSeparator(bytes.subarray(at, end))) {
      yield* block(at);
      start = end + 1;
      startLine = line + 1;
    }
    at = end + 1;
  }
  yield* block(bytes.length);
}

/** UTF-8 as UTF-16 again: of sound text these are the bytes it came in. */
function wideBytes(narrow: Uint8Array, encoding: string): Uint8Array {
  const text = Buffer.from(narrow).toString("utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/** Cuts sound text of any encoding; its blocks keep their own bytes. */
export function* blocksIn(
  bytes: Uint8Array,
  encoding: string,
): Generator<PostBlock> {
  if (!encoding.startsWith("utf-16")) {
    yield* postBlocks(bytes);
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (const block of postBlocks(Buffer.from(decoder.decode(bytes)))) {
    yield { ...block, bytes: wideBytes(block.bytes, encoding) };
  }
}
