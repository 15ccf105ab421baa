/** An element of the array, or what is left of one. */
export interface Element {
  readonly bytes: Uint8Array;
  /** Why it is no whole value; such bytes may be cut. */
  readonly fault: "too-long" | "broken" | null;
}

/** Reads one array of a document, byte by byte, element by element. */
export interface ElementScan {
  /**
   * Takes more bytes.
   *
   * @param from - where to begin in the chunk
   * @returns how far it read; less than the chunk once the array has ended
   */
  take(
    chunk: Uint8Array,
    from: number,
    onElement: (e: Element) => void,
  ): number;
  /** Whether `]` was read. */
  readonly isClosed: boolean;
  /** Gives what stands there when the bytes end before the array does. */
  end(onElement: (e: Element) => void): void;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;

const KEPT_OF_TOO_LONG = 512;

/** Bytes of one element, across the edges of chunks. */
function elementBytes(limit: number) {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isLong = false;
  return {
    get isLong() {
      return isLong;
    },
    add(part: Uint8Array): void {
      length += part.length;
      if (isLong) return;
      parts.push(part);
      if (length <= limit) return;
      isLong = true;
      const kept = Buffer.concat(parts.map((p) => p.subarray(0, 512)));
      parts = [kept.subarray(0, KEPT_OF_TOO_LONG)];
    },
    take(): Uint8Array {
      const [only] = parts;
      const bytes = parts.length === 1 && only ? only : Buffer.concat(parts);
      parts = [];
      length = 0;
      isLong = false;
      return bytes;
    },
  };
}

/**
 * Reads the elements of an array whose `[` was read. Memory is bounded by one
 * element.
 *
 * A damaged element does not take the next ones with it: a line feed cannot
 * stand inside a string, so a string ends there at the latest; and where each
 * element begins on a line of its own, as in what programs export, the depth of
 * its braces is set right by the indentation.
 *
 * @param limit - bytes above which an element is `too-long`
 */
export function elementScan(limit: number): ElementScan {
  const bytes = elementBytes(limit);
  let depth = 0;
  let isIn = false;
  let isString = false;
  let isEscaped = false;
  let isBroken = false;
  let isClosed = false;
  /** Spaces since the line feed; -1 once anything else stood on the line. */
  let indent = -1;
  let elementIndent = -1;

  function finish(onElement: (e: Element) => void): void {
    const isLong = bytes.isLong;
    const fault = isLong ? "too-long" : isBroken ? "broken" : null;
    onElement({ bytes: bytes.take(), fault });
    isIn = isString = isEscaped = isBroken = false;
    depth = 0;
  }
  function begin(byte: number): void {
    isIn = true;
    elementIndent = indent;
    isString = byte === QUOTE;
    depth = byte === OPEN_BRACE || byte === OPEN_BRACKET ? 1 : 0;
  }
  /** Whether a byte that begins a line stands outside the element. */
  function isPast(byte: number): boolean {
    if (indent < 0 || elementIndent < 0 || depth === 0) return false;
    if (byte === OPEN_BRACE) return indent === elementIndent;
    return byte === CLOSE_BRACKET && indent < elementIndent;
  }
  /** @returns whether the element ended with this byte */
  function within(byte: number): boolean {
    if (byte === QUOTE) isString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      const isLast = byte === CLOSE_BRACE && indent === elementIndent;
      if (isLast && indent >= 0 && depth !== 1) {
        isBroken = true;
        depth = 1;
      }
      depth -= 1;
      return depth <= 0;
    }
    return false;
  }
  /** One byte inside a string. */
  function inString(byte: number): void {
    if (isEscaped) isEscaped = false;
    else if (byte === BACKSLASH) isEscaped = true;
    else if (byte === QUOTE) isString = false;
    if (byte !== LINE_FEED) return;
    isBroken = true;
    isString = isEscaped = false;
  }
  const isBlank = (byte: number) =>
    byte === SPACE ||
    byte === LINE_FEED ||
    byte === CARRIAGE_RETURN ||
    byte === TAB;
  function track(byte: number): void {
    if (byte === LINE_FEED) indent = 0;
    else if (byte === SPACE && indent >= 0) indent += 1;
    else indent = -1;
  }

  function take(
    chunk: Uint8Array,
    from: number,
    onElement: (e: Element) => void,
  ): number {
    let start = from;
    let at = from;
    const cut = (end: number) => bytes.add(chunk.subarray(start, end));
    for (; at < chunk.length && !isClosed; at += 1) {
      const byte = chunk[at] ?? 0;
      if (isString) {
        inString(byte);
        if (byte === LINE_FEED) indent = 0;
        if (!isString && depth === 0) {
          cut(at + 1);
          finish(onElement);
        }
        continue;
      }
      if (isIn && isPast(byte)) {
        isBroken = true;
        cut(at);
        finish(onElement);
      }
      if (!isIn) {
        if (byte === CLOSE_BRACKET) isClosed = true;
        else if (byte !== COMMA && !isBlank(byte)) {
          start = at;
          begin(byte);
        }
      } else if (depth === 0 && (byte === COMMA || byte === CLOSE_BRACKET)) {
        cut(at);
        finish(onElement);
        isClosed = byte === CLOSE_BRACKET;
      } else if (within(byte)) {
        cut(at + 1);
        finish(onElement);
      }
      track(byte);
    }
    if (isIn) cut(at);
    return at;
  }
  return {
    take,
    get isClosed() {
      return isClosed;
    },
    end(onElement) {
      if (!isIn) return;
      isBroken = true;
      finish(onElement);
    },
  };
}
