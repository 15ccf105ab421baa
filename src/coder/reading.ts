import type { Cue } from "../languages/ar/events/index.js";
import { CUE_TABLE } from "../languages/ar/events/index.js";
import { BEFORE_MASDAR } from "../languages/ar/lexicon/discourse-words.js";
import { sameWord } from "../languages/ar/clitics.js";
import {
  WEAPON_TABLE,
  type WeaponCode,
} from "../languages/ar/lexicon/weapons.js";
import {
  PERSON_NOUNS,
  type PersonNoun,
} from "../languages/ar/lexicon/person-nouns.js";
import { readDates, type DateMention } from "../languages/ar/dates/index.js";
import {
  readNumbers,
  type NumberMention,
} from "../languages/ar/numerals/index.js";
import { isWord, viewText, type TextView } from "../languages/ar/view.js";
import { phrasesAt, type PhraseHit } from "../text/phrase-table.js";
import type { World } from "../countries/pack.js";
import {
  readActors,
  type ActorMention,
  type ChooseActor,
} from "./mentions/read-actors.js";
import { readPeople, type PersonMention } from "./mentions/read-people.js";
import { readPlaces } from "./mentions/read-places.js";
import type { PlaceMention } from "./mentions/place-mention.js";
import { readSources, type SourceMention } from "./mentions/read-sources.js";

/** A person noun where it stands. */
export interface NounHit {
  readonly at: number;
  readonly noun: PersonNoun;
  readonly clitics: readonly string[];
}

/** All layers of one text (title or body), each in text order. */
export interface Reading {
  readonly view: TextView;
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  readonly people: readonly PersonMention[];
  readonly sources: readonly SourceMention[];
  readonly cues: readonly PhraseHit<Cue>[];
  readonly weapons: readonly PhraseHit<WeaponCode>[];
  readonly nouns: ReadonlyMap<number, NounHit>;
}

/** Reads every layer of a text. */
export function readLayers(
  part: "title" | "text",
  text: string,
  world: World,
  published: string | null,
  choose: ChooseActor,
): Reading {
  const view = viewText(part, text);
  const numbers = readNumbers(view.tokens);
  const dates = readDates(view.tokens, { published, numbers });
  const taken = new Uint8Array(view.tokens.count);
  for (const date of dates) taken.fill(1, date.from, date.to);
  const actors = readActors(view, world.actors, choose);
  const blocked = new Uint8Array(taken);
  for (const actor of actors) blocked.fill(1, actor.coreFrom, actor.to);
  const people = readPeople(view, blocked);
  for (const actor of actors)
    if (actor.actor) taken.fill(1, actor.coreFrom, actor.to);
  for (const person of people) taken.fill(1, person.name.from, person.name.to);
  const places = readPlaces(view, world.gazetteer, taken);
  return {
    view,
    numbers,
    dates,
    places,
    actors,
    people,
    sources: readSources(view, world.outlets),
    cues: readCues(view),
    weapons: readPhrases(view, WEAPON_TABLE),
    nouns: readNouns(view),
  };
}

/** Cue hits: the longest at each token, several acts of one span kept apart. */
function readCues(view: TextView): readonly PhraseHit<Cue>[] {
  const out: PhraseHit<Cue>[] = [];
  for (let at = 0; at < view.tokens.count; at++) {
    if (!isWord(view, at)) continue;
    const hits = phrasesAt(
      CUE_TABLE,
      view.keys,
      at,
      view.tokens.count,
      view.readings[at] ?? [],
      sameWord,
    ).filter(({ value, first }) => fits(value, first.clitics));
    const longest = hits.filter((h) => h.to === hits[0]?.to);
    const masdar = longest.find((h) => h.value.form === "masdar");
    const verb = longest.find((h) => h.value.form === "verb");
    const best =
      masdar && verb && standsAsNoun(view, at, masdar.first.clitics)
        ? masdar
        : hits[0];
    if (best) out.push(best);
  }
  return out;
}

/** Whether a word that may be verb or masdar (قتل، خطف) is the masdar here. */
function standsAsNoun(
  view: TextView,
  at: number,
  clitics: readonly string[],
): boolean {
  if (clitics.some((c) => c === "ب" || c === "ل" || c === "ال")) return true;
  const before = view.keys[at - 1] ?? "";
  return (
    BEFORE_MASDAR.has(before) ||
    BEFORE_MASDAR.has(before.replace(/^[وفبل](?=.{3})/, "").replace(/^ال/, ""))
  );
}

/** A finite verb takes no article and only ل of the prepositions. */
function fits(cue: Cue, clitics: readonly string[]): boolean {
  if (cue.form !== "verb") return true;
  if (clitics.includes("ال") || clitics.includes("ب") || clitics.includes("ك"))
    return false;
  return !clitics.includes("ل") || cue.tense === "imperfect";
}

function readPhrases<T>(
  view: TextView,
  table: Parameters<typeof phrasesAt<T>>[0],
): readonly PhraseHit<T>[] {
  const out: PhraseHit<T>[] = [];
  for (let at = 0; at < view.tokens.count;) {
    const hit = isWord(view, at)
      ? phrasesAt(
          table,
          view.keys,
          at,
          view.tokens.count,
          view.readings[at] ?? [],
          sameWord,
        )[0]
      : undefined;
    if (hit) out.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return out;
}

function readNouns(view: TextView): ReadonlyMap<number, NounHit> {
  const out = new Map<number, NounHit>();
  for (let at = 0; at < view.tokens.count; at++) {
    if (!isWord(view, at)) continue;
    for (const { stem, clitics } of view.readings[at] ?? []) {
      const noun = PERSON_NOUNS.get(stem);
      if (noun) {
        out.set(at, { at, noun, clitics });
        break;
      }
    }
  }
  return out;
}
