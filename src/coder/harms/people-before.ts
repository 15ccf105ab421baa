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

/** The nearest people before a verb: SVO order and relative clauses. */
export function groupBefore(
  frame: Frame,
  trigger: Trigger,
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
    const start = number ? Math.min(number.hedgeFrom, number.from) : at;
    if (isPart(reading, start) || isKin(reading, start - 1)) continue;
    const group = groupAt(reading, start, verb);
    if (!group) continue;
    const named =
      group.rule === "ar.group.one-of" ? appositive(frame, group) : null;
    return named ?? group;
  }
  return null;
}

/** A stand-in for unknown persons who act; civilians are no such party. */
function isGunmen({ pseudo, actor }: ActorMention): boolean {
  return pseudo && actor?.id !== "civilians";
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

/** `فلان، أحد عناصر X، قُتل`: the apposition stands for the person. */
function appositive(frame: Frame, group: PeopleGroup): PeopleGroup | null {
  const person = frame.reading.people.findLast(
    (p) => p.to <= group.from && group.from - p.to <= 2,
  );
  if (!person) return null;
  const named = readGroups(frame.reading, person.from, person.to)[0];
  if (!named) return null;
  return { ...named, role: group.role, roleTold: group.roleTold };
}
