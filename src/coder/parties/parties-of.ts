import type { Frame } from "../frames.js";
import { basisOf } from "./party-basis.js";
import { isSpeaker, isTitle } from "./only-named.js";
import { POLITICAL_ACTS, type Parties, type Party } from "./party.js";
import { slotOf } from "./party-slots.js";

/**
 * Reads the parties of a frame from the forces named in it.
 *
 * @source gold/GUIDE.md, "actors" and Rulings
 */
export function partiesOf(frame: Frame): Parties {
  const perpetrators: Party[] = [];
  const targets: Party[] = [];
  const mentions = frame.reading.actors.filter(
    (a) => a.from >= frame.from && a.from < frame.to && !isSpeaker(frame, a),
  );
  mentions.forEach((mention, index) => {
    if (isTitle(frame, mention)) return;
    const slot = slotOf(frame, mention, mentions[index - 1]);
    if (slot === null) return;
    const basis = basisOf(frame, mention);
    const party: Party = { mention, basis, rule: slot.rule };
    if (slot.side === "target") targets.push(party);
    else if (mayAct(frame, party)) perpetrators.push(party);
  });
  return { perpetrators: distinct(perpetrators), targets: distinct(targets) };
}

/** Civilians protest, flee and meet; they do not attack. */
function mayAct(frame: Frame, { mention }: Party): boolean {
  const act = frame.triggers[0]?.act ?? "attack";
  return mention.actor?.id !== "civilians" || POLITICAL_ACTS.has(act);
}

/** The first mention of each actor; unnamed ones by whether they are gunmen. */
function distinct(parties: readonly Party[]): Party[] {
  const out: Party[] = [];
  for (const party of parties) {
    const id = party.mention.actor?.id ?? "";
    const told = out.some(
      (p) =>
        (p.mention.actor?.id ?? "") === id &&
        (id !== "" || p.mention.pseudo === party.mention.pseudo),
    );
    if (!told) out.push(party);
  }
  return out;
}
