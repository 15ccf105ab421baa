import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { wordFeature } from "../../text/vocabulary.js";
import {
  ACT_HEADS,
  AFFILIATING,
  FORCE_HEADS,
  NISBA_ACTORS,
  UNKNOWN_NOUNS,
  isUnknownAdjective,
} from "../../languages/ar/lexicon/force-words.js";
import { isWord, wordsOf, type TextView } from "../../languages/ar/view.js";
import {
  actorMention,
  type ActorField,
  type ActorMention,
} from "./actor-mention.js";
import { namedActor } from "./named-actor.js";

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
    const word = view.words[at];
    const found =
      word !== undefined && isWord(view, at)
        ? (namedActor(field, at) ??
          (isForceNoun(word) ? nationActor(field, at) : null) ??
          (mayBeUnknown(word) ? unknownActor(view, at) : null))
        : null;
    if (found) out.push(withHead(view, found, out.at(-1)?.to ?? 0));
    at = found?.to ?? at + 1;
  }
  return out;
}

const isForceNoun = wordFeature((key) =>
  analyseWord(key).some(
    ({ stem }) => FORCE_HEADS.has(stem) || ACT_HEADS.has(stem),
  ),
);
const mayBeUnknown = wordFeature((key) =>
  analyseWord(key).some(
    ({ stem }) => isUnknownAdjective(stem) || UNKNOWN_NOUNS.has(stem),
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
        actor: chosen.actor,
        loaded: false,
        from: at,
        to: at + distance + 1,
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

/** `مسلحون مجهولون`, `سيارة مجهولة`, `ملثمون`. */
function unknownActor(view: TextView, at: number): ActorMention | null {
  const next = isUnknownAdjective(withoutArticle(view.keys[at + 1] ?? ""));
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const adjective = isUnknownAdjective(stem);
    const weight = UNKNOWN_NOUNS.get(stem);
    if (!adjective && !weight) continue;
    if (!adjective && !next && weight !== "alone") continue;
    const found = actorMention(view, {
      actor: null,
      loaded: false,
      from: at,
      to: !adjective && next ? at + 2 : at + 1,
      clitics,
      rule: "ar.actor.unknown",
    });
    return { ...found, pseudo: true };
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
  const last = Math.max(floor, found.from - MOST_STEPS);
  for (let at = found.from - 1; at >= last && isWord(view, at); at--) {
    const reading = (view.readings[at] ?? []).find((r) =>
      FORCE_HEADS.has(r.stem),
    );
    if (reading) {
      const clitics = reading.clitics.filter((c) => c !== "ال");
      return {
        ...found,
        from: at,
        head: reading.stem,
        clitics,
        name: wordsOf(view, at, found.to, clitics.length),
      };
    }
    const key = (view.keys[at] ?? "").replace(/^و(?=.{4})/, "");
    if (!AFFILIATING.has(withoutArticle(key))) break;
  }
  return found;
}
