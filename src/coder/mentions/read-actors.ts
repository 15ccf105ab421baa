import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { withFields } from "../../text/with-fields.js";
import { tokenTest } from "../../text/token-marks.js";
import {
  ACT_HEADS,
  AFFILIATING,
  FORCE_HEADS,
  NISBA_ACTORS,
  UNKNOWN_NOUNS,
  isUnknownAdjective,
} from "../../languages/ar/lexicon/force-words.js";
import {
  ORG_HEADS,
  STATE_SOLDIERS,
  TRIBE_HEADS,
  UNIT_NOUNS,
} from "../../languages/ar/lexicon/unit-words.js";
import { isWord, wordsOf, type TextView } from "../../languages/ar/view.js";
import {
  actorMention,
  isUnknown,
  type ActorField,
  type ActorMention,
} from "./actor-mention.js";
import { namedActor } from "./named-actor.js";
import { repeatedActor } from "./repeated-actor.js";
import { unnamedForce } from "./unnamed-force.js";

/** Tokens between a head noun and the force it belongs to. */
const MOST_STEPS = 4;

/**
 * Finds forces, bodies and pseudo-actors, in text order, without overlaps.
 *
 * @source gold/GUIDE.md, "actors" and "ACTORS"
 */
export function readActors(field: ActorField): readonly ActorMention[] {
  const { view } = field;
  const out: ActorMention[] = [];
  let at = 0;
  while (at < view.tokens.count) {
    const isNoun = isForceNoun(view.tokens, at);
    const found = isWord(view, at)
      ? (namedOrRepeated(field, at, out, isNoun) ??
        (isNoun ? nationActor(field, at) : null) ??
        (mayBeUnknown(view.tokens, at) ? unknownActor(view, at) : null) ??
        (mayBeUnnamed(view.tokens, at) ? unnamedForce(field, at, out) : null))
      : null;
    if (found) pushActor(view, out, found);
    at = found?.to ?? at + 1;
  }
  return out;
}

/** A name of several words outdoes a noun that repeats a force told before. */
function namedOrRepeated(
  field: ActorField,
  at: number,
  told: readonly ActorMention[],
  isNoun: boolean,
): ActorMention | null {
  const named = namedActor(field, at);
  // `مسلحون حوثيون`: the adjective says who the gunmen are.
  if (named && isNoun && isUnknown(named))
    return nationActor(field, at) ?? named;
  if (named && named.to > at + 1) return named;
  return repeatedActor(field.view, at, told) ?? named;
}

/** `مسلحون من X`: the gunmen told just before are the force's own. */
function pushActor(view: TextView, out: ActorMention[], found: ActorMention) {
  const last = out.at(-1);
  const floor = last?.to ?? 0;
  const grown = withHead(view, found, floor);
  const bare = last && (isUnknown(last) || isUnnamed(last));
  if (bare && !isUnknown(grown) && !grown.pseudo)
    if (grown.from - last.to <= 2 && tiesTo(view, last.to, grown.from)) {
      const { from, clitics } = last;
      const name = wordsOf(view, from, grown.to, clitics.length);
      out[out.length - 1] = { ...grown, from, clitics, name, head: "مسلحون" };
      return;
    }
  // `الطيران الحربي التابع للجيش` names one force twice.
  const same = last?.actor && last.actor.id === grown.actor?.id;
  if (last && same && grown.from - last.to <= 1 && grown.clitics[0] === "ل") {
    out[out.length - 1] = { ...last, to: grown.to };
    return;
  }
  out.push(grown);
}

/** `قوة أمنية`: it has no name of its own. */
function isUnnamed({ rule }: ActorMention): boolean {
  return rule === "ar.actor.unnamed";
}

/** Only words of belonging stand between two tokens. */
function tiesTo(view: TextView, from: number, to: number): boolean {
  if (from === to)
    return (
      /[وي]$|^ل/.test(`${view.keys[to - 1] ?? ""}`) ||
      (view.keys[to] ?? "").startsWith("ل")
    );
  for (let at = from; at < to; at++)
    if (!AFFILIATING.has(withoutArticle(view.keys[at] ?? ""))) return false;
  return true;
}

const isForceNoun = tokenTest((key) =>
  analyseWord(key).some(
    ({ stem }) => FORCE_HEADS.has(stem) || ACT_HEADS.has(stem),
  ),
);
const QUOTES: ReadonlySet<string> = new Set([
  "«",
  "»",
  '"',
  "“",
  "”",
  "(",
  "/",
]);

const mayBeUnknown = tokenTest((key) =>
  analyseWord(key).some(
    ({ stem }) => isUnknownAdjective(stem) || UNKNOWN_NOUNS.has(stem),
  ),
);

const mayBeUnnamed = tokenTest((key) =>
  analyseWord(key).some(
    ({ stem }) =>
      UNIT_NOUNS.has(stem) ||
      STATE_SOLDIERS.has(stem) ||
      ORG_HEADS.has(stem) ||
      TRIBE_HEADS.has(stem),
  ),
);

/** `قوة إسرائيلية`, `طائرات روسية`: a force noun and a nation's adjective. */
function nationActor(field: ActorField, at: number): ActorMention | null {
  const { view, actors, choose } = field;
  for (const { stem, clitics } of view.readings[at] ?? []) {
    if (!FORCE_HEADS.has(stem) && !ACT_HEADS.has(stem)) continue;
    for (const distance of [1, 2]) {
      const nation = nationOf(withoutArticle(view.keys[at + distance] ?? ""));
      const chosen = nation === undefined ? null : choose(actors.find(nation));
      if (!chosen) continue;
      return actorMention(view, {
        from: at,
        to: at + distance + 1,
        actor: chosen.actor,
        loaded: false,
        clitics,
        rule: "ar.actor.nisba",
      });
    }
  }
  return null;
}

function nationOf(adjective: string): string | undefined {
  return (
    NISBA_ACTORS.get(adjective) ??
    NISBA_ACTORS.get(adjective.replace(/ه$/, "")) ??
    NISBA_ACTORS.get(adjective.replace(/(ا|ين|ون|تان|تين)$/, ""))
  );
}

/** `رجلان يستقلان دراجة`, `أشخاص يرتدون زياً عسكرياً`: nobody knows them. */
const ON_WHEELS =
  /^(يستقل|يرتدي|تنكر|متنكر|يقود)(ون|ان|ين)?$|^(يرتدون|يرتديان|ملثما)$/;

/** `مسلحون مجهولون`, `سيارة مجهولة`, `ملثمون`. */
function unknownActor(view: TextView, at: number): ActorMention | null {
  const after = view.keys[at + 1] ?? "";
  const next =
    isUnknownAdjective(withoutArticle(after)) || ON_WHEELS.test(after);
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const adjective = isUnknownAdjective(stem);
    const weight = UNKNOWN_NOUNS.get(stem);
    if (!adjective && !weight) continue;
    if (!adjective && !next && weight !== "alone") continue;
    const found = actorMention(view, {
      from: at,
      to: !adjective && next ? at + 2 : at + 1,
      actor: null,
      loaded: false,
      clitics,
      rule: "ar.actor.unknown",
    });
    return withFields(found, { pseudo: true });
  }
  return null;
}

/** Grows a mention to the left over عناصر من، دورية تابعة ل، حاجز ل. */
function withHead(
  view: TextView,
  found: ActorMention,
  floor: number,
): ActorMention {
  if (found.pseudo && found.actor === null) return found;
  let last = Math.max(floor, found.from - MOST_STEPS);
  for (let at = found.from - 1; at >= last; at--) {
    if (QUOTES.has(view.keys[at] ?? "") || view.keys[at] === "ل") {
      last = Math.max(floor, last - 1);
      continue;
    }
    if (!isWord(view, at)) break;
    const reading = (view.readings[at] ?? []).find((r) =>
      FORCE_HEADS.has(r.stem),
    );
    if (reading) {
      const clitics = reading.clitics.filter((c) => c !== "ال");
      return withFields(found, {
        from: at,
        head: reading.stem,
        clitics,
        name: wordsOf(view, at, found.to, clitics.length),
      });
    }
    const key = (view.keys[at] ?? "").replace(/^و(?=.{4})/, "");
    if (!AFFILIATING.has(withoutArticle(key))) break;
  }
  return found;
}
