import type { Actor, ActorNames } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import {
  ACT_HEADS,
  AFFILIATING,
  FORCE_HEADS,
  NISBA_ACTORS,
  UNKNOWN_NOUNS,
  isUnknownAdjective,
} from "../../languages/ar/lexicon/force-words.js";
import { isWord, wordsOf, type TextView } from "../../languages/ar/view.js";

/** A force, body or stand-in named in a text; token numbers are half-open. */
export interface ActorMention {
  /** With the head noun: `دورية تابعة للأمن العسكري`. */
  readonly from: number;
  readonly to: number;
  /** The actor's own name inside. */
  readonly coreFrom: number;
  readonly name: string;
  readonly actor: Actor | null;
  readonly pseudo: boolean;
  readonly loaded: boolean;
  /** The name stands for its people or things (عناصر، حاجز، سيارة). */
  readonly head: string;
  /** Clitics before the first word, outermost first. */
  readonly clitics: readonly string[];
  readonly rule: string;
}

/** Settles which of the actors that share a name was meant. */
export type ChooseActor = (
  names: ReturnType<ActorNames["find"]>,
) => { actor: Actor; loaded: boolean } | null;

/** Finds forces, bodies and pseudo-actors, in text order, without overlaps. */
export function readActors(
  view: TextView,
  actors: ActorNames,
  choose: ChooseActor,
): readonly ActorMention[] {
  const out: ActorMention[] = [];
  let at = 0;
  while (at < view.tokens.count) {
    const found = isWord(view, at)
      ? (named(view, actors, choose, at) ??
        nisba(view, actors, choose, at) ??
        unknown(view, at))
      : null;
    if (found) {
      out.push(withHead(view, found, out.at(-1)?.to ?? 0));
      at = found.to;
    } else at++;
  }
  return out;
}

const LEADS = ["", "ل", "ب", "و", "ف", "ك", "ول", "وب", "فل"];

function named(
  view: TextView,
  actors: ActorNames,
  choose: ChooseActor,
  at: number,
): ActorMention | null {
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const article = clitics.includes("ال");
    const outer = clitics.filter((c) => c !== "ال");
    if (!LEADS.includes(outer.join(""))) continue;
    const first = article ? `ال${stem}` : stem;
    const reach = Math.min(actors.reach(first), 7);
    for (let words = reach; words >= 1; words--) {
      const key = [first, ...readWords(view, at + 1, words - 1)].join(" ");
      const names = actors.find(key);
      if (names.length === 0) continue;
      const chosen = choose(
        names.filter(
          (n) =>
            !n.needsCue ||
            words > 1 ||
            outer.length > 0 ||
            FORCE_HEADS.has(withoutArticle(view.keys[at - 1] ?? "")),
        ),
      );
      if (!chosen) continue;
      const to = at + lastIndex(view, at + 1, words - 1);
      return mention(
        view,
        at,
        to,
        chosen.actor,
        chosen.loaded,
        outer,
        "ar.actor.named",
      );
    }
  }
  return null;
}

/** The next `count` words, quotes skipped. */
function readWords(view: TextView, from: number, count: number): string[] {
  const out: string[] = [];
  for (
    let i = from;
    out.length < count && i < view.tokens.count && i < from + count + 3;
    i++
  ) {
    if (QUOTES.has(view.keys[i] ?? "")) continue;
    out.push(view.keys[i] ?? "");
  }
  return out;
}

function lastIndex(view: TextView, from: number, count: number): number {
  let seen = 0;
  let i = from;
  for (; seen < count && i < view.tokens.count; i++)
    if (!QUOTES.has(view.keys[i] ?? "")) seen++;
  if (
    count > 0 &&
    view.keys[i] !== undefined &&
    CLOSERS.has(view.keys[i] ?? "")
  )
    i++;
  return i - from + 1;
}

const QUOTES: ReadonlySet<string> = new Set([
  '"',
  "«",
  "»",
  "“",
  "”",
  "'",
  "(",
  ")",
]);
const CLOSERS: ReadonlySet<string> = new Set(['"', "»", "”"]);

/** `قوة إسرائيلية`, `طائرات روسية`: a force noun and a nation's adjective. */
function nisba(
  view: TextView,
  actors: ActorNames,
  choose: ChooseActor,
  at: number,
): ActorMention | null {
  for (const { stem, clitics } of view.readings[at] ?? []) {
    if (!FORCE_HEADS.has(stem) && !ACT_HEADS.has(stem)) continue;
    for (let k = 1; k <= 2; k++) {
      const adjective = withoutArticle(view.keys[at + k] ?? "");
      const nation =
        NISBA_ACTORS.get(adjective) ??
        NISBA_ACTORS.get(adjective.replace(/ه$/, "")) ??
        NISBA_ACTORS.get(adjective.replace(/(ا|ين|ون|تان|تين)$/, ""));
      if (!nation) continue;
      const names = actors.find(nation);
      const chosen = choose(names);
      if (!chosen) continue;
      return mention(
        view,
        at,
        at + k + 1,
        chosen.actor,
        false,
        clitics.filter((c) => c !== "ال"),
        "ar.actor.nisba",
      );
    }
  }
  return null;
}

function unknown(view: TextView, at: number): ActorMention | null {
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const adjective = isUnknownAdjective(stem);
    const weight = UNKNOWN_NOUNS.get(stem);
    if (!adjective && !weight) continue;
    let to = at + 1;
    let told = adjective;
    for (let k = 1; k <= 1 && !told; k++)
      if (isUnknownAdjective(withoutArticle(view.keys[at + k] ?? ""))) {
        to = at + k + 1;
        told = true;
      }
    if (!told && weight !== "alone") continue;
    return {
      ...mention(
        view,
        at,
        to,
        null,
        false,
        clitics.filter((c) => c !== "ال"),
        "ar.actor.unknown",
      ),
      pseudo: true,
    };
  }
  return null;
}

function mention(
  view: TextView,
  at: number,
  to: number,
  actor: Actor | null,
  loaded: boolean,
  clitics: readonly string[],
  rule: string,
): ActorMention {
  return {
    from: at,
    to,
    coreFrom: at,
    name: wordsOf(view, at, to, clitics.length),
    actor,
    pseudo: actor?.pseudo ?? false,
    loaded,
    head: "",
    clitics,
    rule,
  };
}

/** Grows a mention to the left over عناصر من، دورية تابعة ل، حاجز ل. */
function withHead(
  view: TextView,
  found: ActorMention,
  floor: number,
): ActorMention {
  if (found.pseudo && found.actor === null) return found;
  let at = found.from - 1;
  let steps = 0;
  while (at >= floor && steps < 4 && isWord(view, at)) {
    const reading = (view.readings[at] ?? []).find((r) =>
      FORCE_HEADS.has(r.stem),
    );
    if (reading) {
      const outer = reading.clitics.filter((c) => c !== "ال");
      return {
        ...found,
        from: at,
        head: reading.stem,
        clitics: outer,
        name: wordsOf(view, at, found.to, outer.length),
      };
    }
    const key = withoutArticle((view.keys[at] ?? "").replace(/^و(?=.{4})/, ""));
    if (
      !AFFILIATING.has(key) &&
      !(steps === 0 && found.clitics.length === 0 && false)
    )
      break;
    at--;
    steps++;
  }
  return found;
}
