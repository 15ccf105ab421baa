import type { Chain } from "../../model/index.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import { once } from "../../text/once.js";
import { chainReader } from "./report-chains.js";
import {
  bodyWords,
  isAnonymous,
  isPersonCode,
  placedWords,
  sourceWords,
} from "./source-names.js";

/**
 * What stands at the root of a chain.
 *
 * - `named`: a person, body or medium with a name
 * - `anonymous`: somebody whom the outlet does not name; one per outlet and
 *   phrase, since nothing says that two outlets mean one person
 * - `outlet`: the outlet itself, which cites nobody
 */
export type RootKind = "named" | "anonymous" | "outlet";

/** The first source of one chain of one claim. */
export interface SourceRoot {
  readonly kind: RootKind;
  /** The words of the text, or the outlet's name. */
  readonly name: string;
  readonly outlet: string | null;
  readonly reportId: string;
  readonly claim: string;
  readonly background: boolean;
  /** ISO date; null when unknown. */
  readonly published: string | null;
  /** Words that name it, folded, heads such as وكالة left out. */
  readonly words: readonly string[];
  /** The chain from it on, itself first; empty of the outlet itself. */
  readonly chain: Chain;
  /** Of a root of one word: all sources that the same report cites. */
  readonly cited: readonly (readonly string[])[];
}

/** Makes the roots of a report's incidents. */
export type RootReader = (
  incident: LinkableIncident,
  claim: string,
) => readonly SourceRoot[];

/**
 * A chain from whoever said it first of those that a testimony tells: a witness
 * who passes on what others told is no source of it, as an outlet is none.
 */
function withoutWitnesses(chain: Chain): {
  readonly witness: string | null;
  readonly chain: Chain;
} {
  const own = chain.findIndex((link) => !isPersonCode(link));
  const from = own < 0 ? chain.length - 1 : own;
  return { witness: chain[from - 1] ?? null, chain: chain.slice(from) };
}

/**
 * Reads the roots of a report's incidents: the first element of each chain;
 * without any chain the outlet itself.
 *
 * @returns a reader, given an incident and the key of its claim
 */
export function rootReader(report: LinkableReport): RootReader {
  const { id: reportId, outlet, published } = report;
  const chainsOf = chainReader(report);
  const people = (report.people ?? []).map(({ name }) => foldedWords(name));
  const cited = once(() =>
    report.incidents.flatMap(({ sources }) => sources.flat()).map(sourceWords),
  );
  return (incident, claim) => {
    const { background, where } = incident;
    const head = { outlet, published, reportId, claim, background };
    const rootOf = (name: string, kind: RootKind, chain: Chain): SourceRoot => {
      const words = placedWords(bodyWords(name, people), where);
      const others = words.length === 1 ? cited() : [];
      return { ...head, kind, name, words, chain, cited: others };
    };
    const chains = chainsOf(incident);
    if (chains.length === 0) return [rootOf(outlet ?? reportId, "outlet", [])];
    return chains.map((whole) => {
      // An outlet that a report has may bear a number itself: it cites no witness.
      const { witness, chain } =
        outlet === null
          ? withoutWitnesses(whole)
          : { witness: null, chain: whole };
      const name = chain[0]!;
      const root = rootOf(
        ...([name, isAnonymous(name) ? "anonymous" : "named", chain] as const),
      );
      // Whom a witness does not name is unnamed within his words.
      return witness === null ? root : { ...root, outlet: witness };
    });
  };
}
