/**
 * JSON with one form for every value: members sorted by name (UTF-16 units),
 * no spaces, members that are undefined left out. What is hashed or signed is
 * written so.
 *
 * @param value - plain data; no function, no cycle
 * @source RFC 8785 (JSON Canonicalization Scheme), 3.2
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`,
    );
  return `{${members.join(",")}}`;
}
