import { foldKey } from "../../languages/ar/letters.js";
import type { Reading } from "../reading.js";

/** A name of a chain with the tokens it was read from, half-open. */
export interface ChainLink {
  readonly name: string;
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  /** The whole phrase, folded: a title in it may repeat the person later. */
  readonly told?: string;
}

/** A chain of attribution: whom the outlet cites first, never empty. */
export interface Chain {
  readonly links: readonly ChainLink[];
  readonly rule: string;
  readonly denies: boolean;
}

/** The names of a chain, the root first. */
export function namesOf(chain: Chain): string[] {
  return chain.links.map((link) => link.name);
}

/** Distinct chains in their order, the longer of two where one holds the other. */
export function distinctChains(chains: readonly Chain[]): readonly Chain[] {
  const out: Chain[] = [];
  for (const chain of chains) {
    const at = out.findIndex((c) => holds(c, chain) || holds(chain, c));
    const old = out[at];
    if (!old) out.push(chain);
    else if (old.links.length < chain.links.length) out[at] = chain;
  }
  return out;
}

/** Whether one chain holds all names of another in a row. */
function holds(long: Chain, short: Chain): boolean {
  const names = namesOf(long).map(foldKey);
  const asked = namesOf(short).map(foldKey);
  return names.some((_, from) =>
    asked.every((name, i) => name === names[from + i]),
  );
}
