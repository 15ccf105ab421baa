import type { Actor } from "../countries/pack.js";
import { PERSON_NOUNS } from "../languages/ar/lexicon/person-nouns.js";
import { wordsOf } from "../languages/ar/view.js";
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
  readonly actor: ({ readonly actor: Actor } & Tokens) | null;
  readonly position: ({ readonly text: string } & Tokens) | null;
}

interface Appearance {
  readonly mention: PersonMention;
  readonly reading: Reading;
}

/**
 * Joins the mentions of each person over the texts of a report, in the order
 * in which each is first named.
 *
 * @source gold/GUIDE.md, "People"
 */
export function joinPeople(
  readings: readonly Reading[],
): readonly KnownPerson[] {
  const groups: Appearance[][] = [];
  for (const reading of readings)
    for (const mention of reading.people) {
      const home = groups.find((group) =>
        group.some((known) => isSamePerson(known.mention, mention)),
      );
      if (home) home.push({ mention, reading });
      else groups.push([{ mention, reading }]);
    }
  return groups.map(knownPerson);
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
  const former = group.some(({ mention }) => mention.former);
  return {
    name: best.mention.name.name,
    mention: best.mention,
    reading: best.reading,
    aliases: aliasesOf(group),
    actor: former ? null : firstOf(group, affiliation),
    position: firstOf(group, positionOf),
  };
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

/** Tokens after a name within which its apposition names a force. */
const APPOSITION_REACH = 8;
const APPOSITION: ReadonlySet<string> = new Set(
  "احد عنصر عناصر قيادي القيادي قائد متعاون يعمل المتعاون عضو ضابط المنتسب منتسب المنتمي ينتمي يتبع التابع من مرتبات مسؤول متزعم زعيم".split(
    " ",
  ),
);

/** Tokens before a name within which its post stands. */
const TITLE_REACH = 14;
const POSTS: ReadonlySet<string> = new Set(
  "رئيس قائد مدير متحدث ناطق امر عضو مسوول امين الاداري اداري قيادي عنصر مقاتل ضابط عميد عقيد رايد نقيب ملازم مقدم لواء مساعد رقيب مجند زعيم متزعم امير وزير محافظ شيخ متطوع مستشار نائب".split(
    " ",
  ),
);
const FORMER = /^(ال)?(سابق|اسبق)(ه|ا)?$/;

/**
 * The token of the post before a name, in the same breath: `القيادي في X فلان`,
 * `الناطق باسم X، الرائد فلان`; −1 without one or when it is a former one.
 */
function postBefore(mention: PersonMention, reading: Reading): number {
  const { keys, readings } = reading.view;
  const end = mention.name.from;
  let post = -1;
  let commas = 0;
  for (let i = end - 1; i >= Math.max(0, end - TITLE_REACH); i--) {
    const key = keys[i] ?? "";
    if (/^[.؛:]$/.test(key)) break;
    if (["،", ","].includes(key) && ++commas > 1) break;
    if (FORMER.test(key) && post < 0) return -1;
    if (reading.people.some((p) => p !== mention && p.name.to === i + 1)) break;
    if ((readings[i] ?? []).some((r) => POSTS.has(r.stem))) post = i;
    if (reading.cues.some((c) => c.from === i && c.value.form === "verb"))
      break;
  }
  return post;
}

/** The force told in the title, or right after the name as an apposition. */
function affiliation({ mention, reading }: Appearance): KnownPerson["actor"] {
  const forces = reading.actors.flatMap((a) =>
    a.actor && !a.pseudo
      ? [{ actor: a.actor, from: a.coreFrom, to: a.to, reading }]
      : [],
  );
  const post = postBefore(mention, reading);
  const inTitle =
    post >= 0 && forces.find((f) => f.from > post && f.to <= mention.name.from);
  if (inTitle) return inTitle;
  const next = forces.find(
    (f) => f.from >= mention.to && f.from <= mention.to + APPOSITION_REACH,
  );
  if (!next) return null;
  for (let i = mention.to; i < next.from; i++) {
    if (APPOSITION.has((reading.view.keys[i] ?? "").replace(/^و/, "")))
      return next;
    if (reading.cues.some((c) => c.from === i && c.value.form === "verb"))
      return null;
  }
  return null;
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
