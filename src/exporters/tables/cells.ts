import { BASES } from "../../codebook/bases.js";
import { isAccused, type ShownActor } from "../../release/index.js";

/** Between several values of one cell. */
const BETWEEN = "؛ ";

/** Several values in one cell; what is empty is left out. */
export const joined = (values: readonly (string | null | undefined)[]) =>
  values.filter(Boolean).join(BETWEEN);

/** A chain of sources: who prints it, then whom he cites. */
export const chainCell = (links: readonly string[]) => links.join(" ← ");

/** Several chains, told as one body of tellers. */
export const tellersCell = (chains: readonly (readonly string[])[]) =>
  chains.map(chainCell).join("، ");

/** An accusation never stands without its accuser and its denial. */
export function actorCell({
  name,
  basis,
  sources = [],
  deniedBy,
}: ShownActor): string {
  if (basis === undefined || basis === "stated") return name;
  const accusers = tellersCell(sources) || "دون مصدر مذكور";
  const denial =
    deniedBy === undefined || !isAccused({ basis })
      ? ""
      : `؛ ${BASES.denied.label.ar}: ${tellersCell(deniedBy)}`;
  return `${name} (${BASES[basis].label.ar}: ${accusers}${denial})`;
}

/** A column of ids has no room for accusers: it holds only what is stated. */
export function statedIds(
  actors: readonly ShownActor[],
): readonly (string | null)[] {
  return actors
    .filter(({ basis = "stated" }) => basis === "stated")
    .map(({ id }) => id);
}
