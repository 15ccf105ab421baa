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
    if (!source.chain[0]?.anaphoric) named.push(chain);
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
  const { reading, outlet, named } = context;
  const [first, second] = source.chain;
  if (first?.anaphoric && !second) {
    const back = antecedent(first.name, named);
    if (back) return back;
  }
  const told = source.toldTo ? [{ ...source.toldTo, reading }] : [];
  const links: ChainLink[] = [];
  for (const link of [
    ...told,
    ...source.chain.flatMap((l) => linksOf(l, context)),
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
  { reading, named }: ChainContext,
): readonly ChainLink[] {
  const back = link.anaphoric ? antecedent(link.name, named) : null;
  if (back) return back.links;
  const person = reading.people.find(
    (p) => p.name.from >= link.from && p.name.to <= link.to + 1,
  );
  if (!person) return [{ ...link, reading }];
  const { name, from, to } = person.name;
  const body = bodyOf(reading, person, link.from, named);
  return [...(body ? [body] : []), { name, from, to, reading }];
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
  const name = (back && namesOf(back)[0]) ?? told;
  return { name, reading, from: at + 1, to };
}
