import type { Bilingual, RegisterIncident } from "../../model/index.js";
import type { ComparedField } from "./comparison.js";
import type { Barrier } from "./constraints.js";
import {
  BARRIER_WORDS,
  FIELD_WORDS,
  LEVEL_WORDS,
} from "./explanation-words.js";
import {
  membersOf,
  readClaims,
  type LinkableClaim,
} from "../claims/features.js";
import { linkIndex } from "../clusters/link-index.js";
import type { LinkableReport } from "../claims/linkable.js";
import type { LinkOptions } from "../link-incidents.js";
import { ESTIMATED_WEIGHTS } from "./match-weights.generated.js";
import { fieldWeights, type MatchWeights } from "./match-weights.js";
import type { PairScore } from "./pair-scores.js";
import {
  originalSources,
  type SourceSummary,
} from "../sources/original-sources.js";

/** What one field said for or against a link. */
export interface FieldExplanation {
  readonly field: ComparedField;
  readonly level: string;
  /** log2 of the likelihood ratio: positive speaks for the link. */
  readonly bits: number;
  /** "date: the same day" in both languages. */
  readonly words: Bilingual;
}

/** Why two claims are, or are not, one happening. */
export interface LinkExplanation {
  /** Claim keys, the smaller first. */
  readonly claims: readonly [string, string];
  /** Bits of the whole pair, the prior included. */
  readonly weight: number;
  /** Bits that a pair starts from before any field speaks. */
  readonly prior: number;
  readonly threshold: number;
  /** The strongest first. */
  readonly fields: readonly FieldExplanation[];
  readonly barrier: (Bilingual & { readonly code: Barrier }) | null;
}

/** Words for a field and its level. */
function wordsOf(field: ComparedField, level: string): Bilingual {
  const levels: Readonly<Record<string, Bilingual>> = LEVEL_WORDS[field];
  const told = levels[level]!;
  const name = FIELD_WORDS[field];
  return { ar: `${name.ar}: ${told.ar}`, en: `${name.en}: ${told.en}` };
}

/** What each field of a pair said, the strongest first. */
export function explainedFields(
  { comparison, certainty }: Pick<PairScore, "comparison" | "certainty">,
  weights: MatchWeights,
): readonly FieldExplanation[] {
  return fieldWeights(comparison, certainty, weights)
    .map((told) => ({ ...told, words: wordsOf(told.field, told.level) }))
    .sort((p, q) => Math.abs(q.bits) - Math.abs(p.bits));
}

function pairsOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, b) => [a, a + b + 1] as const),
  ).flat();
}

/**
 * Explains every pair among some claims.
 *
 * @param keys - claim keys, in any order; unknown ones are passed over
 * @param reports - at least the reports of these claims
 * @returns one explanation a pair, the heaviest first
 */
export function explainPairs(
  keys: readonly string[],
  reports: readonly LinkableReport[],
  options: LinkOptions = {},
): readonly LinkExplanation[] {
  const weights = options.weights ?? ESTIMATED_WEIGHTS;
  const claims = readClaims(reports);
  const index = linkIndex(weights);
  reports.forEach(index.put);
  index.update();
  const nameOf = ({ report, incident }: LinkableClaim) => ({
    reportId: report.id,
    incidentId: incident.id,
  });
  const wanted = new Set(keys);
  const indexes = claims.flatMap(({ key }, at) =>
    wanted.has(key) ? [at] : [],
  );
  const explained = pairsOf(indexes.length).map(([x, y]): LinkExplanation => {
    const [a, b] = [indexes[x]!, indexes[y]!];
    const { comparison, certainty, weight, barrier } = index.score(
      nameOf(claims[a]!),
      nameOf(claims[b]!),
    )!;
    return {
      claims: [claims[a]!.key, claims[b]!.key],
      weight,
      prior: weights.prior,
      threshold: weights.threshold,
      fields: explainedFields({ comparison, certainty }, weights),
      barrier:
        barrier === null ? null : { code: barrier, ...BARRIER_WORDS[barrier] },
    };
  });
  return explained.sort(
    (p, q) =>
      q.weight - p.weight || (p.claims.join() < q.claims.join() ? -1 : 1),
  );
}

/**
 * Explains a register incident pair by pair.
 *
 * @param reports - at least the reports of its members
 */
export function explainIncident(
  incident: Pick<RegisterIncident, "claims" | "members">,
  reports: readonly LinkableReport[],
  options: LinkOptions = {},
): readonly LinkExplanation[] {
  const ids = new Set(incident.members.map(([report]) => report));
  const own = reports.filter(({ id }) => ids.has(id));
  return explainPairs(incident.claims, own, options);
}

/**
 * Names the original sources of a register incident and the claims that rest
 * on each: "5 reports, 2 original sources, 1 unnamed".
 *
 * @param reports - at least the reports of its members
 */
export function sourcesOfIncident(
  incident: Pick<RegisterIncident, "claims" | "members">,
  reports: readonly LinkableReport[],
  options: LinkOptions = {},
): SourceSummary {
  return originalSources(membersOf(incident, reports), options.sources);
}
