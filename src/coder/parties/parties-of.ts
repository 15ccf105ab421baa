import type { Frame } from "../frames.js";
import { actorKey, type ActorMention } from "../mentions/actor-mention.js";
import { basisOf } from "./party-basis.js";
import { isSpeaker, isTitle } from "./only-named.js";
import { POLITICAL_ACTS, type Parties, type Party } from "./party.js";
import { slotOf } from "./party-slots.js";
import type { Slot } from "./slot.js";

/** A force named in a frame with the side its place gives it, if any. */
export interface Placed {
  readonly mention: ActorMention;
  readonly slot: Slot | null;
}

/**
 * Reads the parties of a frame from the forces named in it.
 *
 * @source gold/GUIDE.md, "actors" and Rulings
 */
export function partiesOf(frame: Frame): Parties {
  const perpetrators: Party[] = [];
  const targets: Party[] = [];
  for (const { mention, slot } of placedIn(frame)) {
    if (slot === null) continue;
    const basis = basisOf(frame, mention);
    const party: Party = { mention, basis, rule: slot.rule };
    if (slot.side === "target") targets.push(party);
    else perpetrators.push(party);
  }
  return { perpetrators: distinct(perpetrators), targets: distinct(targets) };
}

/** The forces named in a frame, sources left out, in text order. */
export function placedIn(frame: Frame): readonly Placed[] {
  const mentions = frame.reading.actors.filter(
    (a) => a.from >= frame.from && a.from < frame.to && !isSpeaker(frame, a),
  );
  return mentions.map((mention, index) => {
    const slot = isTitle(frame, mention)
      ? null
      : slotOf(frame, mention, mentions[index - 1]);
    const barred = slot?.side === "perpetrator" && !mayAct(frame, mention);
    return { mention, slot: barred ? null : slot };
  });
}

/** Civilians protest, flee and meet; they do not attack. */
function mayAct(frame: Frame, mention: ActorMention): boolean {
  const act = frame.triggers[0]?.act ?? "attack";
  return mention.actor?.id !== "civilians" || POLITICAL_ACTS.has(act);
}

/** The first mention of each actor. */
function distinct(parties: readonly Party[]): Party[] {
  const out: Party[] = [];
  for (const party of parties) {
    const key = actorKey(party.mention);
    if (!out.some((p) => actorKey(p.mention) === key)) out.push(party);
  }
  return out;
}
