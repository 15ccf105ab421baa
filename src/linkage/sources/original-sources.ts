import { foldedWords } from "../fields/folding.js";
import type { LinkableClaim } from "../claims/features.js";
import { areCopies } from "../copies/near-copies.js";
import type { RootKind, SourceRoot } from "./source-roots.js";

/**
 * What adds an original source.
 *
 * - `guide`: every distinct root; each report without attribution is its own
 * - `corroboration`: the same, but background retellings, and reports without
 *   attribution that follow a known root, add nothing; the unnamed sources of
 *   one outlet are one
 */
export type SourceRule = "guide" | "corroboration";

/** How sources are counted and named. */
export interface SourceOptions {
  readonly rule: SourceRule;
  /** Id under which packs know a medium or body; null when they do not. */
  readonly sourceId?: ((name: string) => string | null) | undefined;
}

/** Counting as the labelled reports do, without packs. */
export const GUIDE_SOURCES: SourceOptions = { rule: "guide" };

/** One original source with the claims it carries. */
export interface OriginalSource {
  readonly kind: RootKind;
  /** The fullest name under which it is cited. */
  readonly name: string;
  /** Keys of the claims that rest on it, ascending. */
  readonly claims: readonly string[];
}

/** "5 reports, 2 original sources, 1 unnamed". */
export interface SourceSummary {
  readonly reports: number;
  /** Named roots and outlets that report by themselves. */
  readonly named: number;
  readonly unnamed: number;
  readonly sources: readonly OriginalSource[];
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @returns how many words two lists have in common at their head */
function commonHead(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, at) => word !== b[at]);
  return differs < 0 ? a.length : differs;
}

/** Whether the words of `short` open `long`: المرصد, المرصد السوري. */
function opens(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && commonHead(short, long) === short.length;
}

/**
 * The longest name that a root is short for. A name of one word (التجمع) is
 * short for another only if its own report cites one that begins alike.
 */
function longestName(
  root: SourceRoot,
  names: readonly (readonly string[])[],
): readonly string[] {
  const { words, cited } = root;
  const isShort = words.length === 1;
  const own = cited.filter((other) => opens(words, other));
  const longer = names.filter(
    (other) =>
      opens(words, other) &&
      (!isShort || own.some((name) => commonHead(name, other) > 1)),
  );
  const tops = longer.filter((one) => !longer.some((two) => opens(one, two)));
  return tops.length === 1 ? tops[0]! : words;
}

/** The first of the reports of which this one is a copy, by id. */
function tellingOf(reportId: string, claims: readonly LinkableClaim[]): string {
  const own = claims.find(({ report }) => report.id === reportId)!.report;
  const copies = claims
    .map(({ report }) => report)
    .filter((report) => report.id === reportId || areCopies(report, own));
  return copies.map(({ id }) => id).sort(ascending)[0]!;
}

/** Names each root so that roots of one name are one source. */
function identities(
  claims: readonly LinkableClaim[],
  roots: readonly SourceRoot[],
  options: SourceOptions,
): (root: SourceRoot) => string {
  const named = roots.filter(({ kind }) => kind === "named");
  const names = named.map(({ words }) => words);
  const nameOf = (root: SourceRoot): string =>
    options.sourceId?.(root.name) ?? longestName(root, names).join(" ");
  const citedNames = new Set(named.map(nameOf));
  return (root) => {
    const name = nameOf(root);
    if (root.kind === "named") return `named ${name}`;
    const outlet = foldedWords(root.outlet).join(" ") || root.reportId;
    if (root.kind === "anonymous")
      return options.rule === "corroboration"
        ? `anonymous ${outlet}`
        : `anonymous ${outlet}: ${root.words.join(" ")}`;
    if (citedNames.has(name)) return `named ${name}`;
    return `outlet ${tellingOf(root.reportId, claims)}`;
  };
}

/** Roots that add a source by the rule; all of them if none would be left. */
function countedRoots(
  roots: readonly SourceRoot[],
  rule: SourceRule,
): readonly SourceRoot[] {
  if (rule === "guide") return roots;
  const known = roots
    .filter(({ kind, background }) => kind === "named" && !background)
    .map(({ published }) => published ?? "9999-12-31")
    .sort(ascending)[0];
  const counted = roots.filter(
    ({ kind, background, published }) =>
      !background &&
      (kind !== "outlet" ||
        known === undefined ||
        (published !== null && published < known)),
  );
  return counted.length > 0 ? counted : roots.slice(0, 1);
}

/**
 * Finds the original sources behind claims of one happening.
 *
 * @param claims - in canonical order
 * @returns sources by kind and name; their count is the number of independent
 * original sources, as far as the texts show it
 */
export function originalSources(
  claims: readonly LinkableClaim[],
  options: SourceOptions = GUIDE_SOURCES,
): SourceSummary {
  const roots = claims.flatMap(({ roots }) => roots);
  const identityOf = identities(claims, roots, options);
  const groups = new Map<string, SourceRoot[]>();
  for (const root of countedRoots(roots, options.rule)) {
    const identity = identityOf(root);
    groups.set(identity, [...(groups.get(identity) ?? []), root]);
  }
  const sources = [...groups.keys()].sort(ascending).map((identity) => {
    const group = groups.get(identity)!;
    const names = group.map(({ name }) => name).sort(ascending);
    const fullest = names.reduce((a, b) => (b.length > a.length ? b : a));
    const kind = group.some((root) => root.kind === "named")
      ? "named"
      : group[0]!.kind;
    const keys = new Set(group.map(({ claim }) => claim));
    return { kind, name: fullest, claims: [...keys].sort(ascending) };
  });
  const unnamed = sources.filter(({ kind }) => kind === "anonymous").length;
  return {
    reports: new Set(claims.map(({ report }) => report.id)).size,
    named: sources.length - unnamed,
    unnamed,
    sources,
  };
}
