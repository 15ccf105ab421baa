import { BODIES } from "../../languages/ar/lexicon/telling-verbs.js";
import { foldKey } from "../../languages/ar/letters.js";
import { textOf } from "../../languages/ar/view.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { SourceLink, SourceMention } from "../mentions/source-mention.js";
import type { Reading } from "../reading.js";
import { antecedent } from "./antecedent.js";
import type { Chain, ChainLink } from "./chain.js";
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
    if (!named.some((told) => isSame(told, chain))) named.push(chain);
  }
  return out;
}

const isSame = (a: Chain, b: Chain) =>
  a.links.length === b.links.length &&
  a.links.every(({ name }, i) => name === b.links[i]?.name);

interface ChainContext {
  readonly reading: Reading;
  readonly outlet: string | null;
  /** Chains told before, in text order. */
  readonly named: readonly Chain[];
}

function resolve(source: SourceMention, context: ChainContext): Chain | null {
  const { reading, outlet } = context;
  const told = source.toldTo ? [{ ...source.toldTo, reading }] : [];
  const last = context.named.at(-1);
  const links: ChainLink[] = source.inside && last ? [...last.links] : [];
  const repeats = source.chain[0]?.anaphoric === true;
  for (const link of [
    ...(repeats ? [] : told),
    ...source.chain.flatMap((l, i) => linksOf(l, i === 0, context)),
  ])
    if (isNew(link, links) && !isOwnOutlet(link.name, outlet)) links.push(link);
  if (source.outside && last)
    links.push(...last.links.filter((link) => isNew(link, links)));
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
  if (link.anaphoric && (link.name === "" || isPaper(link.name))) return [];
  if (!person || link.name !== person.name.name)
    return [{ name: link.name, from: link.from, to: link.to, reading }];
  const name_ = person.name;
  const { name, from, to } = name_;
  const told = foldKey(textOf(reading.view, link.from, name_.from));
  const body = opens ? bodyOf(reading, person, link.from, named) : [];
  return [...body, { name, from, to, reading, told }];
}

/** Outlets and papers that, alone and unexplained, are the report's own. */
const PAPERS: ReadonlySet<string> = new Set(
  "الموقع المراسل الصفحه التقرير البلاغ النشره الاذاعه الجريده الراديو الصحيفه القناه الوكاله الشبكه المنصه البيان المركز المصدر الموقعون المنظمه".split(
    " ",
  ),
);
const isPaper = (name: string) => PAPERS.has(foldKey(name));

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

/** Words with a pronoun for a body named before: `الناطق باسمها`. */
const ITS: ReadonlySet<string> = new Set(
  "باسمها باسمه مديرها مديره منسقها منسقه متحدثها ناطقها مراسلها مراسله رييسها رييسه عضوها".split(
    " ",
  ),
);

/**
 * `الناطق باسمها فلان`, `مدير الشبكة فلان`: a body cited before, with the chain
 * that led to it, stands before the person. A spokesman whose body was not
 * cited speaks for himself.
 */
function bodyOf(
  reading: Reading,
  person: PersonMention,
  from: number,
  named: readonly Chain[],
): readonly ChainLink[] {
  const { view } = reading;
  const { keys } = view;
  const to = person.name.from;
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? "";
    if (ITS.has(key)) return bodiesOf(named.at(-1));
    if (/^ال/.test(key)) {
      const noun = key.slice(2);
      const back = BODIES.has(noun) ? antecedent(key, named) : null;
      if (back) return bodiesOf(back);
    }
  }
  return [];
}

/** The links of a chain up to the last body in it. */
function bodiesOf(chain: Chain | undefined): readonly ChainLink[] {
  if (!chain) return [];
  const last = chain.links.findLastIndex(({ name }) =>
    BODIES.has(foldKey(name).split(" ")[0]?.replace(/^ال/, "") ?? ""),
  );
  return chain.links.slice(0, last + 1);
}
