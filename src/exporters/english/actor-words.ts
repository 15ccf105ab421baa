import type { PSEUDO_CLASSES } from "../../codebook/crosswalks/index.js";
import { isAccused, type ShownActor } from "../../release/index.js";
import { chainBeside, latinBeside, listed } from "./latin-beside.js";

/** Parties whom nobody names, in English. */
const PSEUDO_WORDS: Readonly<Record<keyof typeof PSEUDO_CLASSES, string>> = {
  unknown: "unknown persons",
  "unknown-drone": "an unknown drone",
  "local-gunmen": "local gunmen",
  smugglers: "smugglers",
  civilians: "civilians",
  settlers: "settlers",
  tribes: "tribes",
};

/** A party by name, for readers of English. */
export function partyWords({ id, name }: ShownActor): string {
  const known = id === null ? undefined : PSEUDO_WORDS[id];
  return known === undefined ? latinBeside(name) : `${known} (${name})`;
}

const tellers = (chains: ShownActor["sources"]) =>
  (chains ?? []).length === 0
    ? "a source that is not named"
    : listed((chains ?? []).map(chainBeside));

/** Whether the report tells the part of this actor as a fact. */
export const isStated = ({ basis = "stated" }: ShownActor): boolean =>
  basis === "stated";

/** What is said of an actor that is no fact, with whoever says it. */
export function saidOf(actor: ShownActor): string {
  const party = partyWords(actor);
  const by = tellers(actor.sources);
  const denial =
    isAccused(actor) && actor.deniedBy !== undefined
      ? `, which ${tellers(actor.deniedBy)} denies`
      : "";
  switch (actor.basis) {
    case "claimed":
      return `claimed by ${party}, as told by ${by}`;
    case "accused":
      return `${party} accused by ${by}${denial}`;
    case "suspected":
      return `${party} suspected by ${by}${denial}`;
    case "denied":
      return `denied by ${party}, as told by ${by}`;
    default:
      return party;
  }
}
