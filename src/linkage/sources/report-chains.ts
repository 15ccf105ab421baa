import type { Chain } from "../../model/index.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import {
  closes,
  isAnonymous,
  isHappening,
  opens,
  sourceWords,
  trimmedPhrase,
  unnamedWords,
} from "./source-names.js";

/** A phrase with the article before its head: المصدر نفسه، المرصد. */
const isDefinite = (phrase: string) => /^[\s«"“(]*ال/u.test(phrase);

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** Whether a report lists somebody whose name is, or ends in, these words. */
function namesPerson(
  words: readonly string[],
  { people = [] }: LinkableReport,
): boolean {
  return people.some(({ name, aliases }) =>
    [name, ...aliases]
      .map(foldedWords)
      .some((own) => isSame(words, own) || closes(words, own)),
  );
}

/**
 * Whether a phrase tells again whom the report named more fully elsewhere: a
 * person by the end of his name, a body by the head of its name, an unnamed
 * source by part of its description.
 */
function tellsAgain(
  phrase: string,
  full: string,
  report: LinkableReport,
): boolean {
  if (isAnonymous(phrase) !== isAnonymous(full)) return false;
  if (isAnonymous(phrase)) {
    const [words, whole] = [unnamedWords(phrase), unnamedWords(full)];
    return (
      words[0] === whole[0] &&
      words.length < whole.length &&
      words.every((word) => whole.includes(word))
    );
  }
  const [words, whole] = [sourceWords(phrase), sourceWords(full)];
  if (isDefinite(phrase) && opens(words, whole)) return true;
  return closes(words, whole) && namesPerson(words, report);
}

/** Whether a link at the end of another chain is whom a phrase names. */
function isLaterLink(phrase: string, link: string): boolean {
  if (isAnonymous(phrase))
    // «مصدر محلي» again may be another; «المصدر المحلي» is the one before.
    return (
      isDefinite(phrase) && isSame(unnamedWords(phrase), unnamedWords(link))
    );
  return !isAnonymous(link) && isSame(sourceWords(phrase), sourceWords(link));
}

/**
 * Where a chain begins once the rest of its report is read. An outlet names
 * its source in full once, with whom it has it from; after that it writes «عبد
 * الرحمن» or «المصدر الطبي».
 *
 * @returns the chain, its head put before it or told in full; unchanged when
 * nothing or more than one thing fits
 */
function completedChain(chain: Chain, report: LinkableReport): Chain {
  const [root = "", ...rest] = chain;
  const heads = new Map<string, string>();
  for (const other of chainsOf(report)) {
    if (other[0] === root) continue;
    const at = other.findIndex(
      (link, place) =>
        (place > 0 && isLaterLink(root, link)) ||
        tellsAgain(root, link, report),
    );
    if (at < 0) continue;
    const text = JSON.stringify([...other.slice(0, at + 1), ...rest]);
    const head = sourceWords(other[0]!).join(" ");
    const known = heads.get(head);
    if (known === undefined || text < known) heads.set(head, text);
  }
  const [only] = heads.values();
  return heads.size === 1 ? (JSON.parse(only!) as Chain) : chain;
}

/** The dead of an incident do not tell it. */
function isDead(phrase: string, { casualties }: LinkableIncident): boolean {
  const words = foldedWords(phrase);
  return casualties
    .filter(({ outcome }) => outcome === "killed")
    .flatMap(({ names }) => names.map(foldedWords))
    .some((name) => isSame(words, name) || closes(words, name));
}

/** «أ و ب» told as one source: both, when the report cites each elsewhere. */
function parted(chain: Chain, report: LinkableReport): readonly Chain[] {
  const [root, ...rest] = chain as [string, ...string[]];
  const parts = root.split(/\sو(?=\p{L}{3})/u);
  if (parts.length !== 2 || rest.length > 0) return [chain];
  const links = chainsOf(report)
    .flat()
    .filter((link) => link !== root);
  const isCited = (part: string) =>
    links.some((link) => {
      const [words, whole] = [sourceWords(part), sourceWords(link)];
      return isSame(words, whole) || opens(words, whole);
    });
  return parts.every(isCited) ? parts.map((part) => [part]) : [chain];
}

/** A chain without what is no source; none when nothing is left. */
function cleaned(chain: Chain, { outlet }: LinkableReport): Chain[] {
  const links = chain
    .map((link) => trimmedPhrase(link, outlet))
    .filter((link) => !isHappening(link));
  return links.length > 0 ? [links] : [];
}

/** All chains that a report gives for incidents. */
function chainsOf(report: LinkableReport): readonly Chain[] {
  return report.incidents.flatMap(({ sources }) =>
    sources.flatMap((chain) => cleaned(chain, report)),
  );
}

/**
 * The chains of an incident, each begun where its report begins it.
 *
 * @returns each chain once
 */
export function readChains(
  report: LinkableReport,
  incident: LinkableIncident,
): readonly Chain[] {
  const chains = incident.sources
    .flatMap((chain) => cleaned(chain, report))
    .filter(([root]) => !isDead(root!, incident))
    .flatMap((chain) => parted(chain, report))
    .map((chain) => completedChain(chain, report));
  return [
    ...new Map(chains.map((chain) => [JSON.stringify(chain), chain])).values(),
  ];
}
