import { bareKey } from "./words.js";

/** Names that programs give to the day of publication, surest first. */
const PUBLISHED = [
  "datepublished",
  "publishedat",
  "publisheddate",
  "publishedon",
  "publishedtime",
  "publishdate",
  "publishtime",
  "publicationdate",
  "firstpublished",
  "firstpublishedat",
  "pubdate",
  "published",
  "createdat",
  "createdon",
  "createddate",
  "creationdate",
  "datecreated",
] as const;
const HEADLINE = /^(?:title|headline|heading|name|newstitle|articletitle)$/;
/** Objects looked at; the state of a front page has some thousands. */
const MOST_OBJECTS = 20_000;
const LONGEST_SOURCE = 3_000_000;

/** The JSON of a script: all of it, or what it gives to one variable. */
function parsed(source: string): unknown {
  if (source.length > LONGEST_SOURCE) return null;
  const given = /^\s*(?:(?:var|let|const)\s+)?[\w.$[\]"']{1,80}\s*=\s*/.exec(
    source,
  );
  const json = source
    .slice(given?.[0].length ?? 0)
    .trim()
    .replace(/;$/, "");
  if (!/^[[{]/.test(json)) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const plainKey = (key: string) => key.toLowerCase().replace(/[_-]/g, "");

/** The day of publication in an object, by the surest of its names. */
function dateOf(entries: readonly (readonly [string, unknown])[]) {
  for (const name of PUBLISHED) {
    const value = entries.find(([key]) => plainKey(key) === name)?.[1];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return null;
}

const AUTHOR = /^(?:author|authorname|byline|writer|writername)$/;

/** The author in an object: a name, or an object that has one. */
function authorOf(entries: readonly (readonly [string, unknown])[]) {
  const value = entries.find(([key]) => AUTHOR.test(plainKey(key)))?.[1];
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("name" in value))
    return null;
  return typeof value.name === "string" ? value.name : null;
}

/**
 * When the page's own article was published, as the state says that a program
 * left in the page for its scripts (`__NEXT_DATA__` and its like). Only an
 * object that has the page's headline counts: the state holds other news too.
 *
 * @returns the value as written, or null
 */
export const stateDate = (
  sources: readonly string[],
  titles: readonly string[],
): string | null => ownValue(sources, titles, dateOf);

/** Who wrote the page's own article, as its state says; null where it does not. */
export const stateAuthor = (
  sources: readonly string[],
  titles: readonly string[],
): string | null => ownValue(sources, titles, authorOf);

/** The first value that `read` finds in an object with the page's headline. */
function ownValue(
  sources: readonly string[],
  titles: readonly string[],
  read: (entries: readonly (readonly [string, unknown])[]) => string | null,
): string | null {
  const keys = new Set(titles.map(bareKey));
  keys.delete("");
  if (keys.size === 0) return null;
  const waiting: unknown[] = sources.map(parsed).reverse();
  for (let seen = 0; waiting.length > 0 && seen < MOST_OBJECTS;) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    seen += 1;
    const entries = Object.entries(next).slice(0, MOST_OBJECTS);
    const isOurs = entries.some(
      ([key, value]) =>
        typeof value === "string" &&
        HEADLINE.test(plainKey(key)) &&
        keys.has(bareKey(value)),
    );
    const value = isOurs ? read(entries) : null;
    if (value !== null) return value;
    for (const [, inner] of entries.reverse())
      if (typeof inner === "object") waiting.push(inner);
  }
  return null;
}
