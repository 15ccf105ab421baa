import { ascending } from "../fields/ascending.js";
import type { SourceTally } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { tellingsOf, type Tellings } from "../copies/tellings.js";
import { originsOf } from "./cited-outlets.js";
import { sourceIdentities } from "./source-identity.js";
import {
  GUIDE_SOURCES,
  type SourceOptions,
  type SourceRule,
} from "./source-options.js";
import type { RootKind, SourceRoot } from "./source-roots.js";

/** One original source with the claims it carries. */
export interface OriginalSource {
  /** Of its node; see `SourceGraph`. */
  readonly id: string;
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

/** Roots that add a source by the rule; all of them if none would be left. */
function countedRoots(
  roots: readonly SourceRoot[],
  rule: SourceRule,
): readonly SourceRoot[] {
  if (rule === "guide") return roots;
  const known = roots
    .filter(({ kind, background }) => kind === "named" && !background)
    .map(({ published }) => published);
  // Where a day is missing nothing shows that the outlet came first.
  const isFirst = (published: string | null) =>
    known.every((day) => day !== null && published !== null && published < day);
  const counted = roots.filter(
    ({ kind, background, published }) =>
      !background && (kind !== "outlet" || isFirst(published)),
  );
  return counted.length > 0 ? counted : roots.slice(0, 1);
}

/** What is told once: of each copied text its first telling. */
interface FirstTellings {
  readonly claims: readonly LinkableClaim[];
  readonly roots: readonly SourceRoot[];
  /** Keys of all claims that one claim stands for, itself first. */
  readonly toldWith: ReadonlyMap<string, readonly string[]>;
}

/** One text under two ids has one key: claims are told apart as they are. */
function firstTellings(
  claims: readonly LinkableClaim[],
  { groups }: Tellings,
): FirstTellings {
  const given = new Set(claims);
  const told = groups
    .map((group) => group.filter((claim) => given.has(claim)))
    .filter(({ length }) => length > 0);
  const byFirst = new Map(told.map((group) => [group[0]!, group]));
  const roots = claims.flatMap((claim) => {
    const group = byFirst.get(claim) ?? [];
    const isDated = group.every(({ report }) => report.published !== null);
    if (group.length === 0 || isDated) return group.length ? claim.roots : [];
    return claim.roots.map((root) => ({ ...root, published: null }));
  });
  const toldWith = new Map(
    [...byFirst].map(([{ key }, group]) => [key, group.map((one) => one.key)]),
  );
  const first = claims.filter((claim) => byFirst.has(claim));
  return { claims: first, roots, toldWith };
}

function sourceOf(
  id: string,
  group: readonly SourceRoot[],
  { toldWith }: FirstTellings,
): OriginalSource {
  const names = group.map(({ name }) => name).sort(ascending);
  const fullest = names.reduce((a, b) => (b.length > a.length ? b : a));
  const isNamed = group.some((root) => root.kind === "named");
  const keys = new Set(group.flatMap(({ claim }) => toldWith.get(claim)!));
  return {
    id,
    kind: isNamed ? "named" : group[0]!.kind,
    name: fullest,
    claims: [...keys].sort(ascending),
  };
}

/**
 * Finds the original sources behind claims of one happening. Copies of a text
 * add nothing to what its first telling rests on.
 *
 * @param claims - in canonical order
 * @returns sources by kind and name; their count is the number of independent
 * original sources, as far as the texts show it
 */
export function originalSources(
  claims: readonly LinkableClaim[],
  options: SourceOptions = GUIDE_SOURCES,
): SourceSummary {
  const first = firstTellings(claims, options.tellings ?? tellingsOf(claims));
  const { roots } = first;
  const identityOf = sourceIdentities(first.claims, options);
  const originOf = originsOf(roots, identityOf, options);
  const groups = new Map<string, SourceRoot[]>();
  for (const root of countedRoots(roots, options.rule))
    for (const identity of originOf(root))
      groups.set(identity, [...(groups.get(identity) ?? []), root]);
  const sources = [...groups.keys()]
    .sort(ascending)
    .map((identity) => sourceOf(identity, groups.get(identity)!, first));
  const unnamed = sources.filter(({ kind }) => kind === "anonymous").length;
  return {
    reports: new Set(claims.map(({ report }) => report.id)).size,
    named: sources.length - unnamed,
    unnamed,
    sources,
  };
}

/** @returns how many sources carry the claims by the stricter rule */
export function corroborationOf(
  claims: readonly LinkableClaim[],
  options: SourceOptions,
): SourceTally {
  const strict = { ...options, rule: "corroboration" } as const;
  const { named, unnamed } = originalSources(claims, strict);
  return { known: named, unnamed };
}
