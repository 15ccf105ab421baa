import type { Chain } from "../../model/index.js";
import type { LinkableIncident, LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import { spokenBodies, type SpokenBody } from "./spoken-bodies.js";
import {
  isLaterLink,
  isSame,
  readLink,
  tellsAgain,
  type Link,
} from "./chain-links.js";
import { closes, opens } from "./source-names.js";
import { isHappening, trimmedPhrase } from "./trimmed-phrases.js";

type Links = readonly [Link, ...Link[]];

/** What a report says of its sources and people, read once. */
interface ReportSources {
  readonly linkOf: (text: string) => Link;
  /** Distinct chains of all incidents, by their texts. */
  readonly chains: readonly Links[];
  /** Folded names and by-names of its people. */
  readonly people: readonly (readonly string[])[];
  /** For whom its spokesmen speak. */
  readonly bodies: readonly SpokenBody[];
}

/**
 * Where a chain begins once the rest of its report is read. An outlet names
 * its source in full once, with whom it has it from; after that it writes «عبد
 * الرحمن» or «المصدر الطبي».
 *
 * @returns the chain, its head put before it or told in full; unchanged when
 * nothing or more than one thing fits
 */
function completed(chain: Links, { chains, people }: ReportSources): Links {
  const [root, ...rest] = chain;
  const heads = new Map<string, Links>();
  for (const other of chains) {
    if (other[0].text === root.text) continue;
    const at = other.findIndex(
      (link, place) =>
        (place > 0 && isLaterLink(root, link)) ||
        tellsAgain(root, link, people),
    );
    const head = other[0].words.join(" ");
    // Chains come by their texts, so the first of one head is always the same.
    if (at < 0 || heads.has(head)) continue;
    heads.set(head, [other[0], ...other.slice(1, at + 1), ...rest]);
  }
  const [only] = heads.values();
  return heads.size === 1 && only !== undefined ? only : chain;
}

/** The chain of a spokesman's words, with the body he speaks for before him. */
function spokenChain(chain: Links, { bodies, linkOf }: ReportSources): Links {
  const [speaker, ...rest] = chain;
  if (speaker.isAnonymous) return chain;
  const body = bodies.find(
    ({ person }) =>
      isSame(speaker.words, person) || closes(speaker.words, person),
  );
  return body === undefined ? chain : [linkOf(body.name), speaker, ...rest];
}

/** «أ و ب» told as one source: both, when the report cites each elsewhere. */
function parted(chain: Links, report: ReportSources): readonly Links[] {
  const [root, ...rest] = chain;
  const parts = root.text.split(/\sو(?=\p{L}{3})/u);
  if (parts.length !== 2 || rest.length > 0) return [chain];
  const links = report.chains.flat().filter(({ text }) => text !== root.text);
  const [one, two] = parts.map(report.linkOf) as [Link, Link];
  const isCited = ({ words }: Link) =>
    links.some((link) => isSame(words, link.words) || opens(words, link.words));
  return isCited(one) && isCited(two) ? [[one], [two]] : [chain];
}

/**
 * The dead of an incident do not tell it. A family name alone is theirs only
 * if the report names no living person of that family.
 */
function isDead(
  { words }: Link,
  { casualties }: LinkableIncident,
  people: ReportSources["people"],
): boolean {
  const dead = casualties.flatMap((row) =>
    row.outcome === "killed" ? row.names.map(foldedWords) : [],
  );
  if (!dead.some((name) => isSame(words, name) || closes(words, name)))
    return false;
  const isOfDead = (person: readonly string[]) =>
    dead.some((name) => person.every((word) => name.includes(word)));
  return !people.some((one) => closes(words, one) && !isOfDead(one));
}

/** The same function, asked once for each text. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

const textsOf = (links: Links): Chain => links.map(({ text }) => text);

/** Makes the chains of a report's incidents. */
export type ChainReader = (incident: LinkableIncident) => readonly Chain[];

/**
 * Reads the chains of a report's incidents, each begun where its report begins
 * it.
 *
 * @returns a reader; it gives each chain once
 */
export function chainReader(report: LinkableReport): ChainReader {
  const outlet = foldedWords(report.outlet);
  const linkOf = remembered(readLink);
  // A link that is no source, but what happened, falls out of its chain.
  const cleanLink = remembered((text: string): Link | null => {
    const phrase = trimmedPhrase(text, outlet);
    return isHappening(phrase) ? null : linkOf(phrase);
  });
  const clean = (chain: Chain): readonly Links[] => {
    const [first, ...others] = chain.flatMap((text) => cleanLink(text) ?? []);
    return first === undefined ? [] : [[first, ...others]];
  };
  const all = new Map(
    report.incidents
      .flatMap(({ sources }) => sources.flatMap(clean))
      .map((links) => [JSON.stringify(textsOf(links)), links]),
  );
  const people = (report.people ?? []).flatMap(({ name, aliases }) =>
    [name, ...aliases].map(foldedWords),
  );
  const sources: ReportSources = {
    linkOf,
    chains: [...all.keys()].sort().map((text) => all.get(text)!),
    people,
    bodies: spokenBodies(report.spokenFor ?? [], people),
  };
  return (incident) => {
    const chains = incident.sources
      .flatMap(clean)
      .filter(([root]) => !isDead(root, incident, people))
      .flatMap((links) => parted(links, sources))
      .map((links) => completed(links, sources))
      .map((links) => textsOf(spokenChain(links, sources)));
    const texts = chains.map(
      (chain) => [JSON.stringify(chain), chain] as const,
    );
    return [...new Map(texts).values()];
  };
}
