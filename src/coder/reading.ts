import type { World } from "../countries/pack.js";
import { readDates, type DateMention } from "../languages/ar/dates/index.js";
import type { Cue } from "../languages/ar/events/index.js";
import {
  PERSON_NOUNS,
  type PersonNoun,
} from "../languages/ar/lexicon/person-nouns.js";
import type { ShownWeapon } from "../languages/ar/lexicon/weapons.js";
import {
  readNumbers,
  type NumberMention,
} from "../languages/ar/numerals/index.js";
import { analyseWord } from "../languages/ar/clitics.js";
import { isWord, type TextView } from "../languages/ar/view.js";
import { once } from "../text/once.js";
import { wordFeature } from "../text/vocabulary.js";
import { tokenTest } from "../text/token-marks.js";
import type { PhraseHit } from "../text/phrase-table.js";
import { readWeapons } from "./cue-hits.js";
import type { ActorMention, ChooseActor } from "./mentions/actor-mention.js";
import { isNameOfPlace } from "./mentions/name-of-place.js";
import type { PersonMention } from "./mentions/person-mention.js";
import type { PlaceMention } from "./mentions/place-mention.js";
import { readActors } from "./mentions/read-actors.js";
import { readPeople } from "./mentions/read-people.js";
import { readPlaces } from "./mentions/read-places.js";
import { sightedPlaces } from "./mentions/sighted-places.js";
import { readSources } from "./mentions/read-sources.js";
import type { SourceMention } from "./mentions/source-mention.js";

/** A person noun where it stands. */
export interface NounHit {
  readonly at: number;
  readonly noun: PersonNoun;
  /** Clitics before it, outermost first. */
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
  readonly weapons: readonly PhraseHit<ShownWeapon>[];
  /** By token number. */
  readonly nouns: ReadonlyMap<number, NounHit>;
}

/** A text with the cues found in it. */
export interface CuedText {
  readonly view: TextView;
  readonly cues: Reading["cues"];
}

/** What a text is read with. */
export interface ReadingContext {
  readonly world: World;
  /** ISO day of publication; null when unknown. */
  readonly published: string | null;
  readonly choose: ChooseActor;
  /** Places of each text at first sight, no person being known. */
  readonly firstPlaces: ReadonlyMap<TextView, readonly PlaceMention[]>;
}

/**
 * Reads every layer of a text. A token belongs to one layer of names: dates
 * take theirs first, then forces, persons and places.
 */
export function readLayers(
  { view, cues }: CuedText,
  { world, published, choose, firstPlaces }: ReadingContext,
): Reading {
  const numbers = readNumbers(view.tokens);
  const dates = readDates(view.tokens, { published, numbers });
  const actors = readActors({ view, actors: world.actors, choose });
  // Read when asked for: a day is inferred without them, and a report without
  // people and forces in its clauses never asks for its sources.
  const people = once(() => {
    const blocked = tokensOf(view, dates);
    for (const actor of actors) blocked.fill(1, actor.coreFrom, actor.to);
    const sighted = sightedPlaces(view, firstPlaces.get(view) ?? []);
    return readPeople(view, { blocked, places: sighted }).filter(
      (person) => !isNameOfPlace(view, person),
    );
  });
  const places = once(() => {
    const taken = tokensOf(view, dates);
    for (const actor of actors)
      if (actor.actor && !isCapital(view, actor))
        taken.fill(1, actor.coreFrom, actor.to);
    for (const { name } of people()) taken.fill(1, name.from, name.to);
    return readPlaces(view, world.gazetteer, taken);
  });
  const sources = once(() =>
    readSources({
      view,
      outlets: world.outlets,
      people: people(),
      blocked: datesAndCounts(view, dates, numbers),
    }),
  );
  return readingOf(
    {
      view,
      numbers,
      dates,
      actors,
      cues,
      weapons: readWeapons(view),
      nouns: readNouns(view),
    },
    { places, people, sources },
  );
}

/** Layers that are read when they are asked for. */
type Late = "places" | "people" | "sources";

/** The one place where readings are made, so that all are of one shape. */
function readingOf(
  { view, numbers, dates, actors, cues, weapons, nouns }: Omit<Reading, Late>,
  late: { readonly [Layer in Late]: () => Reading[Layer] },
): Reading {
  return {
    view,
    numbers,
    dates,
    actors,
    get places() {
      return late.places();
    },
    get people() {
      return late.people();
    },
    get sources() {
      return late.sources();
    },
    cues,
    weapons,
    nouns,
  };
}

/** A reading with other dates; what is read late is still read when asked for. */
export function withDates(reading: Reading, dates: Reading["dates"]): Reading {
  const { view, numbers, actors, cues, weapons, nouns } = reading;
  return readingOf(
    { view, numbers, dates, actors, cues, weapons, nouns },
    {
      places: () => reading.places,
      people: () => reading.people,
      sources: () => reading.sources,
    },
  );
}

/** `في عمان`: a state named by its capital is the city where it stands in it. */
function isCapital(view: TextView, { coreFrom, to }: ActorMention): boolean {
  return (
    to === coreFrom + 1 && /^(في|داخل)$/.test(view.keys[coreFrom - 1] ?? "")
  );
}

/** 1 where a token belongs to one of some mentions. */
function tokensOf(
  view: TextView,
  mentions: readonly { readonly from: number; readonly to: number }[],
): Uint8Array {
  const out = new Uint8Array(view.tokens.count);
  for (const { from, to } of mentions) out.fill(1, from, to);
  return out;
}

/** 1 where a token belongs to a date or to a number in words. */
function datesAndCounts(
  view: TextView,
  dates: readonly DateMention[],
  numbers: readonly NumberMention[],
): Uint8Array {
  const out = tokensOf(view, dates);
  for (const number of numbers)
    // A dual (`أحد الجريحين`) is a noun that a name may hold.
    if (
      isWord(view, number.from) &&
      number.kind !== "ordinal" &&
      !/(ان|ين)$/.test(view.keys[number.from] ?? "")
    )
      out.fill(1, number.from, number.to);
  return out;
}

/** Nouns for people, by the first reading of a word that is one. */
function readNouns(view: TextView): ReadonlyMap<number, NounHit> {
  const out = new Map<number, NounHit>();
  for (let at = 0; at < view.tokens.count; at++) {
    const word = isPersonNoun(view.tokens, at) ? view.words[at] : undefined;
    if (word === undefined || !isWord(view, at)) continue;
    const found = personNoun(word);
    if (found) out.set(at, { at, noun: found.noun, clitics: found.clitics });
  }
  return out;
}

const isPersonNoun = tokenTest((key) =>
  analyseWord(key).some(({ stem }) => PERSON_NOUNS.has(stem)),
);

const personNoun = wordFeature((key) => {
  for (const { stem, clitics } of analyseWord(key)) {
    const noun = PERSON_NOUNS.get(stem);
    if (noun) return { noun, clitics };
  }
  return null;
});
