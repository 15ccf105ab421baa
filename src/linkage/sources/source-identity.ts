import { foldedWords } from "../fields/folding.js";
import type { LinkableClaim } from "../claims/features.js";
import {
  closes,
  commonHead,
  isAnonymous,
  lacksHead,
  opens,
  sourceWords,
  unnamedWords,
} from "./source-names.js";
import { INSTITUTIONS } from "./source-words.js";
import type { SourceOptions } from "./source-options.js";
import type { SourceRoot } from "./source-roots.js";

/**
 * The name that a root is short for: the longest that it opens, or that is it
 * with a noun of bodies before it. A name of one word (التجمع) is short for
 * another if its own report cites one that begins alike, or if all that begin
 * so are one.
 */
function longestName(
  { words, cited }: SourceRoot,
  names: readonly (readonly string[])[],
): readonly string[] {
  const isShort = words.length === 1;
  const own = cited.filter((other) => opens(words, other));
  const longer = names.filter(
    (other) =>
      lacksHead(words, other) ||
      (opens(words, other) &&
        (!isShort ||
          INSTITUTIONS.has(words[0]!) ||
          own.some((name) => commonHead(name, other) > 1))),
  );
  const tops = longer.filter((one) => !longer.some((two) => opens(one, two)));
  const distinct = new Set(tops.map((name) => name.join(" ")));
  return distinct.size === 1 ? tops[0]! : words;
}

/** Present names by former ones, as the texts of a happening explain them. */
function presentNames(
  claims: readonly LinkableClaim[],
  names: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { report } of claims)
    for (const { before, former } of report.renamed ?? []) {
      const words = sourceWords(before);
      // A person has left an office, not changed his name.
      if (report.people?.some(({ name }) => closes(foldedWords(name), words)))
        continue;
      const present = names
        .filter((name) => closes(name, words))
        .sort((a, b) => b.length - a.length)[0];
      const old = sourceWords(former).join(" ");
      if (present === undefined || present.join(" ") === old) continue;
      found.set(old, present.join(" "));
    }
  return found;
}

/** For whom each person speaks who stands in a chain after a body's name. */
function speakers(
  roots: readonly SourceRoot[],
): ReadonlyMap<string, readonly SourceRoot[]> {
  const found = new Map<string, SourceRoot[]>();
  for (const root of roots) {
    if (root.kind !== "named") continue;
    for (const link of root.chain.slice(1)) {
      if (isAnonymous(link)) continue;
      const words = sourceWords(link);
      // A first name or a title is many people's.
      if (words.length < 2) continue;
      const key = words.join(" ");
      found.set(key, [...(found.get(key) ?? []), root]);
    }
  }
  return found;
}

/** Names the node of a root: roots of one node are one source. */
export type IdentityOf = (root: SourceRoot) => string;

/** Names a root by itself: by the packs' id, else by its fullest name. */
function ownNames(
  claims: readonly LinkableClaim[],
  named: readonly SourceRoot[],
  { sourceId }: SourceOptions,
): IdentityOf {
  const names = named.map(({ words }) => words);
  const outlets = claims.map(({ report }) => sourceWords(report.outlet ?? ""));
  const present = presentNames(claims, [...names, ...outlets]);
  const ids = new Map(
    named.map(({ name, words }) => [words.join(" "), sourceId?.(name) ?? null]),
  );
  return (root) => {
    const id = sourceId?.(root.name);
    if (id) return id;
    const full = longestName(root, names).join(" ");
    const name = present.get(full) ?? full;
    return ids.get(name) ?? name;
  };
}

/**
 * Names each root so that roots of one name are one source: by the id under
 * which packs know it, else by its words, the fullest of those that open alike;
 * a former name is the present one, and a person whom another chain puts under
 * a body is that body.
 *
 * @param claims - of one happening
 */
export function sourceIdentities(
  claims: readonly LinkableClaim[],
  options: SourceOptions,
): IdentityOf {
  const roots = claims.flatMap((claim) => claim.roots);
  const named = roots.filter(({ kind }) => kind === "named");
  const ownName = ownNames(claims, named, options);
  const bodies = speakers(roots);
  const nameOf = (root: SourceRoot): string => {
    const above = bodies.get(root.words.join(" ")) ?? [];
    const bodyNames = new Set(above.map(ownName));
    const [only] = bodyNames;
    return bodyNames.size === 1 && only !== undefined ? only : ownName(root);
  };
  const citedNames = new Set(named.map(nameOf));
  return (root) => {
    const name = nameOf(root);
    if (root.kind === "named") return `named ${name}`;
    const outlet = outletKey(root.outlet, root.reportId, options);
    if (root.kind === "anonymous")
      return options.rule === "corroboration"
        ? `anonymous ${outlet}`
        : `anonymous ${outlet}: ${unnamedWords(root.name).join(" ")}`;
    if (citedNames.has(name)) return `named ${name}`;
    return options.rule === "corroboration"
      ? `outlet ${outlet}`
      : `outlet ${outlet}: ${root.reportId}`;
  };
}

/** The name of an outlet, as it is compared with names that are cited. */
export function nameOfOutlet(
  outlet: string,
  { sourceId }: SourceOptions,
): string {
  return sourceId?.(outlet) ?? sourceWords(outlet).join(" ");
}

/** Names an outlet: renamed and differently written ones by one id. */
function outletKey(
  outlet: string | null,
  reportId: string,
  { sourceId }: SourceOptions,
): string {
  if (outlet === null) return reportId;
  return sourceId?.(outlet) ?? (foldedWords(outlet).join(" ") || reportId);
}
