import { SaxesParser } from "saxes";

/** A piece of the source, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** An entry, and those of its elements that are read. */
export interface EntryPiece extends Piece {
  /** End of its opening tag. */
  readonly opened: number;
  readonly name: string;
  readonly parts: readonly Piece[];
  /** Whether its own end tag closes it. */
  readonly isClosed: boolean;
}

/** Where the parts of a feed in XML stand. */
export interface Outline {
  /** Opening tags around an entry, outermost first. */
  readonly around: readonly (Piece & { readonly name: string })[];
  /** Title and links of the feed itself. */
  readonly about: readonly Piece[];
  readonly entries: readonly EntryPiece[];
}

interface Open {
  readonly name: string;
  readonly local: string;
  readonly start: number;
  opened: number;
}

type Draft = { -readonly [Key in keyof EntryPiece]: EntryPiece[Key] } & {
  readonly depth: number;
  readonly parts: Piece[];
};

const ENTRY = new Set(["item", "entry"]);
const FEED = new Set(["channel", "feed"]);
const ABOUT = new Set(["title", "link"]);
/** Of an entry: what tells who, when, what; and its body. */
const FIELDS = new Set(
  "title link guid id pubdate published issued date creator author".split(" "),
);
const BODIES = new Set(["description", "summary", "content", "encoded"]);

/** No name, address or date is longer; longer ones cost quadratic time. */
const LONGEST_FIELD = 4096;
const LONGEST_TAG = 8192;
/** Faults of a feed that is still read on; each costs some microseconds. */
const MOST_FAULTS = 10_000;

class TooBroken extends Error {}

/** Vocabularies of players and pictures, whose titles are not the entry's. */
const OTHER = /^(?:media|itunes|googleplay|spotify):/i;

const localName = (name: string) =>
  OTHER.test(name) ? "" : name.slice(name.indexOf(":") + 1).toLowerCase();

/** What follows the fault that was one too many, as an entry without an end. */
function restOf(entry: Draft | null, at: number, end: number): EntryPiece {
  const start = entry?.start ?? at;
  return { name: "", start, end, opened: start, parts: [], isClosed: false };
}

/** Whether the tag that ends here is an end tag, or an empty tag, of the name. */
function closes(source: string, end: number, { name, start }: Open): boolean {
  const last = source.lastIndexOf("<", end - 1);
  return last === start || source.startsWith(`</${name}`, last);
}

/**
 * Finds the entries of a feed in one pass, whose cost grows with its length
 * alone: nothing is expanded, no declared entity read, no tree built. Elements
 * that nobody reads are passed over, so that what parses an entry meets none of
 * the hundred vocabularies that a feed may carry.
 *
 * @param source - one unit a byte, so that places are places of bytes
 */
export function outlineOf(source: string): Outline {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stack: Open[] = [];
  const entries: EntryPiece[] = [];
  const about: Piece[] = [];
  let around: Outline["around"] | null = null;
  let feedDepth = -1;
  let entry: Draft | null = null;
  const finish = (end: number, isClosed: boolean) => {
    if (entry === null) return;
    const { depth: _, ...done } = entry;
    entries.push({ ...done, end, isClosed });
    entry = null;
  };
  // Feeds are rarely sound XML; what follows a fault is read all the same.
  let faults = 0;
  parser.on("error", () => {
    faults += 1;
    if (faults > MOST_FAULTS) throw new TooBroken();
  });
  parser.on("opentagstart", ({ name }) => {
    const start = source.lastIndexOf("<", parser.position - 1);
    const local = localName(name);
    const depth = stack.length;
    if (ENTRY.has(local) && (entry === null || entry.name === name)) {
      finish(start, false);
      around ??= stack.map((open) => ({ ...open, end: open.opened }));
      entry = {
        name,
        start,
        end: start,
        opened: start,
        depth,
        parts: [],
        isClosed: false,
      };
    } else if (feedDepth < 0 && FEED.has(local)) feedDepth = depth;
    stack.push({ name, local, start, opened: start });
  });
  parser.on("opentag", () => {
    const open = stack.at(-1);
    if (open === undefined) return;
    open.opened = parser.position;
    if (entry !== null && stack.length - 1 === entry.depth)
      entry.opened = open.opened;
  });
  parser.on("closetag", () => {
    const open = stack.pop();
    if (open === undefined) return;
    const { start, local, opened } = open;
    const end = parser.position;
    const depth = stack.length;
    const isShort = end - start <= LONGEST_FIELD;
    const isSound = opened - start <= LONGEST_TAG;
    if (entry === null) {
      if (depth === feedDepth + 1 && ABOUT.has(local) && isShort && isSound)
        about.push({ start, end });
    } else if (depth === entry.depth) {
      finish(end, closes(source, end, open));
    } else if (depth === entry.depth + 1 && isSound) {
      if (BODIES.has(local) || (FIELDS.has(local) && isShort))
        entry.parts.push({ start, end });
    }
  });
  try {
    // A bare `&` would swallow all up to the next `;`; values are read elsewhere.
    parser.write(source.replaceAll("&", "+")).close();
  } catch (error) {
    if (!(error instanceof TooBroken)) throw error;
    entries.push(restOf(entry, parser.position, source.length));
    entry = null;
  }
  finish(source.length, false);
  return { around: around ?? [], about, entries };
}
