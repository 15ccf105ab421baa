import { foldedWords } from "../fields/folding.js";
import {
  commonHead,
  isAnonymous,
  opens,
  sourceWords,
  unnamedWords,
} from "./source-names.js";
import type { SourceOptions } from "./source-options.js";
import type { SourceRoot } from "./source-roots.js";

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

/**
 * Names each root so that roots of one name are one source: by the id under
 * which packs know it, else by its words, the fullest of those that open alike;
 * a person whom another chain puts under a body is that body.
 *
 * @param roots - of one happening
 */
export function sourceIdentities(
  roots: readonly SourceRoot[],
  options: SourceOptions,
): IdentityOf {
  const named = roots.filter(({ kind }) => kind === "named");
  const names = named.map(({ words }) => words);
  const ownName = (root: SourceRoot): string =>
    options.sourceId?.(root.name) ?? longestName(root, names).join(" ");
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
