import { foldKey } from "../../languages/ar/letters.js";
import { textOf } from "../../languages/ar/view.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { SourceLink, SourceMention } from "../mentions/source-mention.js";
import type { Reading } from "../reading.js";
import { antecedent } from "./antecedent.js";
import { namesOf, type Chain, type ChainLink } from "./chain.js";
import { isOwnOutlet } from "./own-outlet.js";

/**
 * Chains of a text by the mention they were read from, in text order:
 * anaphoric sources resolved, the outlet itself left out, a spokesman put
 * inside the body he speaks for.
 *
 * @source gold/GUIDE.md, "sources"
 */
export function chainsOf(
  reading: Reading,
  outlet: string | null,
): ReadonlyMap<SourceMention, Chain> {
  const out = new Map<SourceMention, Chain>();
  const named: Chain[] = [];
  for (const source of reading.sources) {
    const chain = resolve(source, { reading, outlet, named });
    if (!chain) continue;
    out.set(source, chain);
    if (!source.chain[0]?.anaphoric || source.chain.length > 1)
      named.push(chain);
  }
  return out;
}

interface ChainContext {
  readonly reading: Reading;
  readonly outlet: string | null;
  /** Chains told before, in text order. */
  readonly named: readonly Chain[];
}

function resolve(source: SourceMention, context: ChainContext): Chain | null {
  const { reading, outlet } = context;
  const told = source.toldTo ? [{ ...source.toldTo, reading }] : [];
  const links: ChainLink[] = [];
  const repeats = source.chain[0]?.anaphoric === true;
  for (const link of [
    ...(repeats ? [] : told),
    ...source.chain.flatMap((l, i) => linksOf(l, i === 0, context)),
  ])
    if (isNew(link, links) && !isOwnOutlet(link.name, outlet)) links.push(link);
  const { rule, denies } = source;
  return links.length === 0 ? null : { links, rule, denies };
}

function isNew({ name }: ChainLink, links: readonly ChainLink[]): boolean {
  if (name === "") return false;
  return !links.some((told) => foldKey(told.name) === foldKey(name));
}

/** What one told link stands for: a chain before, a person and his body. */
function linksOf(
  link: SourceLink,
  opens: boolean,
  { reading, named }: ChainContext,
): readonly ChainLink[] {
  if (link.own) return [];
  const person = reading.people.find(
    (p) => p.name.from >= link.from && p.name.to <= link.to + 1,
  );
  if (opens) {
    const short = link.to - link.from === 1 && /^\S+$/.test(link.name);
    const back =
      link.anaphoric || person || short
        ? antecedentOf(link, person, named)
        : null;
    if (back) return back.links;
  }
  // A definite noun that nothing before explains names nobody.
  if (link.anaphoric && link.name === "") return [];
  if (!person || link.name !== person.name.name) return [{ ...link, reading }];
  const { name, from, to } = person.name;
  const body = opens ? bodyOf(reading, person, link.from, named) : null;
  return [...(body ? [body] : []), { name, from, to, reading }];
}

/** A person named again stands for the chain that reached him before. */
function antecedentOf(
  link: SourceLink,
  person: PersonMention | undefined,
  named: readonly Chain[],
): Chain | null {
  if (!person || link.to - link.from === 1) {
    const back = antecedent(link.name, named);
    if (back || !person) return back;
  }
  const key = foldKey(person.name.name);
  for (const chain of named.toReversed()) {
    const at = chain.links.findIndex(({ name }) => foldKey(name) === key);
    if (at >= 0) return { ...chain, links: chain.links.slice(0, at + 1) };
  }
  return null;
}

const SPEAKS_FOR: ReadonlySet<string> = new Set(["باسم", "بلسان"]);

/** `المتحدث باسم X فلان`: X stands before the person in the chain. */
function bodyOf(
  reading: Reading,
  person: PersonMention,
  from: number,
  named: readonly Chain[],
): ChainLink | null {
  const to = person.name.from;
  const { keys } = reading.view;
  let at = from;
  while (at < to && !SPEAKS_FOR.has(keys[at] ?? "")) at++;
  if (at + 1 >= to) return null;
  const told = textOf(reading.view, at + 1, to)
    .replace(/[«»“”"]/g, "")
    .trim();
  const back = antecedent(told, named);
  // `المتحدث باسم المركز`: a definite noun that nothing before explains.
  if (!back && /^ال\S+$/.test(told)) return null;
  const name = ((back && namesOf(back)[0]) ?? told).replace(/[،,]$/, "");
  return { name, reading, from: at + 1, to };
}
