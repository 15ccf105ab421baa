import type { NumberMention } from "../../languages/ar/numerals/index.js";
import type {
  EventTypeCode,
  GroupCode,
  MeasureCode,
  RoleCode,
} from "../../model/vocabulary.js";
import { groupAt } from "../groups/group-at.js";
import { OTHERS } from "../groups/other-words.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import {
  CASE_OF,
  CASES,
  FATE_NOUNS,
  PART_WORDS,
  UNITS,
} from "./measure-words.js";

/** What a number counts, by the words right after it. */
export type Count =
  | {
      readonly of: "incidents";
      /** The measure its cases are of; null for plain happenings. */
      readonly measure: MeasureCode | null;
      /** A bare case (`27 حالة`) that takes its measure from before. */
      readonly open: boolean;
      readonly types: readonly EventTypeCode[];
      /** `34 حالة خطف لنساء`. */
      readonly group: GroupCode | null;
      readonly to: number;
    }
  | {
      readonly of: "people";
      /** The fate its own noun tells (`4 قتلى`). */
      readonly measure: MeasureCode | null;
      readonly group: PeopleGroup | null;
      /** A role told by an adjective alone (`312 متشدداً`). */
      readonly role: RoleCode | null;
      /** No noun says who they are. */
      readonly bare: boolean;
      /** `أربعة منهم`: a part of the figure before. */
      readonly part: boolean;
      readonly others: boolean;
      readonly to: number;
    };

/** Words after which a number without a noun still counts what went before. */
const AFTER_BARE: ReadonlySet<string> = new Set(
  "عدد في من لدي علي بيد داخل ضمن عن بينهم بينهن بينها بين خلال منذ منهم منهن منها اثر جراء نتيجه وحدها لاحقا بسبب تعداد الي قبل بعد حتي".split(
    " ",
  ),
);
/** Nouns whose role says nation or station, not part in the conflict. */
const CITIZENS: ReadonlySet<string> = new Set(["مواطن", "ساكن"]);
const EXTREMISTS = /^(?:ارهابي|متشدد|متطرف|تكفيري|جهادي)(?:ا|ين|ون)?$/;
/** Words before the captor of a counted group, who is no part of it. */
const CAPTORS: ReadonlySet<string> = new Set([
  "لدي",
  "علي",
  "بيد",
  "منهم",
  "منهن",
]);

/** Reads what a number counts; null when it counts neither people nor happenings. */
export function countAt(
  reading: Reading,
  number: NumberMention,
  end: number,
  incidents = false,
): Count | null {
  const { keys } = reading.view;
  const next = keys[number.to] ?? "";
  const unitAt = unitOf(reading, number, end);
  if (unitAt >= 0) return incidentCount(reading, unitAt);
  const group = groupAt(reading, number.from, end);
  const named = group !== null && group.people.length > 0;
  if (named) return null;
  const fateAt = fateNear(reading, number, end);
  const part = PART_WORDS.has(next) && next.startsWith("من");
  const bare =
    isBare(next, number.to >= end) || (incidents && /^ب(?!.*ا$)/.test(next));
  const extremist = EXTREMISTS.test(next);
  const nation = /.{4}يا$/.test(next);
  if (!group && fateAt < 0 && !bare && !extremist && !nation) return null;
  return {
    of: "people",
    measure: fateAt < 0 ? null : (fateAtToken(reading, fateAt) ?? null),
    group: group && hasOwnNoun(reading, group, number) ? group : null,
    role: extremist ? "jihadist" : null,
    bare:
      !nation && !extremist && (fateAt >= 0 || !reading.nouns.has(number.to)),
    part,
    others: group?.others ?? OTHERS.has(next),
    to: Math.max(group?.to ?? 0, fateAt + 1, number.to),
  };
}

function incidentCount(reading: Reading, at: number): Count {
  const { keys } = reading.view;
  const key = bareWord(keys[at]);
  const types = new Set<EventTypeCode>(UNITS.get(key) ?? []);
  let to = at + 1;
  let measure: MeasureCode | null = null;
  for (; to < at + 4; to++) {
    const word = stem((keys[to] ?? "").replace(/^و(?=.{4})/, ""));
    if (to === at + 1) measure = CASE_OF.get(word) ?? null;
    if (!UNITS.has(word) && !CASE_OF.has(word)) break;
    for (const type of UNITS.get(word) ?? []) types.add(type);
  }
  const cases = CASES.has(key);
  return {
    of: "incidents",
    measure: cases ? measure : null,
    open: cases && to === at + 1,
    types: [...types],
    group: reading.nouns.get(to)?.noun.group ?? null,
    to,
  };
}

/** The counted unit: the noun after the number, or a dual that is its own. */
function unitOf(reading: Reading, number: NumberMention, end: number): number {
  const { keys } = reading.view;
  for (const at of [number.from, number.to])
    if (at < end && UNITS.has(bareWord(keys[at]))) return at;
  return -1;
}

/** A noun of fate right after the number or after the noun it describes. */
function fateNear(
  reading: Reading,
  number: NumberMention,
  end: number,
): number {
  const dual = fateAtToken(reading, number.from);
  if (dual) return number.from;
  for (let at = number.to; at < Math.min(end, number.to + 2); at++)
    if (fateAtToken(reading, at) && !startsAnew(reading, at)) return at;
  return -1;
}

/** `وإصابة` after a number begins the next count. */
function startsAnew(reading: Reading, at: number): boolean {
  return (
    (reading.view.keys[at] ?? "").startsWith("و") &&
    !/^وف(?:ي|ا)/.test(reading.view.keys[at] ?? "")
  );
}

/** The fate a word names, with or without article; null for other words. */
export function fateAtToken(reading: Reading, at: number): MeasureCode | null {
  for (const { stem: one, clitics } of reading.view.readings[at] ?? []) {
    if (clitics.includes("ك")) continue;
    const measure = FATE_NOUNS.get(one);
    if (measure) return measure;
  }
  const outcome = reading.nouns.get(at)?.noun.outcome;
  return outcome === "killed" || outcome === "wounded" ? outcome : null;
}

function isBare(next: string, last: boolean): boolean {
  return (
    last ||
    next === "" ||
    /^[.،,؛:)(|]$/.test(next) ||
    AFTER_BARE.has(next) ||
    OTHERS.has(next) ||
    /^و.{3}/.test(next)
  );
}

/** The phrase itself tells who they are, not the captor named after it. */
function hasOwnNoun(
  reading: Reading,
  group: PeopleGroup,
  number: NumberMention,
): boolean {
  if (CITIZENS.has(lemmaOf(reading, group))) return false;
  const next = reading.view.keys[number.to] ?? "";
  return !CAPTORS.has(next) || isPredicate(reading, number.to + 1);
}

/** `خمسة منهم مدنيون`: the noun after it says what they are. */
function isPredicate({ nouns, view }: Reading, at: number): boolean {
  const noun = nouns.get(at);
  const of = PART_WORDS.has(view.keys[at - 1] ?? "");
  return of && noun !== undefined && noun.clitics.length === 0;
}

function lemmaOf(reading: Reading, group: PeopleGroup): string {
  for (let at = group.from; at < group.to; at++) {
    const noun = reading.nouns.get(at)?.noun;
    if (noun) return noun.group ? "" : noun.lemma;
  }
  return "";
}

const stem = (key: string | undefined) => (key ?? "").replace(/^ال/, "");
