import {
  meetingFinder,
  readClaimText,
  scorePair,
} from "../../linkage/filed/index.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import type { Store } from "../open-register.js";
import type { KnownClaim } from "./claim-rows.js";
import { knownClaims, type KnownClaims } from "./known-claims.js";
import { meetingClaims } from "./meeting-claims.js";

/** Two claims of two incidents that are more or less alike. */
export interface SimilarClaims {
  /** The other incident. */
  readonly incidentId: string;
  /** Claim keys: its own, and that of the other incident. */
  readonly claims: readonly [string, string];
  /** Bits, the prior included; without what the rest of two reports says. */
  readonly weight: number;
  /** Whether the linker holds them apart whatever they weigh. */
  readonly isBarred: boolean;
}

/**
 * Bits under which claims are not called similar: about one such pair in a
 * hundred is one happening (2^-6.6 to 1).
 */
const LEAST_WEIGHT = -6.6;
/** Claims that are looked at closely; most of a day's are far less alike. */
const MOST_CLAIMS = 200;

/** The pair as linking scores it: the smaller key first. */
function scoreOf(
  { filed: one }: KnownClaim,
  { filed: other }: KnownClaim,
  weights: MatchWeights,
) {
  return one.claim.key <= other.claim.key
    ? scorePair(one.claim, other.claim, weights)
    : scorePair(other.claim, one.claim, weights);
}

/** Slots of what the linker would have looked at and found alike enough. */
async function metSlots(
  store: Store,
  own: readonly KnownClaim[],
  weights: MatchWeights,
): Promise<readonly number[]> {
  const claims = own.map(({ filed }) => filed.claim);
  const visitMet = meetingFinder(claims);
  const seen = new Set(own.map(({ slot }) => slot));
  const met: { readonly slot: number; readonly weight: number }[] = [];
  const nobody = { key: "", reportId: "", number: "" };
  for await (const { slot, value } of meetingClaims(store, claims)) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    const { claim } = readClaimText(value, nobody);
    let weight = -Infinity;
    visitMet(claim, (index) => {
      const score = scorePair(claims[index]!, claim, weights);
      weight = Math.max(weight, score.weight);
    });
    if (weight >= LEAST_WEIGHT) met.push({ slot, weight });
  }
  met.sort((a, b) => b.weight - a.weight || a.slot - b.slot);
  return met.slice(0, MOST_CLAIMS).map(({ slot }) => slot);
}

/** Of every other incident its claim that is likest to one of these. */
function likest(
  own: readonly KnownClaim[],
  others: readonly KnownClaim[],
  weights: MatchWeights,
): readonly SimilarClaims[] {
  const ids = new Set(own.map(({ incidentId }) => incidentId));
  const found = new Map<string, SimilarClaims>();
  for (const other of others) {
    const { incidentId } = other;
    if (ids.has(incidentId)) continue;
    for (const one of own) {
      const { weight, barrier } = scoreOf(one, other, weights);
      if (weight <= (found.get(incidentId)?.weight ?? -Infinity)) continue;
      const claims = [one.filed.claim.key, other.filed.claim.key] as const;
      const isBarred = barrier !== null;
      found.set(incidentId, { incidentId, claims, weight, isBarred });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.isBarred) - Number(b.isBarred) ||
      b.weight - a.weight ||
      (a.incidentId < b.incidentId ? -1 : 1),
  );
}

const withKeys = (known: KnownClaims, keys: readonly string[]) =>
  known.where("claim_key", keys);

/**
 * Finds incidents that the linker compared with one and did not join to it, or
 * that a person keeps apart from it.
 *
 * @param keys - claims of the incident, as linked
 * @param always - claims whose incidents are wanted however unlike they are
 * @returns the likest first, those that something holds apart last; each
 * incident once
 */
export async function similarClaims(
  store: Store,
  weights: MatchWeights,
  keys: readonly string[],
  always: readonly string[] = [],
): Promise<readonly SimilarClaims[]> {
  const known = knownClaims(store);
  const own = await withKeys(known, keys);
  if (own.length === 0) return [];
  const met = await known.where("slot", await metSlots(store, own, weights));
  return likest(own, [...met, ...(await withKeys(known, always))], weights);
}
