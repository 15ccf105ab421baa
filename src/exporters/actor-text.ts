import { BASES } from "../codebook/bases.js";
import { isAccused, type ShownActor } from "../release/index.js";

const chain = (links: readonly string[]) => links.join(" ← ");

/** Chains of attribution as one text, whoever said it first last. */
export const tellers = (chains: readonly (readonly string[])[]): string =>
  chains.map(chain).join("، ");

/**
 * An actor in words: what is not simply stated names its basis and who says so,
 * and who denies it. An accusation never stands without its accuser.
 */
export function actorText({
  name,
  basis,
  sources = [],
  deniedBy,
}: ShownActor): string {
  if (basis === undefined || basis === "stated") return name;
  const accusers = tellers(sources) || "دون مصدر مذكور";
  const denial =
    deniedBy === undefined || !isAccused({ basis })
      ? ""
      : `؛ ${BASES.denied.label.ar}: ${tellers(deniedBy)}`;
  return `${name} (${BASES[basis].label.ar}: ${accusers}${denial})`;
}

/** Whether an actor's part is simply told, by nobody against anybody. */
export const isStated = ({ basis = "stated" }: ShownActor): boolean =>
  basis === "stated";
