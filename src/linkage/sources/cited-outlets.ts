import { nameOfOutlet, type IdentityOf } from "./source-identity.js";
import type { SourceOptions } from "./source-options.js";
import type { SourceRoot } from "./source-roots.js";

/** Identities of the sources that a root leads back to, ascending. */
export type OriginsOf = (root: SourceRoot) => readonly string[];

/** What each outlet that tells the happening rests on, by its own identity. */
function citedByOutlet(
  roots: readonly SourceRoot[],
  identityOf: IdentityOf,
  options: SourceOptions,
): ReadonlyMap<string, ReadonlySet<string>> {
  const cited = new Map<string, Set<string>>();
  for (const root of roots) {
    if (root.kind === "outlet" || root.outlet === null) continue;
    const outlet = `named ${nameOfOutlet(root.outlet, options)}`;
    const identity = identityOf(root);
    // Who cites himself is a source, not a chain.
    if (identity === outlet) continue;
    const known = cited.get(outlet);
    if (known === undefined) cited.set(outlet, new Set([identity]));
    else known.add(identity);
  }
  return cited;
}

/**
 * Follows citations from outlet to outlet. A root that is an outlet whose own
 * report cites others leads back to those; outlets that cite each other in a
 * ring are one source, named by the first of them.
 *
 * By the guide's rule a root is where its own chain begins, and nothing is
 * followed.
 */
export function originsOf(
  roots: readonly SourceRoot[],
  identityOf: IdentityOf,
  options: SourceOptions,
): OriginsOf {
  if (options.rule === "guide") return (root) => [identityOf(root)];
  const cited = citedByOutlet(roots, identityOf, options);
  const reached = (from: string) => reachedFrom(from, cited);
  return (root) => {
    const ends = [...reached(identityOf(root))].flatMap((identity) => {
      if (!cited.has(identity)) return [identity];
      const ring = [...reached(identity)];
      const isLast = ring.every((one) => reached(one).has(identity));
      return isLast ? [ring.sort()[0]!] : [];
    });
    return [...new Set(ends)].sort();
  };
}

/** All that a source leads to, itself included. */
function reachedFrom(
  from: string,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const one of reached)
    for (const next of cited.get(one) ?? []) reached.add(next);
  return reached;
}
