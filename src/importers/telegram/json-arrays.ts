import type { ByteStream } from "../importer.js";
import { elementScan, type Element, type ElementScan } from "./element-scan.js";

/** Plain values of the object that holds the array, as far as they came. */
export type OwnerFields = ReadonlyMap<string, string | number>;

/** An element of one of the arrays, with the object that holds its array. */
export interface ArrayElement extends Element {
  readonly owner: OwnerFields;
}

interface Frame {
  readonly isArray: boolean;
  readonly key: string | null;
  readonly fields: Map<string, string | number>;
}

/** Longest plain value and key that are kept, in bytes. */
const MAX_TOKEN = 4096;
const MAX_DEPTH = 64;

/** The document around the arrays: its keys, plain values and brackets. */
function structure(arrayKey: string) {
  const stack: Frame[] = [];
  let token: number[] = [];
  let isString = false;
  let isEscaped = false;
  let key: string | null = null;
  let isArrayFound = false;

  function valueOf(): string | number | null {
    const text = Buffer.from(token).toString("utf8");
    token = [];
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === "string" || typeof value === "number"
        ? value
        : null;
    } catch {
      return null;
    }
  }
  function endToken(isKey: boolean): void {
    if (token.length === 0) return;
    const value = valueOf();
    if (isKey) key = value === null ? null : String(value);
    else if (value !== null && key !== null) {
      stack.at(-1)?.fields.set(key, value);
    }
  }
  function open(isArray: boolean): boolean {
    // Deeper than any export: its keys do not matter.
    if (stack.length < MAX_DEPTH) {
      stack.push({ isArray, key, fields: new Map() });
    }
    const isFound = isArray && key === arrayKey;
    key = null;
    return isFound;
  }
  function take(byte: number): boolean {
    if (isString) {
      if (token.length < MAX_TOKEN) token.push(byte);
      if (isEscaped) isEscaped = false;
      else if (byte === 0x5c) isEscaped = true;
      else if (byte === 0x22 || byte === 0x0a) isString = false;
      return false;
    }
    switch (byte) {
      case 0x22:
        token = [byte];
        isString = true;
        return false;
      case 0x3a:
        endToken(true);
        return false;
      case 0x2c:
        endToken(false);
        key = null;
        return false;
      case 0x7b:
        return open(false);
      case 0x5b:
        return open(true);
      case 0x7d:
      case 0x5d:
        endToken(false);
        stack.pop();
        key = null;
        return false;
      default:
        if (byte > 0x20 && token.length < MAX_TOKEN) token.push(byte);
        return false;
    }
  }
  return {
    get isOpen() {
      return stack.length > 0;
    },
    get isArrayFound() {
      return isArrayFound;
    },
    /** The object that holds the array which was just opened. */
    owner: (): OwnerFields => stack.at(-2)?.fields ?? new Map(),
    /** The array's own `]` was read. */
    closeArray: () => void stack.pop(),
    /** @returns the index behind the `[` of the array; null when it is not there */
    seek(chunk: Uint8Array, from: number): number | null {
      for (let at = from; at < chunk.length; at += 1) {
        if (!take(chunk[at] ?? 0)) continue;
        isArrayFound = true;
        return at + 1;
      }
      return null;
    },
  };
}

/** How the reading of a document ended. */
export interface DocumentEnd {
  /** Whether an array of that name was there. */
  readonly isFound: boolean;
  /** Whether the bytes ended inside the document. */
  readonly isCut: boolean;
}

/**
 * Reads the elements of every array of one name in a JSON document, in order,
 * without holding more than one of them.
 *
 * @param arrayKey - key under which the arrays stand, at any depth outside of
 *   their own elements
 * @param limit - bytes above which an element is cut and called `too-long`
 */
export async function* arrayElements(
  bytes: ByteStream,
  arrayKey: string,
  limit: number,
): AsyncGenerator<ArrayElement, DocumentEnd> {
  const around = structure(arrayKey);
  let scan: ElementScan | null = null;
  let owner: OwnerFields = new Map();
  for await (const chunk of bytes) {
    let at = 0;
    while (at < chunk.length) {
      if (scan === null) {
        const inside = around.seek(chunk, at);
        if (inside === null) break;
        at = inside;
        scan = elementScan(limit);
        owner = around.owner();
        continue;
      }
      const found: Element[] = [];
      at = scan.take(chunk, at, (element) => found.push(element));
      for (const element of found) yield { ...element, owner };
      if (!scan.isClosed) continue;
      scan = null;
      around.closeArray();
    }
  }
  const rest: Element[] = [];
  scan?.end((element) => rest.push(element));
  for (const element of rest) yield { ...element, owner };
  return {
    isFound: around.isArrayFound,
    isCut: scan !== null || around.isOpen,
  };
}
