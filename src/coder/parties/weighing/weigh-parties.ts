import { actorKey } from "../../mentions/actor-mention.js";
import type { Happening } from "../../happenings.js";
import { logOdds } from "../../evidence/logistic.js";
import { claimsOf, type Claim } from "../claims.js";
import { basisOf } from "../party-basis.js";
import { candidatesOf, scopeOf, SCOPES, type Candidate } from "./candidate.js";
import { partyFeatures } from "./party-features.js";
import { toldSides, type ToldSides } from "./told-sides.js";
import { PERPETRATOR_MODEL, TARGET_MODEL } from "./weights.generated.js";

/** Who did a happening and which forces it was done to, as a report tells it. */
export interface WeighedParties {
  readonly perpetrators: readonly Claim[];
  readonly targets: readonly Claim[];
}

type Side = keyof WeighedParties;

/**
 * Log odds over which a force that its place put on a side keeps it, one that
 * no place rule put there is added, and one beside a likelier force stands.
 *
 * @source chosen by leave-one-set-out on the labelled reports
 */
const LEAST = {
  perpetrators: { placed: -2, unplaced: -0.9, second: 0.2 },
  targets: { placed: -2, unplaced: -0.8, second: 0 },
} as const;
/** Log odds by which being placed on one side alone weighs more. */
const PLACED = 1;
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
  const sides = toldSides(happenings);
  return new Map(
    happenings.map((happening) => [
      happening,
      partiesOf(happening, candidates, sides),
    ]),
  );
}

/** A force with what speaks for it on either side. */
interface Told {
  readonly candidate: Candidate;
  readonly perpetrators: number;
  readonly targets: number;
  /** As its place or a claim put it on a side. */
  readonly acted: Claim | undefined;
  readonly hit: Claim | undefined;
}

function partiesOf(
  happening: Happening,
  candidates: readonly Candidate[],
  sides: readonly ToldSides[],
): WeighedParties {
  const claims = claimsOf(happening);
  const weighing = { happening, claims, candidates, sides };
  const acted = placedOn(happening, claims, "perpetrators");
  const hit = placedOn(happening, claims, "targets");
  const told = candidates.map((candidate): Told => {
    const features = [...partyFeatures(weighing, candidate)];
    const isIt = ({ party }: Claim) =>
      actorKey(party.mention) === candidate.key;
    return {
      candidate,
      perpetrators: logOdds(MODELS.perpetrators, features),
      targets: logOdds(MODELS.targets, features),
      acted: acted.find(isIt),
      hit: hit.find(isIt),
    };
  });
  // In a clash a force may stand on both sides, else on the likelier one.
  const isClash = happening.type === "armed_clash";
  const first = told.filter(
    (one) => isOver(one, "perpetrators") && (isClash || isDoer(one)),
  );
  const second = told.filter(
    (one) => isOver(one, "targets") && (isClash || !first.includes(one)),
  );
  return {
    perpetrators: foremost(first, "perpetrators").map(
      (one) => one.acted ?? nearest(happening, one.candidate),
    ),
    targets: foremost(second, "targets").map(
      (one) => one.hit ?? nearest(happening, one.candidate),
    ),
  };
}

function isOver(one: Told, side: Side): boolean {
  const placed = side === "perpetrators" ? one.acted : one.hit;
  return one[side] > LEAST[side][placed ? "placed" : "unplaced"];
}

/** Likelier the one who did it; a place on one side alone tells for it. */
function isDoer({ perpetrators, targets, acted, hit }: Told): boolean {
  const placed = (acted ? PLACED : 0) - (hit ? PLACED : 0);
  return perpetrators + placed >= targets;
}

/** The likeliest force of a side, and those that need no likelier one. */
function foremost(all: readonly Told[], side: Side): readonly Told[] {
  const most = Math.max(...all.map((one) => one[side]));
  return all.filter(
    (one) => one[side] === most || one[side] > LEAST[side].second,
  );
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
