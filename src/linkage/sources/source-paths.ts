import type { Bilingual } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import {
  firstTold,
  type CopiedTelling,
  type Tellings,
} from "../copies/tellings.js";
import type { CopyKind, Span } from "../copies/passages.js";
import type { OriginalSource } from "./original-sources.js";
import type { SourceNode, SourceNodes } from "./source-graph.js";
import type { SourceRoot } from "./source-roots.js";

/** Why a path adds no original source, or that it does. */
export type PathRole =
  | "source"
  /** The report's text was taken from another report. */
  | "copy"
  /** A look back, or a retelling after the source was known. */
  | "retelling";

/** A passage in the report of a path and in the one it was taken from. */
export interface CopiedPassage {
  readonly own: Span;
  readonly other: Span;
}

/** Of which report a report is a copy, as far as it tells this happening. */
export interface PathCopy {
  readonly report: string;
  readonly outlet: string | null;
  readonly kind: CopyKind;
  /** Whether the days of publication show which was first. */
  readonly isLater: boolean;
  readonly passages: readonly CopiedPassage[];
}

/** How a claim came down: from its report to whom it has it from. */
export interface SourcePath {
  readonly claim: string;
  readonly report: string;
  readonly outlet: string | null;
  /** ISO day; null when unknown. */
  readonly published: string | null;
  /** The outlet first, then whom it cites, inwards. */
  readonly steps: readonly SourceNode[];
  readonly copy: PathCopy | null;
  readonly role: PathRole;
  /** Ids of the original sources to which it adds its voice. */
  readonly sources: readonly string[];
  readonly words: Bilingual;
}

function copyOf(
  claim: LinkableClaim,
  first: LinkableClaim,
  copies: readonly CopiedTelling[],
): PathCopy {
  const isPair = ({ a, b }: CopiedTelling) =>
    (a === claim && b === first) || (a === first && b === claim);
  const direct = copies.find(isPair);
  const shown =
    direct ?? copies.find(({ a, b }) => a === claim || b === claim)!;
  const isOwnA = shown.a === claim;
  const other = isOwnA ? shown.b : shown.a;
  const [own, theirs] = [claim.report.published, other.report.published];
  return {
    report: other.report.id,
    outlet: other.report.outlet,
    kind: shown.kind,
    isLater: own !== null && theirs !== null && theirs < own,
    passages: shown.passages.map(({ a, b }) =>
      isOwnA ? { own: a, other: b } : { own: b, other: a },
    ),
  };
}

const quoted = (name: string) => `«${name}»`;

function wordsOf(
  steps: readonly SourceNode[],
  copy: PathCopy | null,
): Bilingual {
  const [outlet, ...cited] = steps.map(({ name }) => quoted(name));
  if (copy !== null) {
    const other = quoted(copy.outlet ?? copy.report);
    return copy.isLater
      ? {
          ar: `${outlet} أخذت نصها عن ${other}`,
          en: `${outlet} took its text from ${other}`,
        }
      : {
          ar: `${outlet} و${other} نص واحد ولا يُعرف أيهما الأول`,
          en: `${outlet} and ${other} are one text; which was first is not known`,
        };
  }
  if (cited.length === 0)
    return {
      ar: `${outlet} تروي بنفسها ولا تسمي مصدراً`,
      en: `${outlet} reports by itself and names no source`,
    };
  return {
    ar: `${outlet} عن ${cited.join("، عن ")}`,
    en: `${outlet} cites ${cited.join(", who cites ")}`,
  };
}

/**
 * Explains how each claim of a happening came down: one path a chain, one a
 * copied report.
 *
 * @param claims - of one happening, in canonical order
 * @param originOf - ids of the sources that a root leads to
 * @param sources - those that count
 * @returns paths by day of publication, report and words
 */
export function sourcePaths(
  claims: readonly LinkableClaim[],
  nodes: SourceNodes,
  { groups, copies }: Tellings,
  originOf: (root: SourceRoot) => readonly string[],
  sources: readonly OriginalSource[],
): readonly SourcePath[] {
  const firstOf = new Map(
    groups.flatMap((group) => group.map((claim) => [claim, group[0]!])),
  );
  const claimsOf = new Map(sources.map(({ id, claims }) => [id, claims]));
  const pathOf = (
    claim: LinkableClaim,
    chain: readonly SourceNode[],
    copy: PathCopy | null,
    origins: readonly string[],
  ): SourcePath => {
    const { id: report, outlet, published } = claim.report;
    const steps = [nodes.outlet(claim), ...chain];
    const counted = origins.filter((id) =>
      claimsOf.get(id)?.includes(claim.key),
    );
    const role = counted.length > 0 ? "source" : "retelling";
    return {
      claim: claim.key,
      report,
      outlet,
      published,
      steps,
      copy,
      role: copy === null ? role : "copy",
      sources: counted,
      words: wordsOf(steps, copy),
    };
  };
  const all = [...claims].sort(firstTold).flatMap((claim) => {
    const first = firstOf.get(claim)!;
    if (first !== claim) {
      const origins = first.roots.flatMap(originOf);
      return [pathOf(claim, [], copyOf(claim, first, copies), origins)];
    }
    return claim.roots.map((root) =>
      pathOf(claim, nodes.chain(root), null, originOf(root)),
    );
  });
  return all;
}
