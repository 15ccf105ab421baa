import {
  compareNames,
  readName,
  type ComparedName,
} from "../fields/person-names.js";
import { isSameFather, type Mention, type NameForm } from "./mention.js";
import { familyBits, givenBits } from "./name-rarity.js";

/**
 * How the names of two mentions stand to each other.
 *
 * - `full`: own name and two further parts agree, the fathers do not differ
 * - `part`: own name and one further part agree
 * - `alias`: the kunya or by-name of the one is the name of the other, and
 *   the family agrees
 * - `weak`: a lone given name, a lone kunya, or the family alone
 * - `fathers_differ`: all agrees but the fathers
 * - `differ`: two persons
 */
export type PersonNameAgreement =
  "full" | "part" | "alias" | "weak" | "fathers_differ" | "differ";

/** The agreement of two mentions' names and what it is worth. */
export interface NameMatch {
  readonly agreement: PersonNameAgreement;
  /** log2 of how rare the parts in common are; 0 when nothing agrees. */
  readonly bits: number;
}

/** No name says more: beyond, two rare names are as likely one misreading. */
const MOST_BITS = 24;
/** Another spelling of the same parts. */
const SPELLING_BITS = -1;

/** Bits of the parts that two agreeing names share: those of the shorter. */
function sharedBits(a: ComparedName, b: ComparedName): number {
  const short = a.rest.length <= b.rest.length ? a : b;
  const head = (short.own ?? short.kunya)!;
  const given = short.rest.slice(0, -1);
  const family = short.rest.slice(-1);
  const spelling = a.full === b.full || a.rest.length !== b.rest.length;
  return (
    givenBits(head) +
    given.reduce((sum, word) => sum + givenBits(word), 0) +
    family.reduce((sum, word) => sum + familyBits(word), 0) +
    (spelling ? 0 : SPELLING_BITS)
  );
}

/** Bits of a lone given name, a lone kunya, or the family alone. */
function weakBits(a: ComparedName, b: ComparedName): number {
  const [short, long] = a.rest.length <= b.rest.length ? [a, b] : [b, a];
  const head = short.own ?? short.kunya;
  const isHead = head === (long.own ?? long.kunya);
  if (short.rest.length === 0 && isHead) return givenBits(head!);
  return familyBits(short.rest.at(-1) ?? head!);
}

function matchForms(a: ComparedName, b: ComparedName): NameMatch {
  const agreement = compareNames(a, b);
  if (agreement === "differ" || agreement === "fathers_differ")
    return { agreement, bits: 0 };
  if (agreement !== "weak") return { agreement, bits: sharedBits(a, b) };
  return { agreement, bits: weakBits(a, b) };
}

const STRENGTH: Readonly<Record<PersonNameAgreement, number>> = {
  full: 5,
  part: 4,
  alias: 3,
  weak: 2,
  fathers_differ: 1,
  differ: 0,
};

function stronger(a: NameMatch, b: NameMatch): NameMatch {
  const lead = STRENGTH[b.agreement] - STRENGTH[a.agreement];
  return lead > 0 || (lead === 0 && b.bits > a.bits) ? b : a;
}

/** By-names with the families under which he is also known: أبو ليث الكرمي. */
export function fullAliases(mention: Mention): readonly ComparedName[] {
  const families = new Set(
    mention.forms.flatMap(({ name }) => name.rest.slice(-1)),
  );
  return mention.aliases.flatMap(({ text, name }) =>
    name.rest.length > 0
      ? [name]
      : [...families].flatMap((family) => readName(`${text} ${family}`) ?? []),
  );
}

function best(
  ones: readonly ComparedName[],
  others: readonly ComparedName[],
): NameMatch {
  let found: NameMatch = { agreement: "differ", bits: 0 };
  for (const a of ones)
    for (const b of others) found = stronger(found, matchForms(a, b));
  return found;
}

const namesOf = (forms: readonly NameForm[]) => forms.map(({ name }) => name);

/** The fathers of two mentions. */
export type FatherRelation = "same" | "differ" | "unknown";

/** Compares the fathers; `unknown` when one is not told. */
export function compareFathers(a: Mention, b: Mention): FatherRelation {
  if (a.father === null || b.father === null) return "unknown";
  return isSameFather(a.father, b.father) ? "same" : "differ";
}

/** Compares the names of two mentions; symmetric. */
export function matchNames(a: Mention, b: Mention): NameMatch {
  const direct = best(namesOf(a.forms), namesOf(b.forms));
  const isDirect = direct.agreement === "full" || direct.agreement === "part";
  if (isDirect && compareFathers(a, b) === "differ")
    return { agreement: "fathers_differ", bits: 0 };
  if (isDirect) return { ...direct, bits: Math.min(direct.bits, MOST_BITS) };
  const [x, y] = [fullAliases(a), fullAliases(b)];
  const byAlias = stronger(
    stronger(best(x, namesOf(b.forms)), best(namesOf(a.forms), y)),
    best(x, y),
  );
  const isAlias = byAlias.agreement === "full" || byAlias.agreement === "part";
  if (isAlias && compareFathers(a, b) !== "differ")
    return { agreement: "alias", bits: Math.min(byAlias.bits, MOST_BITS) };
  return direct;
}

/** Whether the names leave open that it is one person. */
export function mayBeNamesakes(a: Mention, b: Mention): boolean {
  const { agreement } = matchNames(a, b);
  return agreement !== "differ" && agreement !== "fathers_differ";
}
