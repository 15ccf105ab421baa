import type { Chain } from "../../model/index.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import { readChains } from "./report-chains.js";
import {
  bodyWords,
  isAnonymous,
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

/**
 * The roots of one claim: the first element of each chain; without any chain
 * the outlet itself.
 *
 * @param claim - key of the incident's claim
 */
export function rootsOf(
  report: LinkableReport,
  incident: LinkableIncident,
  claim: string,
): readonly SourceRoot[] {
  const { outlet, published } = report;
  const head = { outlet, published, reportId: report.id, claim };
  const people = (report.people ?? []).map(({ name }) => foldedWords(name));
  const rootOf = (name: string, kind: RootKind, chain: Chain): SourceRoot => {
    const words = placedWords(bodyWords(name, people), incident.where);
    return {
      ...head,
      kind,
      name,
      words,
      background: incident.background,
      chain,
      cited: words.length === 1 ? citedIn(report) : [],
    };
  };
  const chains = readChains(report, incident);
  if (chains.length === 0) return [rootOf(outlet ?? report.id, "outlet", [])];
  return chains.map((chain) => {
    const name = chain[0]!;
    return rootOf(name, isAnonymous(name) ? "anonymous" : "named", chain);
  });
}

/** All sources that a report cites, as words that name them. */
function citedIn(report: LinkableReport): readonly (readonly string[])[] {
  return report.incidents
    .flatMap(({ sources }) => sources.flat())
    .map(sourceWords);
}
