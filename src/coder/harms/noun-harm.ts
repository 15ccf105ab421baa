import type { NumberMention } from "../../languages/ar/numerals/index.js";
import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import { readGroups } from "../groups/read-groups.js";
import type { NounHit, Reading } from "../reading.js";
import { harmOf, type Harm, type OutcomePlace } from "./harm.js";

/** Words after which a bare plural is people hurt, not a topic. */
const FALLING: ReadonlySet<string> = new Set([
  "سقوط",
  "عن",
  "اوقع",
  "خلف",
  "بسقوط",
  "اوقعت",
  "خلفت",
  "وقوع",
]);
/** Tokens after الشهداء within which its list begins. */
const LIST_REACH = 14;
const LIST_OPENERS: ReadonlySet<string> = new Set(
  "هم هما : وهم وهما هو هي وهو وهي يدعي واسمه".split(" "),
);
/** Words before a number that counts the noun told before: `الجرحى بلغ 5`. */
const COUNT_OPENERS: ReadonlySet<string> = new Set(["الي", "بلغ", ":", "هم"]);

/** Tokens after the noun within which its count is told. */
const COUNT_REACH = 6;
/** Words of absence before a bare plural: `من دون معلومات عن قتلى`. */
const ABSENT: ReadonlySet<string> = new Set(
  "دون عدم بلا لم ولم يرد ترد".split(" "),
);
const ABSENT_REACH = 6;

/**
 * `5 قتلى`, `قتيلان`, `أربعة جرحى من العناصر`: the outcome noun heads the
 * phrase that counts its people.
 *
 * @source gold/GUIDE.md, "casualties"
 */
export function nounHarm(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const { reading } = frame;
  const at = trigger.hit.from;
  const noun = reading.nouns.get(at);
  // `بين قتيل وجريح` counts nobody.
  if (!noun || isBetween(reading, at)) return [];
  const number = numberBefore(reading, at, frame.sentence.from);
  if (noun.clitics.includes("ال") && !number) return listed(place);
  const end = frame.sentence.to;
  if (number) {
    const start = Math.min(number.hedgeFrom, number.from);
    const group = groupAt(reading, start, end);
    if (group) return [harmOf(place, withParts(reading, group, end))];
  }
  const after = numberAfter(reading, at);
  if (after) {
    const start = Math.min(after.hedgeFrom, after.from);
    const group = groupAt(reading, start, end);
    if (group) return [harmOf(place, group)];
  }
  if (isTopic(reading, noun)) return [];
  const group = readGroups(reading, at, end)[0];
  return group ? [harmOf(place, group)] : [];
}

function isBetween({ view: { keys } }: Reading, at: number): boolean {
  return (
    keys[at - 1] === "بين" ||
    (keys[at - 2] === "بين" && /^و/u.test(keys[at] ?? ""))
  );
}

function isCount(number: NumberMention): boolean {
  return number.use === "count" && number.kind === "cardinal";
}

/**
 * The number that counts the noun; not that of another noun between them
 * (`أربعة قتلى وجريحين`), nor the dual before it (`قتيلين وثلاثة جرحى`).
 */
function numberBefore(reading: Reading, at: number, floor: number) {
  return reading.numbers.findLast(
    (n) =>
      isCount(n) &&
      n.to <= at &&
      n.from >= floor &&
      (n.to === at || (n.to === at - 1 && !reading.nouns.has(n.to))) &&
      !reading.nouns.get(n.from)?.noun.outcome,
  );
}

function numberAfter(reading: Reading, at: number) {
  return reading.numbers.find(
    (n) =>
      isCount(n) &&
      n.from >= at + 1 &&
      n.from <= at + COUNT_REACH &&
      COUNT_OPENERS.has(reading.view.keys[n.hedgeFrom - 1] ?? "") &&
      !reading.cues.some((c) => c.from > at && c.from < n.hedgeFrom),
  );
}

/** A plural talked about (`ذوو القتلى`) or a title, not people counted here. */
function isTopic(reading: Reading, { at, noun }: NounHit): boolean {
  const before = reading.view.keys[at - 1] ?? "";
  if (noun.number === "plural" && !FALLING.has(before)) return true;
  if (noun.number === "plural" && isAbsent(reading, at)) return true;
  return noun.title && reading.people.some((p) => p.titleAt === at);
}

function isAbsent(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - ABSENT_REACH); i--) {
    const key = reading.view.keys[i] ?? "";
    if (/^[.؛،]$/u.test(key)) return false;
    if (ABSENT.has(key)) return true;
  }
  return false;
}

/** The same group with the parts told after it. */
function withParts(
  reading: Reading,
  group: PeopleGroup,
  end: number,
): PeopleGroup {
  return readGroups(reading, group.from, end)[0] ?? group;
}

/** `الشهداء هم: فلان وفلان`. */
function listed(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const { reading, sentence } = frame;
  const at = trigger.hit.from;
  for (let i = at + 1; i < Math.min(sentence.to, at + LIST_REACH); i++) {
    if (!LIST_OPENERS.has(reading.view.keys[i] ?? "")) continue;
    const groups = readGroups(reading, i + 1, sentence.to);
    const group = oneList(groups);
    return group ? [harmOf(place, group)] : [];
  }
  return [];
}

/** The people of a list as one group, whose parts keep their own roles. */
function oneList(groups: readonly PeopleGroup[]): PeopleGroup | null {
  const [first, ...others] = groups;
  if (!first || !groups.some((g) => g.people.length > 0)) return null;
  if (others.length === 0) return first;
  const sum = (bound: "min" | "max") =>
    groups.reduce<number | null>(
      (n, g) => (n === null || g[bound] === null ? null : n + g[bound]),
      0,
    );
  const alike = groups.every((g) => g.role === first.role);
  return {
    ...first,
    to: groups.at(-1)?.to ?? first.to,
    min: sum("min"),
    max: sum("max"),
    people: groups.flatMap((g) => g.people),
    ...(alike ? {} : { role: "unknown", roleTold: false, nounRole: null }),
    group: null,
    actor: null,
    parts: groups,
  };
}
