import type { Act } from "../../languages/ar/events/index.js";
import type { BasisCode } from "../../model/vocabulary.js";
import type { ActorMention } from "../mentions/actor-mention.js";

/** A party of a happening with the way it is told. */
export interface Party {
  readonly mention: ActorMention;
  readonly basis: BasisCode;
  readonly rule: string;
}

/** Who acted and at whom, each force once, in text order. */
export interface Parties {
  readonly perpetrators: readonly Party[];
  readonly targets: readonly Party[];
}

/**
 * Acts of politics, movement and crowds: whoever is named takes part, and
 * civilians can be the ones who act.
 *
 * @source gold/GUIDE.md, "actors"
 */
export const POLITICAL_ACTS: ReadonlySet<Act> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "threat",
  "surrender",
  "displacement",
  "control_change",
  "withdrawal",
  "deployment",
  "siege",
] as const);
