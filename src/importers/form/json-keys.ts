/** A string of JSON source, and the colon after it where it is a key. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** Keys of all objects in the source, repeated ones included. */
function writtenKeys(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(STRING)) {
    if (colon !== undefined) count += 1;
  }
  return count;
}

/** Keys of all objects in the value; a list of values instead of recursion. */
function keptKeys(value: unknown): number {
  let count = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const values: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const one of values) waiting.push(one);
  }
  return count;
}

/**
 * Whether a key stands twice in one of the objects: `JSON.parse` keeps the last
 * and drops an answer, or a refusal, without a word.
 *
 * @param value - what the source gives when parsed
 */
export const hasRepeatedKey = (json: string, value: unknown): boolean =>
  writtenKeys(json) !== keptKeys(value);
