/** One member of a JSON object, by its place in the source text. */
export interface JsonMember {
  readonly key: string;
  /** Start of the value in the source, UTF-16 units. */
  readonly start: number;
  /** End of the value, half-open; may include trailing white space. */
  readonly end: number;
}

function endOfString(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === "\\" ? 2 : 1;
  return i + 1;
}

/** First `,` or closing brace after `start` that is not inside the value. */
function endOfValue(json: string, start: number): number {
  let depth = 0;
  let i = start;
  while (i < json.length) {
    const c = json[i];
    if (c === '"') {
      i = endOfString(json, i);
      continue;
    }
    if (depth === 0 && (c === "," || c === "}")) return i;
    if (c === "{" || c === "[") depth += 1;
    if (c === "}" || c === "]") depth -= 1;
    i += 1;
  }
  return i;
}

/**
 * Lists the members of a JSON object as they stand in its source, so that a
 * repeated key and a number too large for a double can be seen:
 * `JSON.parse` keeps the last of two members and rounds the number.
 *
 * @param json Source of one object, already known to parse.
 * @returns Members in source order, repeated keys included.
 */
export function jsonMembers(json: string): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let i = json.indexOf("{") + 1;
  for (;;) {
    const open = json.indexOf('"', i);
    if (open < 0) return members;
    const close = endOfString(json, open);
    const colon = json.indexOf(":", close);
    if (colon < 0) return members;
    const end = endOfValue(json, colon + 1);
    const key = JSON.parse(json.slice(open, close)) as string;
    members.push({ key, start: colon + 1, end });
    if (json[end] !== ",") return members;
    i = end + 1;
  }
}
