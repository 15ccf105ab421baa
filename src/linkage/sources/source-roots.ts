import { foldedWords } from "../fields/folding.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";
import {
  BODY_HEADS,
  GENERAL_WORDS,
  PERSON_HEADS,
  UNNAMED_HEADS,
} from "./source-words.js";

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
  /** Of a root of one word: all sources that the same report cites. */
  readonly cited: readonly (readonly string[])[];
}

/** A number or a particle; it names nobody. */
const isSmall = (word: string) => word.length <= 2 || /^\d+$/.test(word);

/** A word with its clitics off: والشهود، بالمدينة، للشرطة. */
function bare(word: string): readonly string[] {
  return [word, word.replace(/^(?:و|ب|ل|ف|ك)(?:ال|ل)?(?=.{3})/, "")];
}

/**
 * Whether a phrase names nobody: it opens with a noun of speakers, and what
 * follows is general.
 *
 * @example
 * isAnonymous("مصدر طبي في المستشفى"); // true
 * isAnonymous("وكالة رويترز"); // false
 */
export function isAnonymous(phrase: string): boolean {
  const [head, ...tail] = foldedWords(phrase);
  if (head === undefined) return true;
  const isIn = (set: ReadonlySet<string>, word: string) =>
    bare(word).some((form) => set.has(form));
  if (isIn(UNNAMED_HEADS, head)) return true;
  if (!isIn(PERSON_HEADS, head)) return false;
  return (
    tail.length === 0 ||
    tail.some((word) => isSmall(word) || isIn(GENERAL_WORDS, word))
  );
}

/** @returns the words that name a source, at least one if there is any */
function sourceWords(phrase: string): readonly string[] {
  const all = foldedWords(phrase);
  const naming = all.filter((word) => !BODY_HEADS.has(word));
  return naming.length > 0 ? naming : all;
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
  const rootOf = (name: string, kind: RootKind): SourceRoot => {
    const words = sourceWords(name);
    return {
      ...head,
      kind,
      name,
      words,
      background: incident.background,
      cited: words.length === 1 ? citedIn(report) : [],
    };
  };
  if (incident.sources.length === 0)
    return [rootOf(outlet ?? report.id, "outlet")];
  return incident.sources.map((chain) => {
    const name = chain[0]!;
    return rootOf(name, isAnonymous(name) ? "anonymous" : "named");
  });
}

/** All sources that a report cites, as words that name them. */
function citedIn(report: LinkableReport): readonly (readonly string[])[] {
  return report.incidents
    .flatMap(({ sources }) => sources.flat())
    .map(sourceWords);
}
