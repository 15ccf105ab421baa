import { actorKey } from "../../mentions/actor-mention.js";
import type { Happening } from "../../happenings.js";
import { logOdds } from "../../evidence/logistic.js";
import { claimsOf, type Claim } from "../claims.js";
import { basisOf } from "../party-basis.js";
import { candidatesOf, scopeOf, SCOPES, type Candidate } from "./candidate.js";
import { partyFeatures, type Weighing } from "./party-features.js";
import { PERPETRATOR_MODEL, TARGET_MODEL } from "./weights.generated.js";

/** Who did a happening and which forces it was done to, as a report tells it. */
export interface WeighedParties {
  readonly perpetrators: readonly Claim[];
  readonly targets: readonly Claim[];
}

type Side = keyof WeighedParties;

/**
 * Log odds over which a force that its place put on a side keeps it, and over
 * which one that no place rule put there is added.
 *
 * @source chosen by leave-one-set-out on the labelled reports
 */
const LEAST = {
  perpetrators: { placed: -2, unplaced: -0.7 },
  targets: { placed: -2, unplaced: -0.8 },
} as const;
const MODELS = { perpetrators: PERPETRATOR_MODEL, targets: TARGET_MODEL };

/**
 * Weighs every force that a report names as a party of each of its
 * happenings: what the place rules say of it, how it stands, what else the
 * report tells of it.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function weighParties(
  happenings: readonly Happening[],
): ReadonlyMap<Happening, WeighedParties> {
  const frames = happenings.flatMap((h) => h.drafts.map((d) => d.frame));
  const candidates = candidatesOf(frames);
  return new Map(
    happenings.map((happening) => [
      happening,
      partiesOf(happening, candidates),
    ]),
  );
}

/** A force weighed for one side. */
interface Chosen {
  readonly key: string;
  readonly claim: Claim;
  readonly placed: boolean;
  readonly odds: number;
}

function partiesOf(
  happening: Happening,
  candidates: readonly Candidate[],
): WeighedParties {
  const claims = claimsOf(happening);
  const weighing = { happening, claims, candidates };
  const told = candidates.map((candidate) => ({
    candidate,
    features: [...partyFeatures(weighing, candidate)],
  }));
  const acted = sideOf(weighing, told, "perpetrators");
  const hit = sideOf(weighing, told, "targets");
  // In a clash both sides stand on both; else a force is on the likelier one.
  const without = (own: readonly Chosen[], other: readonly Chosen[]) =>
    own
      .filter((one) => {
        const same = other.find(({ key }) => key === one.key);
        return happening.type === "armed_clash" || !same || isOver(one, same);
      })
      .map(({ claim }) => claim);
  return { perpetrators: without(acted, hit), targets: without(hit, acted) };
}

function isOver(a: Chosen, b: Chosen): boolean {
  return a.placed === b.placed ? a.odds > b.odds : a.placed;
}

/** A force with what speaks for it on either side. */
interface Told {
  readonly candidate: Candidate;
  readonly features: readonly string[];
}

function sideOf(
  { happening, claims }: Weighing,
  all: readonly Told[],
  side: Side,
): readonly Chosen[] {
  const placed = placedOn(happening, claims, side);
  return all.flatMap(({ candidate, features }) => {
    const { key } = candidate;
    const told = placed.find((p) => actorKey(p.party.mention) === key);
    const odds = logOdds(MODELS[side], features);
    if (odds <= LEAST[side][told ? "placed" : "unplaced"]) return [];
    const claim = told ?? nearest(happening, candidate);
    return { key, claim, placed: told !== undefined, odds };
  });
}

/** The forces that the place rules or a claim put on a side. */
function placedOn(
  { drafts }: Happening,
  claims: readonly Claim[],
  side: Side,
): readonly Claim[] {
  const told = drafts.flatMap((draft) =>
    draft[side].map((party) => ({ party, reading: draft.frame.reading })),
  );
  return side === "perpetrators" ? [...told, ...claims] : told;
}

/** A force as it is named nearest to a happening. */
function nearest({ drafts }: Happening, { namings }: Candidate): Claim {
  const own = drafts.map((d) => d.frame);
  const ranked = namings.toSorted(
    (a, b) => SCOPES.indexOf(scopeOf(a, own)) - SCOPES.indexOf(scopeOf(b, own)),
  );
  const [first] = ranked;
  if (!first) throw new Error("a candidate is named nowhere");
  const { mention, reading, frame } = first;
  const basis = frame ? basisOf(frame, mention) : "stated";
  return { party: { mention, basis, rule: "ar.party.weighed" }, reading };
}
