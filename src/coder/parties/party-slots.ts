import type { Frame } from "../frames.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import {
  agentMark,
  blastMark,
  clash,
  firedFrom,
  ownerMark,
  partner,
  targetMark,
} from "./marked-slots.js";
import {
  bodyOf,
  exposed,
  governedSubject,
  heldArea,
  instrumentOwner,
  relativeSubject,
  repelled,
} from "./governed-slots.js";
import { loser, met, partOf, receiver } from "./counterpart-slots.js";
import { bystander, civilianSide } from "./kind-slots.js";
import {
  gunmen,
  masdarAgent,
  masdarPatient,
  nisba,
  passiveSubject,
  speaker,
  strikerInCue,
} from "./noun-slots.js";
import { sceneOf } from "./party-scene.js";
import type { Slot, SlotRule } from "./slot.js";
import {
  activeVerb,
  earlierSubject,
  eventSubject,
  looseSubject,
  verbWithPronoun,
} from "./verb-slots.js";

/** In order of precedence: marks first, then the verb, the noun, the rest. */
const RULES: readonly SlotRule[] = [
  strikerInCue,
  bystander,
  civilianSide,
  agentMark,
  instrumentOwner,
  relativeSubject,
  loser,
  receiver,
  met,
  partner,
  clash,
  firedFrom,
  repelled,
  exposed,
  bodyOf,
  partOf,
  governedSubject,
  heldArea,
  targetMark,
  blastMark,
  ownerMark,
  eventSubject,
  earlierSubject,
  activeVerb,
  verbWithPronoun,
  masdarAgent,
  nisba,
  looseSubject,
  gunmen,
  speaker,
  masdarPatient,
  passiveSubject,
];

/**
 * Which side a force's place in the sentence gives it, by the first rule that
 * decides; null when it is no party.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function slotOf(
  frame: Frame,
  mention: ActorMention,
  before: ActorMention | undefined,
): Slot | null {
  const scene = sceneOf(frame, mention, before);
  if (scene === null) return null;
  for (const rule of RULES) {
    const slot = rule(scene);
    if (slot !== undefined) return slot;
  }
  return null;
}
