import type { EventTypeCode, OutcomeCode } from "../../model/vocabulary.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { TARGET_MARKS } from "../../languages/ar/lexicon/discourse-words.js";
import { textOf, wordsOf } from "../../languages/ar/view.js";
import { readingOfPerson, type Row } from "../casualty-rows/casualty-row.js";
import type { Draft } from "../drafts.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Happening } from "../happenings.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

/** A named person a happening was aimed at, with the text that names them. */
export interface AimedPerson {
  readonly person: PersonMention;
  readonly reading: Reading;
}

/** People told without a name: `ثلاثة عمال`. */
export interface AimedGroup {
  readonly group: PeopleGroup;
  readonly reading: Reading;
  readonly words: string;
}

/**
 * The fates by which the people a type is done to are known, the surest
 * first: whoever survived an attempt was meant by it, not those who died.
 */
const FATES: Partial<Record<EventTypeCode, readonly OutcomeCode[]>> = {
  assassination: ["survived", "killed", "wounded"],
  homicide: ["killed", "wounded"],
  execution: ["killed"],
  death_in_custody: ["killed"],
  arrest: ["arrested", "released"],
  abduction: ["abducted", "missing", "released", "arrested"],
  release: ["released", "arrested", "abducted"],
  raid: ["arrested", "killed"],
  airstrike: ["killed"],
};
/** Where a force was hit as well, those who fell by the way are no target. */
const WITH_FORCE: Partial<Record<EventTypeCode, readonly OutcomeCode[]>> = {
  raid: ["arrested"],
};
/** Types done to one particular person. */
const AT_ONE: ReadonlySet<EventTypeCode> = new Set([
  "assassination",
  "homicide",
  "airstrike",
] as const);
/** Types whose people are the target even where nobody names them. */
const AT_ANYONE: ReadonlySet<EventTypeCode> = new Set([
  "assassination",
  "execution",
  "arrest",
  "abduction",
  "release",
] as const);
/**
 * Types done to somebody even where no fate is told: the person named beside
 * them. A burnt house is its owner's: `أحرقوا منزل فلان`.
 */
const AT_NAMED: ReadonlySet<EventTypeCode> = new Set([
  "assassination",
  "abduction",
  "property_damage",
] as const);
/** Vehicles in which one person is hunted from the air. */
const VEHICLES = /^(و|ف)?(ب|ل)?(ال)?(سياره|دراجه|مركبه|سيارته|دراجته|مركبته)$/;

/**
 * The named persons a happening was aimed at, in the order told; empty when
 * nobody is named or the type is aimed at no person.
 *
 * @source gold/GUIDE.md, "actors" and Rulings
 */
export function personsAimedAt(
  { type, drafts }: Happening,
  rows: readonly Row[],
  forceHit: boolean,
): readonly AimedPerson[] {
  const fates = forceHit ? (WITH_FORCE[type] ?? FATES[type]) : FATES[type];
  if (type === "airstrike" && !isHunt(drafts)) return [];
  for (const fate of fates ?? []) {
    const hit = rows.filter((r) => r.outcome === fate && r.people.length > 0);
    const row = hit.find((r) => r.group === null) ?? hit[0];
    if (!row) continue;
    const people = AT_ONE.has(type) ? row.people.slice(0, 1) : row.people;
    return people.map((person) => ({
      person,
      reading: readingOfPerson(row, person),
    }));
  }
  return AT_NAMED.has(type) ? firstNamed(drafts) : [];
}

/** `سيارة` in the frame, or a drone: one person was hunted. */
function isHunt(drafts: readonly Draft[]): boolean {
  return drafts.some(
    ({ weapons, frame: { reading, from, to } }) =>
      weapons.some((w) => w.code === "drone") ||
      reading.view.keys
        .slice(from, to)
        .some(
          (key, i, keys) =>
            VEHICLES.test(key) && TARGET_MARKS.has(keys[i - 1] ?? ""),
        ),
  );
}

/** The first person named in the telling who is no source of it. */
function firstNamed(drafts: readonly Draft[]): readonly AimedPerson[] {
  for (const { frame } of drafts) {
    const { reading } = frame;
    const person = reading.people.find(
      (p) => p.from >= frame.from && p.from < frame.to && !isSource(reading, p),
    );
    if (person) return [{ person, reading }];
  }
  return [];
}

function isSource({ sources }: Reading, { name }: PersonMention): boolean {
  return sources.some((s) =>
    s.chain.some((l) => name.from < l.to && name.to > l.from),
  );
}

/** The first group of unnamed people a happening was done to, or null. */
export function groupAimedAt({ type, drafts }: Happening): AimedGroup | null {
  const fates = FATES[type];
  if (!fates || !AT_ANYONE.has(type)) return null;
  for (const { harms, frame } of drafts)
    for (const { group, outcome, pronoun } of harms) {
      if (pronoun || group.others || group.outcomeNoun) continue;
      if (!fates.includes(outcome)) continue;
      const words = phraseOf(frame.reading, group);
      if (words !== "") return { group, reading: frame.reading, words };
    }
  return null;
}

/** The words of a group, a conjunction or preposition before it taken off. */
function phraseOf({ view, nouns }: Reading, group: PeopleGroup): string {
  const { from, to } = group;
  const said = nouns.get(from)?.clitics.filter((c) => c !== "ال").length;
  const glued = said ?? countClitics(view.keys[from] ?? "");
  return glued === 0 ? textOf(view, from, to) : wordsOf(view, from, to, glued);
}

function countClitics(key: string): number {
  const [bare] = analyseWord(key);
  return bare && /^[وف](?=.{4})/.test(bare.stem) ? 1 : 0;
}
