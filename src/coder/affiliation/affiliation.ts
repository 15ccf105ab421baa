import type { Actor } from "../../countries/pack.js";
import { isWord } from "../../languages/ar/view.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { forceNamedShort } from "./force-named-short.js";
import { appositionAt } from "./apposition-at.js";
import { fighterPost } from "./only-party.js";
import { postBefore } from "./post-before.js";
import { isFormerWord, isSoldier, tellsMembership } from "./post-words.js";
import { tribalSheikh } from "./tribal-sheikh.js";
import { isUnreadBody } from "./unread-body.js";

/** The force or office a person belongs to, and the words that say so. */
export interface Affiliation {
  readonly actor: Actor;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** A mention of a person, with the state whose officers a bare rank means. */
export interface Named {
  readonly mention: PersonMention;
  readonly reading: Reading;
  readonly state: Actor | null;
  /** The actor that stands for tribes; null where no pack has one. */
  readonly tribes: Actor | null;
  /** The report's only armed party that is no state. */
  readonly party: Actor | null;
}

/** Tokens from that word to the force. */
const FORCE_REACH = 7;
/** Words after which a force is an agent or a place, nobody's own. */
const PARTING: ReadonlySet<string> = new Set(
  "برصاص بنيران علي يد بقصف بهجوم قبل بعد اثر جراء خلال ضد حاجز بحاجز".split(
    " ",
  ),
);

/**
 * The present affiliation that the words around a name tell: in the post
 * before it (`القيادي في X فلان`), in an apposition after it (`فلان، أحد
 * عناصر X`), or by a bare rank, which is one of the state's forces.
 *
 * @returns null where nothing is told or only a former one is
 * @source gold/GUIDE.md, "People"; gold/dev/DECISIONS.md: persons told only as
 * former members have none
 */
export function affiliationOf(named: Named): Affiliation | null {
  return (
    inPost(named) ??
    inApposition(named) ??
    byRank(named) ??
    byFighter(named) ??
    bySheikh(named)
  );
}

function inPost({ mention, reading }: Named): Affiliation | null {
  const post = postBefore({ name: mention, people: reading.people, reading });
  if (!post || post.former) return null;
  return forceWithin(reading, post.from + 1, post.to, "ar.person.post");
}

function inApposition({ mention, reading }: Named): Affiliation | null {
  const { view } = reading;
  const own = rightAfter(mention, reading);
  if (own) return own;
  const start = appositionAt(reading, mention.to);
  // `فلان، من مجاهدي X`.
  const at = view.keys[start] === "من" ? start + 1 : start;
  if (!tellsMembership(view, at) || isVerb(reading, at)) return null;
  return forceWithin(reading, at + 1, at + FORCE_REACH, "ar.person.apposition");
}

/** `المقاتل فلان من X`: the force right after, where a post stands before. */
function rightAfter(
  mention: PersonMention,
  reading: Reading,
): Affiliation | null {
  const { keys } = reading.view;
  const of = keys[mention.to] ?? "";
  if (of !== "من" && of !== "في") return null;
  const post = postBefore({ name: mention, people: reading.people, reading });
  if (!post || post.former) return null;
  const from = mention.to + 1;
  return forceWithin(reading, from, from + 1, "ar.person.post");
}

/** The first force between two tokens, unless words part it from its post. */
function forceWithin(
  reading: Reading,
  from: number,
  end: number,
  rule: string,
): Affiliation | null {
  const { view, actors } = reading;
  for (let at = from; at < end; at++) {
    const found = actors.find((a) => a.coreFrom === at && a.actor && !a.pseudo);
    if (found?.actor) {
      const after = [found.to, found.to + 1];
      if (after.some((i) => isFormerWord(view, i))) return null;
      return { actor: found.actor, from: at, to: found.to, rule };
    }
    const short = forceNamedShort(reading, at);
    if (short) return { actor: short, from: at, to: at + 1, rule };
    const key = view.keys[at] ?? "";
    if (/^[.؛:]$/u.test(key) || PARTING.has(key)) return null;
    if (isFormerWord(view, at) || isVerb(reading, at)) return null;
    if (reading.people.some((p) => p.name.from === at)) return null;
  }
  return null;
}

/** Tokens before a name within which a bare rank is its own. */
const RANK_REACH = 3;
const OF_RANK =
  /^(?:ال)?(?:اول|ثان|ثاني|ركن|طيار|مهندس|مجند|متطوع|حقوقي|طبيب)$/u;

/** `العقيد فلان`, `الملازم أول فلان`: nothing but the rank stands there. */
function byRank({ mention, reading, state }: Named): Affiliation | null {
  if (!state) return null;
  const { view } = reading;
  const { from } = mention.name;
  if (isFormerWord(view, mention.to)) return null;
  const post = postBefore({ name: mention, people: reading.people, reading });
  if (post && isUnreadBody(reading, post)) return null;
  for (let at = from - 1; at >= Math.max(0, from - RANK_REACH); at--) {
    if (isSoldier(view, at))
      return { actor: state, from: at, to: at + 1, rule: "ar.person.rank" };
    if (!isWord(view, at) || !OF_RANK.test(view.keys[at] ?? "")) return null;
  }
  return null;
}

/** `القيادي فلان` where the report knows one armed party only. */
function byFighter(named: Named): Affiliation | null {
  const { mention, reading, party } = named;
  const post = postBefore({ name: mention, people: reading.people, reading });
  if (!party || !post || post.former) return null;
  const at = fighterPost(reading, post);
  return at < 0
    ? null
    : { actor: party, from: at, to: at + 1, rule: "ar.person.only-party" };
}

/** `الشيخ فلان`, where tribes are spoken of. */
function bySheikh({ mention, reading, tribes }: Named): Affiliation | null {
  const at = tribes ? tribalSheikh(reading, mention) : -1;
  return tribes && at >= 0
    ? { actor: tribes, from: at, to: at + 1, rule: "ar.person.sheikh" }
    : null;
}

function isVerb(reading: Reading, at: number): boolean {
  return reading.cues.some((c) => c.from === at && c.value.form === "verb");
}
