/** Characters that no register and no hash can hold as they are. */
export const UNSTORABLE =
  /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Puts U+FFFD, one unit for one, so that no span moves. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, "\ufffd");
}

/** All strings inside plain data, and the names of its fields, made storable. */
export function storableData<T>(value: T): T {
  if (typeof value === "string") return storable(value) as T;
  if (Array.isArray(value)) return value.map(storableData) as T;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    storable(name),
    storableData(member as unknown),
  ]);
  return Object.fromEntries(members) as T;
}
