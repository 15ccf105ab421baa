import type { ByteStream } from "../importer.js";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const F = 0x46;
const GREATER = 0x3e;

/** Longest beginning of a line that waits for the rest of the line. */
const MAX_WAITING = 64 * 1024;

/** One message of a mailbox, as it was before it was put there. */
export interface MboxMessage {
  /** From 1; 0 for what stands before the first message. */
  readonly number: number;
  /** Null when the message is over the limit. */
  readonly bytes: Uint8Array | null;
}

const startOf = (line: Uint8Array) =>
  Buffer.from(line.subarray(0, 200)).toString("latin1");

/** Whether a line opens a message: a sender, then a day with a time. */
export function isFromLine(line: Uint8Array): boolean {
  return /^From \S*\s.*\d{1,2}:\d{2}.*\b\d{4}\b/.test(startOf(line));
}

type Piece = "message" | Uint8Array;

/** Cuts chunks where messages begin and where `>From ` was quoted. */
function fromLines(): {
  feed(chunk: Uint8Array): Generator<Piece>;
  end(): Uint8Array;
} {
  let waiting: Uint8Array = Buffer.alloc(0);
  let isAtStart = true;
  let isAfterBlank = true;
  function* feed(chunk: Uint8Array): Generator<Piece> {
    const data = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    let from = 0;
    let at = 0;
    for (;;) {
      const end = data.indexOf(LINE_FEED, at);
      if (end < 0) break;
      if (isAtStart && isAfterBlank && data[at] === F) {
        if (isFromLine(data.subarray(at, end))) {
          yield data.subarray(from, at);
          yield "message";
          from = end + 1;
        }
      } else if (isAtStart && data[at] === GREATER) {
        if (/^>+From /.test(startOf(data.subarray(at, end)))) {
          yield data.subarray(from, at);
          from = at + 1;
        }
      }
      const isBlank =
        end === at || (end === at + 1 && data[at] === CARRIAGE_RETURN);
      isAfterBlank = isAtStart && isBlank;
      isAtStart = true;
      at = end + 1;
    }
    yield data.subarray(from, at);
    waiting = data.subarray(at);
    if (waiting.length > MAX_WAITING) {
      yield waiting;
      waiting = Buffer.alloc(0);
      isAtStart = false;
    }
  }
  return { feed, end: () => waiting };
}

/**
 * Splits a mailbox into its messages. A message opens at a `From ` line with a
 * day and a time, after an empty line; one `>` goes from lines `>From `.
 *
 * @source RFC 4155, and the mboxrd form of qmail's mbox(5)
 * @param limit - bytes above which a message is not kept in memory
 */
export async function* mboxMessages(
  bytes: ByteStream,
  limit: number,
): AsyncGenerator<MboxMessage> {
  const scanner = fromLines();
  let number = 0;
  let length = 0;
  let parts: Uint8Array[] = [];
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): MboxMessage => {
    const whole = length > limit ? null : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return { number, bytes: whole };
  };
  for await (const chunk of bytes) {
    for (const piece of scanner.feed(chunk)) {
      if (piece !== "message") add(piece);
      else {
        if (number > 0 || length > 0) yield take();
        number += 1;
      }
    }
  }
  add(scanner.end());
  if (number > 0 || length > 0) yield take();
}
