import type { Actor } from "../countries/pack.js";
import { PERSON_NOUNS } from "../languages/ar/lexicon/person-nouns.js";
import { wordsOf } from "../languages/ar/view.js";
import { affiliationOf, type Affiliation } from "./affiliation/affiliation.js";
import { leaderOf } from "./affiliation/companion.js";
import { onlyParty } from "./affiliation/only-party.js";
import { postBefore } from "./affiliation/post-before.js";
import { nameKey, sameNameKey } from "./mentions/name-key.js";
import type { AliasMention, PersonMention } from "./mentions/person-mention.js";
import type { Reading } from "./reading.js";

/** Tokens of a text, half-open. */
interface Tokens {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** A person as one report names them, mentions joined. */
export interface KnownPerson {
  /** The fullest name told. */
  readonly name: string;
  readonly mention: PersonMention;
  readonly reading: Reading;
  readonly aliases: readonly (AliasMention & Tokens)[];
  /** The present affiliation; null when there is none or a former one. */
  readonly actor: (Affiliation & Tokens) | null;
  readonly position: ({ readonly text: string } & Tokens) | null;
}

interface Appearance {
  readonly mention: PersonMention;
  readonly reading: Reading;
  readonly state: Actor | null;
  readonly tribes: Actor | null;
  readonly party: Actor | null;
}

/**
 * Joins the mentions of each person over the texts of a report, in the order
 * in which each is first named.
 *
 * @param state the state whose officers a bare rank means; null when unknown
 * @param tribes the actor that stands for tribes; null where no pack has one
 * @source gold/GUIDE.md, "People"
 */
export function joinPeople(
  readings: readonly Reading[],
  state: Actor | null = null,
  tribes: Actor | null = null,
): readonly KnownPerson[] {
  const groups: Appearance[][] = [];
  const party = onlyParty(readings);
  for (const reading of readings)
    for (const mention of reading.people) {
      const home = groups.find((group) =>
        group.some((known) => isSamePerson(known.mention, mention)),
      );
      if (home) home.push({ mention, reading, state, tribes, party });
      else groups.push([{ mention, reading, state, tribes, party }]);
    }
  const known = groups.map(knownPerson);
  return known.map((person) => withLeader(person, known));
}

/** A companion belongs where the one belongs whom he is told to go with. */
function withLeader(
  person: KnownPerson,
  people: readonly KnownPerson[],
): KnownPerson {
  const leader = person.actor ? null : leaderOf(person, people);
  if (!leader?.actor || leader.actor.reading !== person.reading) return person;
  const to = person.mention.name.from;
  const words = { from: to - 1, to, rule: "ar.person.companion" };
  return { ...person, actor: { ...leader.actor, ...words } };
}

/** The fullest name of a person among those known. */
export function fullName(
  people: readonly KnownPerson[],
  person: PersonMention,
): string {
  const told = nameKey(person.name.name);
  const known = people.find(
    (p) =>
      sameNameKey(nameKey(p.name), told) ||
      p.aliases.some((a) => sameNameKey(nameKey(a.text), told)),
  );
  return known?.name ?? person.name.name;
}

/** By name, or by the nickname of the one and the name of the other. */
function isSamePerson(known: PersonMention, next: PersonMention): boolean {
  const a = nameKey(known.name.name);
  const b = nameKey(next.name.name);
  return (
    sameNameKey(a, b) ||
    known.aliases.some(({ text }) => sameNameKey(nameKey(text), b)) ||
    next.aliases.some(({ text }) => sameNameKey(nameKey(text), a))
  );
}

function knownPerson(group: readonly Appearance[]): KnownPerson {
  const words = ({ mention: { name } }: Appearance) => name.to - name.from;
  const best = group.reduce((a, b) => (words(b) > words(a) ? b : a));
  const former = group.some(isFormer);
  return {
    name: best.mention.name.name,
    mention: best.mention,
    reading: best.reading,
    aliases: aliasesOf(group),
    actor: former ? null : firstOf(group, affiliation),
    position: firstOf(group, positionOf),
  };
}

function isFormer({ mention, reading }: Appearance): boolean {
  if (mention.former) return true;
  const post = postBefore({ name: mention, people: reading.people, reading });
  return post?.former ?? false;
}

function affiliation(one: Appearance): KnownPerson["actor"] {
  const found = affiliationOf(one);
  return found && { ...found, reading: one.reading };
}

function firstOf<T>(
  group: readonly Appearance[],
  read: (appearance: Appearance) => T | null,
): T | null {
  for (const appearance of group) {
    const found = read(appearance);
    if (found !== null) return found;
  }
  return null;
}

function aliasesOf(group: readonly Appearance[]): KnownPerson["aliases"] {
  const out: (AliasMention & Tokens)[] = [];
  for (const { mention, reading } of group)
    for (const alias of mention.aliases)
      if (!out.some((a) => nameKey(a.text) === nameKey(alias.text)))
        out.push({ ...alias, reading });
  return out;
}

/** Words of the title as told, without its article. */
function positionOf({ mention, reading }: Appearance): KnownPerson["position"] {
  const at = mention.titleAt;
  if (at < 0 || mention.title === null) return null;
  const noun = reading.view.readings[at]?.find((r) => PERSON_NOUNS.has(r.stem));
  const dropped = noun?.clitics.join("").length ?? 0;
  return {
    text: wordsOf(reading.view, at, at + 1, dropped),
    from: at,
    to: at + 1,
    reading,
  };
}
