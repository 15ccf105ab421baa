import { parseJsonFeed } from "feedsmith";
import { jsonMembers } from "../json-members.js";
import { jsonEntry, jsonHead } from "./feed-entry.js";
import type { FoundEntry, FoundFeed } from "./found-feed.js";
import type { Piece } from "./outline.js";

/** Elements of an array of objects, as they stand in its source. */
function elements(source: string, from: Piece): readonly Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let start = from.start;
  for (let at = from.start; at < from.end; at += 1) {
    const sign = source[at];
    if (sign === '"') {
      for (at += 1; at < from.end && source[at] !== '"'; at += 1)
        if (source[at] === "\\") at += 1;
    } else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth === 2) start = at;
    } else if (sign === "}" || sign === "]") {
      depth -= 1;
      if (depth === 1) found.push({ start, end: at + 1 });
    }
  }
  return found;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null;
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * Finds the items of a JSON Feed.
 *
 * @returns null when it is none, or no JSON
 */
export function jsonFeed(
  bytes: Uint8Array,
  encoding: string,
): FoundFeed | null {
  const source = new TextDecoder(encoding).decode(bytes);
  const whole = parsed(source);
  if (whole === null || !Array.isArray(whole["items"])) return null;
  const { items: _, ...about } = whole;
  const place = jsonMembers(source).findLast(({ key }) => key === "items");
  if (place === undefined) return null;
  const pieces = elements(source, place);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const before = source.slice(0, first?.start);
  const after = last === undefined ? "" : source.slice(last.end);
  const found = ({ start, end }: Piece): FoundEntry => ({
    seen: source.slice(start, Math.min(end, start + 200)),
    isWhole: true,
    record: () => Buffer.from(before + source.slice(start, end) + after),
    read() {
      const item = parsed(source.slice(start, end));
      const feed = parseJsonFeed({ ...about, items: [item] });
      const [entry] = feed.items ?? [];
      return entry === undefined ? null : jsonEntry(entry);
    },
  });
  return {
    mediaType: "application/feed+json",
    head: () => jsonHead(parseJsonFeed({ ...about, items: [] })),
    frame: before.length + after.length,
    entries: pieces.map(found),
  };
}
