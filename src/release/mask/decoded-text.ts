/** A text with its escapes read, and the way back. */
export interface DecodedText {
  readonly text: string;
  /** Where each unit of `text` begins in the original, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One character written as bytes, as an entity or as an escape of programs. */
const ESCAPE =
  /(?<bytes>%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3})|&#(?<decimal>\d{1,7});?|&#x(?<hex>[0-9a-f]{1,6});?|\\u(?<unit>[0-9a-f]{4})|&(?<name>zwnj|zwj|lrm|rlm|nbsp|shy);/giu;

/** Deeper than this nobody escapes escapes (`%25D8%25B3`). */
const DEEPEST = 3;

function characterOf(groups: Readonly<Record<string, string | undefined>>) {
  const { bytes, decimal, hex, unit } = groups;
  try {
    if (bytes !== undefined) return decodeURIComponent(bytes);
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16));
  } catch {
    return undefined;
  }
  return groups["name"]?.toLowerCase() === "nbsp" ? " " : "\u200c";
}

function decodeOnce(from: DecodedText): DecodedText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = "";
  const keep = (begin: number, end: number) => {
    text += from.text.slice(begin, end);
    for (let at = begin; at < end; at++) {
      starts.push(from.starts[at]!);
      ends.push(from.ends[at]!);
    }
  };
  let done = 0;
  for (const { 0: escape, index, groups = {} } of from.text.matchAll(ESCAPE)) {
    const character = characterOf(groups);
    if (character === undefined) continue;
    const end = index + escape.length;
    keep(done, index);
    text += character;
    for (let at = 0; at < character.length; at++) {
      starts.push(from.starts[index]!);
      ends.push(from.ends[end - 1]!);
    }
    done = end;
  }
  keep(done, from.text.length);
  return { text, starts, ends };
}

/**
 * Reads percent escapes, entities and escapes of programs, also nested ones.
 *
 * @returns undefined for a text without any
 */
export function decodedText(text: string): DecodedText | undefined {
  if (!/[%&\\]/u.test(text)) return undefined;
  const units = Array.from({ length: text.length }, (_, at) => at);
  let read: DecodedText = {
    text,
    starts: units,
    ends: units.map((at) => at + 1),
  };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = decodeOnce(read);
    if (next.text === read.text) break;
    read = next;
  }
  return read.text === text ? undefined : read;
}
