import type { Frame } from "../frames.js";
import { groupAt } from "../groups/group-at.js";
import { isKin } from "../groups/kin.js";
import type { PeopleGroup } from "../groups/people-group.js";
import { readGroups } from "../groups/read-groups.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import type { Reading } from "../reading.js";
import type { Trigger } from "../triggers/trigger.js";

/** Tokens before a verb within which a named person is its subject. */
const NAME_REACH = 26;
/** The same for people told by a noun. */
const NOUN_REACH = 12;

/** The last person named before a token of the sentence. */
export function personBefore(frame: Frame, at: number): PeopleGroup | null {
  const person = frame.reading.people.findLast(
    (p) => p.name.from < at && p.name.from >= frame.sentence.from,
  );
  if (!person) return null;
  return readGroups(frame.reading, person.from, person.to)[0] ?? null;
}

/**
 * The nearest people before a verb: SVO order and relative clauses.
 *
 * @param one the verb's pronoun is that of one person: the several who did it
 * are passed over
 */
export function groupBefore(
  frame: Frame,
  trigger: Trigger,
  one = false,
): PeopleGroup | null {
  const { reading, sentence } = frame;
  const verb = trigger.hit.from;
  const floor = Math.max(sentence.from, verb - NAME_REACH);
  for (let at = verb - 1; at >= floor; at--) {
    const key = reading.view.keys[at] ?? "";
    if (key === "؛" || key === ".") return null;
    if (isSource(reading, at)) continue;
    const person = reading.people.find((p) => p.name.from === at);
    if (person) return readGroups(reading, person.from, verb)[0] ?? null;
    if (!isPeopleNoun(reading, at)) continue;
    if (verb - at > NOUN_REACH) return null;
    const number = reading.numbers.find(
      (n) => n.use === "count" && n.to <= at && at - n.to <= 1,
    );
    const start = number
      ? Math.min(number.hedgeFrom, number.from)
      : afterOneOf(reading, at);
    if (isPart(reading, start) || isKin(reading, start - 1)) continue;
    const group = groupAt(reading, start, verb);
    if (!group || (one && group.max !== 1)) continue;
    return appositive(frame, group) ?? withJoined(frame, group, verb);
  }
  return null;
}

/** `معلم وابنه فارقا الحياة`: the dual verb's subject is two groups of one. */
function withJoined(
  { reading, sentence }: Frame,
  group: PeopleGroup,
  verb: number,
): PeopleGroup {
  const { keys } = reading.view;
  if (group.max !== 1 || !/(?:ا|وا|تا)$/u.test(keys[verb] ?? "")) return group;
  if (!/^و/u.test(keys[group.from] ?? "")) return group;
  const floor = Math.max(sentence.from, group.from - JOINED_REACH);
  for (let at = floor; at < group.from; at++) {
    const groups = readGroups(reading, at, verb);
    if (groups.length < 2 || !groups.some((g) => g.from === group.from))
      continue;
    const sum = groups.reduce((n, g) => n + (g.min ?? 0), 0);
    const people = groups.flatMap((g) => g.people);
    const first = groups[0] ?? group;
    return { ...first, to: group.to, min: sum, max: sum, people };
  }
  return group;
}

/** Tokens between the first of two joined groups and the second. */
const JOINED_REACH = 5;

/** A stand-in for unknown persons who act; civilians are no such party. */
function isGunmen({ pseudo, actor }: ActorMention): boolean {
  return pseudo && actor?.id !== "civilians";
}

/** `أحد عناصر X`: the one is meant, not the several. */
function afterOneOf(reading: Reading, at: number): number {
  return /^(?:و|ف)?(?:احد|احدي)$/u.test(reading.view.keys[at - 1] ?? "")
    ? at - 1
    : at;
}

/** `عشرة مدنيين بينهم طفلان`: the whole is told before its part. */
function isPart(reading: Reading, start: number): boolean {
  return /^و?(?:من)?(?:بينهم|بينهما|بينهن|منهم|ضمنهم)$/u.test(
    reading.view.keys[start - 1] ?? "",
  );
}

function isSource(reading: Reading, at: number): boolean {
  return reading.sources.some((s) =>
    s.chain.some((l) => at >= l.from && at < l.to),
  );
}

function isPeopleNoun(reading: Reading, at: number): boolean {
  const noun = reading.nouns.get(at);
  if (!noun || noun.clitics.includes("ب")) return false;
  return !reading.actors.some((a) => isGunmen(a) && a.from <= at && at < a.to);
}

/** Tokens between a name and its apposition. */
const APPOSITION_GAP = 3;

/** `فلان، أحد عناصر X، قُتل`, `فلان، وهو تلميذ، أصيب`: the name is meant. */
function appositive(frame: Frame, group: PeopleGroup): PeopleGroup | null {
  if (group.people.length > 0 || group.max !== 1) return null;
  const { reading } = frame;
  const person = reading.people.findLast(
    (p) => p.to <= group.from && group.from - p.to <= APPOSITION_GAP,
  );
  if (!person || person.name.from < frame.sentence.from) return null;
  for (let at = person.to; at < group.from; at++)
    if (!/^(?:[،,()]|و?هو|و?هي)$/u.test(reading.view.keys[at] ?? ""))
      return null;
  const named = readGroups(reading, person.from, person.to)[0];
  if (!named) return null;
  const { role, roleTold } = group.roleTold ? group : named;
  return { ...named, role, roleTold };
}

/** The person named last in the sentence before, where one person is meant. */
export function lastPerson({ reading, sentence }: Frame): PeopleGroup | null {
  const index = reading.view.sentences.indexOf(sentence);
  const before = reading.view.sentences[index - 1];
  if (!before) return null;
  const person = reading.people.findLast(
    (p) =>
      p.name.from >= before.from &&
      p.name.to <= before.to &&
      !isSource(reading, p.name.from),
  );
  if (!person) return null;
  return readGroups(reading, person.from, person.to)[0] ?? null;
}
