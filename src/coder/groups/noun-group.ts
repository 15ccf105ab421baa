import type { PersonNoun } from "../../languages/ar/lexicon/person-nouns.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { nounNear } from "./counted-group.js";
import { forceNear } from "./force-of-group.js";
import { nameList } from "./name-list.js";
import { isKinOfNamed } from "./kin.js";
import { OTHERS } from "./other-words.js";
import { makeGroup, type PeopleGroup } from "./people-group.js";

/** Tokens after a singular noun within which its name stands. */
const NAME_REACH = 9;
/** The same after a dual or plural noun. */
const NAMES_REACH = 3;
/** Tokens after أحد within which its person is named. */
const ONE_OF_REACH = 8;
/** Words that keep a name from the noun before it. */
const PARTING: ReadonlySet<string> = new Set([
  "الذي",
  "التي",
  "برصاص",
  "بعد",
  "قبل",
  "علي",
  "يد",
  "اثر",
  "جراء",
]);

/**
 * People told by a noun without a numeral: a singular is one, a dual two, a
 * plural at least two.
 *
 * @source gold/GUIDE.md, "casualties"
 */
export function nounGroup(
  reading: Reading,
  at: number,
  end: number,
  person: PersonMention | undefined,
): PeopleGroup | null {
  const noun = reading.nouns.get(at)?.noun;
  if (!noun) return null;
  if (noun.number === "singular" && noun.unit === "family") return null;
  const { keys } = reading.view;
  const actor = forceNear(reading, at, end);
  const inside = person ?? nameOfNoun(reading, at, noun);
  const rank = keys[at + 1] === "برتبه" ? rankEnd(reading, at + 2) : 0;
  const to = Math.max(at + 1, actor?.to ?? 0, inside?.to ?? 0, rank);
  const { min, max } = boundsOf(noun, isTwo(reading, at));
  const several =
    noun.number !== "singular" && inside
      ? nameList(reading, inside, end)
      : undefined;
  return makeGroup(reading, {
    from: at,
    to: several ? (several.at(-1)?.to ?? to) : to,
    min,
    max,
    countFrom: at,
    countTo: at + 1,
    hedge: "exact",
    nounAt: at,
    people: several ?? (inside ? [inside] : []),
    actor,
    others: !several && OTHERS.has(keys[at + 1] ?? ""),
    rule: several ? "ar.group.noun-names" : "ar.group.noun",
  });
}

function boundsOf(
  { number }: PersonNoun,
  two: boolean,
): { min: number; max: number | null } {
  if (number === "singular") return { min: 1, max: 1 };
  return { min: 2, max: two || number === "dual" ? 2 : null };
}

/** Tokens after a noun within which اثنين says that ـين is the dual. */
const TWO_REACH = 3;

/** `عسكريين تركيين اثنين`, `جثتي شرطيين`: the form in ـين is a dual. */
function isTwo({ view: { keys } }: Reading, at: number): boolean {
  if (!/ين$/u.test(keys[at] ?? "")) return false;
  if (/^(?:و|ب|ل)?(?:جثتي|جثماني|كلا|كلتا)$/u.test(keys[at - 1] ?? ""))
    return true;
  for (let i = at + 1; i <= at + TWO_REACH; i++)
    if (/^(?:ال)?اثن(?:ين|ان|تين|تان)$/u.test(keys[i] ?? "")) return true;
  return false;
}

/** The person whose title the noun is, or who is named soon after it. */
function nameOfNoun(
  reading: Reading,
  at: number,
  noun: PersonNoun,
): PersonMention | undefined {
  if (isKinOfNamed(reading, at)) return undefined;
  const reach = noun.number === "singular" ? NAME_REACH : NAMES_REACH;
  return reading.people.find(
    (p) =>
      p.titleAt === at ||
      (p.from === at && p.name.from > at) ||
      (p.name.from > at &&
        p.name.from <= at + reach &&
        !isParted(reading, at + 1, p.name.from)),
  );
}

/** A verb, cue or stop between two tokens keeps a name from its noun. */
function isParted(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = reading.view.keys[i] ?? "";
    if (/^[.؛:]$/.test(key) || PARTING.has(key)) return true;
    const verb = reading.cues.some(
      (c) =>
        c.from === i && c.value.form === "verb" && c.value.act !== "killed",
    );
    if (verb) return true;
  }
  return false;
}

/** `ضابط برتبة ملازم أول`: the rank belongs to the noun. */
function rankEnd(reading: Reading, at: number): number {
  return ["اول", "ثان", "ركن"].includes(reading.view.keys[at + 1] ?? "")
    ? at + 2
    : at + 1;
}

/**
 * `أحد عناصر X`, `أحدهم`: one person of a kind, perhaps named after.
 *
 * @param joined it follows other people and و: any kind will do (`وأحد الزبائن`)
 */
export function oneOfGroup(
  reading: Reading,
  at: number,
  end: number,
  joined = false,
): PeopleGroup | null {
  const noun = nounNear(reading, at + 1, end);
  const actor = forceNear(reading, noun?.at ?? at + 1, end);
  const any = joined && /^ال.{3}/u.test(reading.view.keys[at + 1] ?? "");
  if (!noun && !actor && !any && !/هم/.test(reading.view.keys[at] ?? ""))
    return null;
  const person = reading.people.find(
    (p) => p.name.from > at && p.name.from <= at + ONE_OF_REACH,
  );
  return makeGroup(reading, {
    from: at,
    to: Math.max((noun?.at ?? at) + 1, actor?.to ?? 0),
    min: 1,
    max: 1,
    countFrom: at,
    countTo: at + 1,
    hedge: "exact",
    nounAt: noun?.at ?? -1,
    people: person ? [person] : [],
    actor,
    others: false,
    rule: "ar.group.one-of",
  });
}
