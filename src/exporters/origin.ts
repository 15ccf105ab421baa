import type { Audience, ReleaseRequest } from "../release/index.js";

/** How a file was made: what somebody needs to make it again. */
export interface ExportOrigin {
  /** Version of the program. */
  readonly engine: string;
  /** SHA-256 of the codebook, lower-case hex. */
  readonly codebook: string;
  /** SHA-256 of each pack by its name, lower-case hex. */
  readonly packs: Readonly<Record<string, string>>;
  /** Which incidents were asked for, as the options said it; empty for all. */
  readonly filter: Readonly<Record<string, string | boolean>>;
  /** Id of the counting rule; null where nothing is counted by one. */
  readonly countingRule: string | null;
  readonly audience: Audience;
  /** Language of column titles, sheets and labels. */
  readonly language: "ar" | "en";
  /** The edition's own instant in UTC; null where there is none. */
  readonly at: string | null;
}

/** The program alone, for a copy of which nothing else is told. */
export const bareOrigin = (
  engine: string,
  audience: Audience,
): ExportOrigin => ({
  engine,
  codebook: "",
  packs: {},
  filter: {},
  countingRule: null,
  audience,
  language: "ar",
  at: null,
});

/**
 * The origin line by line, for formats that hold names and texts: codes as
 * names, every text on one line.
 */
export function originLines(
  origin: ExportOrigin,
): readonly (readonly [name: string, text: string])[] {
  const { engine, codebook, packs, filter, countingRule, audience, at } =
    origin;
  const told = (record: object) =>
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${String(value)}`)
      .join("; ");
  return [
    ["engine", `isnad ${engine}`],
    ["audience", audience],
    ["codebook_sha256", codebook],
    ["packs_sha256", told(packs)],
    ["filter", told(filter)],
    ["counting_rule", countingRule ?? ""],
    ["edition_at", at ?? ""],
  ];
}

/** What others are told of a value of the filter that may name a person. */
const NOT_TOLD = "withheld";

/**
 * Options whose value is words, or tells of an incident that may be withheld;
 * the others hold days and codes.
 */
const WORDS: ReadonlySet<string> = new Set(["place", "actor", "id"]);

/**
 * The filter as an audience may see it: whom an office asked for tells whom it
 * has.
 */
export function shownFilter(
  filter: ExportOrigin["filter"],
  request: Pick<ReleaseRequest, "audience" | "isPublicName" | "isPlaceName">,
): ExportOrigin["filter"] {
  const { audience, isPublicName, isPlaceName } = request;
  if (audience === "internal") return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      const isOpen =
        !WORDS.has(name) ||
        typeof value !== "string" ||
        isPublicName?.(value) === true ||
        isPlaceName?.(value) === true;
      return [name, isOpen ? value : NOT_TOLD];
    }),
  );
}
