import type { ActorNames } from "../../countries/pack.js";
import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { tableTest } from "../../text/vocabulary.js";
import {
  FORCE_HEADS,
  HOME_NAMES,
  NISBA_ACTORS,
} from "../../languages/ar/lexicon/force-words.js";
import { withFields } from "../../text/with-fields.js";
import type { TextView } from "../../languages/ar/view.js";
import type { Analysis } from "../../text/phrase-table.js";
import { isPost } from "../affiliation/post-words.js";
import {
  actorMention,
  type ActorField,
  type ActorMention,
} from "./actor-mention.js";

/** Clitics that may stand before a force's name. */
const LEADS = ["", "ل", "ب", "و", "ف", "ك", "ول", "وب", "فل"];
/** Words of the longest name of a force. */
const LONGEST = 7;
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
const ISRAEL = NISBA_ACTORS.get("اسراييلي");
const CLOSERS: ReadonlySet<string> = new Set(['"', "»", "”"]);

const mayStartActor = tableTest((actors: ActorNames, key) =>
  analyseWord(key).some(({ stem, clitics }) => {
    const first = clitics.includes("ال") ? `ال${stem}` : stem;
    return actors.reach(first) > 0;
  }),
);

/** The longest name of the packs at a token, quotes inside passed over. */
export function namedActor(field: ActorField, at: number): ActorMention | null {
  const word = field.view.words[at];
  if (word === undefined || !mayStartActor(field.actors, word)) return null;
  for (const reading of field.view.readings[at] ?? []) {
    const outer = reading.clitics.filter((c) => c !== "ال");
    if (!LEADS.includes(outer.join(""))) continue;
    const found = longestName(field, at, reading);
    if (found) return found;
  }
  return null;
}

function longestName(
  field: ActorField,
  at: number,
  { stem, clitics }: Analysis,
): ActorMention | null {
  const { view, actors, choose } = field;
  const article = clitics.includes("ال");
  const first = article ? `ال${stem}` : stem;
  const glued = clitics.length > (article ? 1 : 0);
  const cued = () =>
    glued ||
    FORCE_HEADS.has(withoutArticle(view.keys[at - 1] ?? "")) ||
    isPostIn(view, at - 1);
  for (
    let words = Math.min(actors.reach(first), LONGEST);
    words >= 1;
    words--
  ) {
    const key = [first, ...nextWords(view, at + 1, words - 1)].join(" ");
    const names = actors.find(key);
    if (names.length === 0) continue;
    // `شرطة الاحتلال الروسي`: the adjective says whose occupation it is.
    if (isOtherNation(key, view.keys[at + words] ?? "")) continue;
    const chosen = choose(
      names.filter((n) => !n.needsCue || words > 1 || cued()),
      HOME_NAMES.has(key),
    );
    if (!chosen) continue;
    const found = actorMention(view, {
      from: at,
      to: endOfName(view, at + 1, words - 1),
      actor: chosen.actor,
      loaded: chosen.loaded,
      clitics,
      rule: "ar.actor.named",
    });
    return chosen.actor.id === "unknown"
      ? withFields(found, { actor: null })
      : found;
  }
  return null;
}

/** `العقيد في X`, `العضو في X`: a post stands before the preposition. */
function isPostIn(view: TextView, at: number): boolean {
  return view.keys[at] === "في" && isPost(view, at - 1);
}

const OCCUPIER = /(الاحتلال|العدو|العدوان)$/;

function isOtherNation(key: string, next: string): boolean {
  const nation = NISBA_ACTORS.get(withoutArticle(next).replace(/ه$/, ""));
  return OCCUPIER.test(key) && nation !== undefined && nation !== ISRAEL;
}

/** The next `count` words, quotes skipped. */
function nextWords(view: TextView, from: number, count: number): string[] {
  const out: string[] = [];
  const end = Math.min(view.tokens.count, from + count + 3);
  for (let i = from; out.length < count && i < end; i++) {
    const key = view.keys[i] ?? "";
    if (!QUOTES.has(key)) out.push(key);
  }
  return out;
}

/** End of a name of `count` further words, with its closing quote. */
function endOfName(view: TextView, from: number, count: number): number {
  let seen = 0;
  let i = from;
  for (; seen < count && i < view.tokens.count; i++)
    if (!QUOTES.has(view.keys[i] ?? "")) seen++;
  return count > 0 && CLOSERS.has(view.keys[i] ?? "") ? i + 1 : i;
}
