import type { Reading } from "../reading.js";
import { afterAsides } from "./asides.js";
import { isCompanion } from "./companions.js";
import { groupAt } from "./group-at.js";
import { settleKin } from "./kin-roles.js";
import { nameList } from "./name-list.js";
import type { PeopleGroup } from "./people-group.js";

/** Most groups of one list; longer ones are tables, not sentences. */
const MOST_GROUPS = 8;
/** Words that may stand between a cue and its people. */
const FILLERS: ReadonlySet<string> = new Set([
  '"',
  "«",
  "»",
  "“",
  "”",
  "(",
  ")",
  ":",
  "هم",
  "هما",
  "وهم",
  "وهما",
  "هن",
  "وهن",
  "حوالي",
  "كذلك",
  "ايضا",
  "عن",
  "المدعو",
  "هو",
  "وهو",
]);
const MOST_FILLERS = 3;
const EACH_OF: ReadonlySet<string> = new Set(["كل", "كلا", "كلا من"]);
const CLOSERS: ReadonlySet<string> = new Set(["،", ",", "»", '"', "”", ")"]);
const PART_WORDS: ReadonlySet<string> = new Set(
  "بينهم بينهما بينهن منهم ضمنهم منهما بينها معظمهم غالبيتهم منهن احدهم احداهم احدهما احداهما احداهن".split(
    " ",
  ),
);
/** `فلان، وهو ضابط`, `أحدهم، وهي ممرضة تدعى فلانة`: the same person again. */
const APPOSITION: ReadonlySet<string> = new Set(["هو", "هي", "وهو", "وهي"]);
/** Tokens after وهو within which the one is named. */
const APPOSITION_REACH = 9;
const NAMELY: ReadonlySet<string> = new Set(
  "هم هما هن وهم وهما وهن".split(" "),
);
/** Acts whose cue opens a telling of its own and so ends a group's parts. */
const OUTCOME_ACTS: ReadonlySet<string> = new Set([
  "killed",
  "wounded",
  "arrest",
  "abduction",
  "release",
  "survived",
  "missing",
]);
/** Tokens after a group within which its parts are told. */
const PARTS_REACH = 12;

/**
 * Reads the people told from a token on: `ثلاثة مدنيين بينهم طفل`,
 * `شاب وطفلة`, `كل من أحمد وخالد`, `القيادي فلان ومرافقه`.
 *
 * @returns the groups in text order; empty when no people are told there
 */
export function readGroups(
  reading: Reading,
  at: number,
  end: number,
): readonly PeopleGroup[] {
  const out: PeopleGroup[] = [];
  let next = at;
  while (next < end && out.length < MOST_GROUPS) {
    const start = skipFillers(reading, next, end);
    const group = groupAt(reading, start, end, out.length > 0);
    if (!group) break;
    const tail = readParts(reading, group, end);
    out.push(tail.group);
    const to = overSameCount(reading, group, tail.to, end);
    const aside = tail.group.max === 1 ? afterAsides(reading, to) : to;
    next = joinedAt(reading, aside, end);
    if (next < 0) break;
  }
  return settleKin(reading, out);
}

function skipFillers(reading: Reading, at: number, end: number): number {
  const { keys } = reading.view;
  let i = at;
  while (i < end && i - at < MOST_FILLERS && FILLERS.has(keys[i] ?? "")) i++;
  if (EACH_OF.has(keys[i] ?? "") && keys[i + 1] === "من")
    i += keys[i + 2] === ":" ? 3 : 2;
  return i;
}

/** The token where a joined group starts: `و` glued, or `إضافة إلى`; else −1. */
function joinedAt(reading: Reading, at: number, end: number): number {
  const { keys } = reading.view;
  let i = at;
  while (i - at < 3 && CLOSERS.has(keys[i] ?? "")) i++;
  if (i >= end) return -1;
  const key = keys[i] ?? "";
  if (["اضافه", "بالاضافه"].includes(key) && keys[i + 1] === "الي")
    return i + 2;
  // `تسعة قتلى من X مقابل أربعة من Y`.
  if (key === "مقابل" && groupAt(reading, i + 1, end)) return i + 1;
  if (APPOSITION.has(key)) return -1;
  if (isCompanion(reading, i, end)) return i + 1;
  if (key === "و" && i + 1 < end) return i + 1;
  if (key.startsWith("و") && key.length > 2) return i;
  const named = reading.people.some((p) => p.from === i || p.name.from === i);
  return i > at && named ? i : -1;
}

/**
 * `أربعة من الباعة والمتسوقين`, `163 من قوات X والمسلحين`: a definite plural
 * after a count is still counted by it.
 */
function overSameCount(
  reading: Reading,
  group: PeopleGroup,
  to: number,
  end: number,
): number {
  if (group.rule !== "ar.group.counted") return to;
  const noun = reading.nouns.get(to);
  const same =
    to < end &&
    noun?.noun.number === "plural" &&
    noun.clitics.includes("ال") &&
    noun.clitics.includes("و");
  return same ? to + 1 : to;
}

/** `بينهم طفلان وامرأة`: parts of the group, never added to it. */
function readParts(
  reading: Reading,
  group: PeopleGroup,
  end: number,
): { group: PeopleGroup; to: number } {
  const whole = { group, to: group.to };
  const stop = Math.min(end, group.to + PARTS_REACH);
  for (let at = group.to; at < stop; at++) {
    const key = reading.view.keys[at] ?? "";
    if (PART_WORDS.has(key) || PART_WORDS.has(key.replace(/^و/, "")))
      return withParts(reading, group, at, end) ?? whole;
    if (APPOSITION.has(key) && group.max === 1)
      return withApposition(reading, group, at, end);
    if (NAMELY.has(key))
      return (
        withNames(reading, group, at, end) ??
        withParts(reading, group, at, end) ??
        whole
      );
    if (endsGroup(reading, at)) break;
    if (at > group.to + 1 && groupAt(reading, at, end) !== null) break;
  }
  return whole;
}

/** One person with what the apposition tells of them, never counted twice. */
function withApposition(
  reading: Reading,
  group: PeopleGroup,
  at: number,
  end: number,
) {
  const again = groupAt(reading, at + 1, end);
  const person =
    again?.people[0] ??
    reading.people.find(
      (p) =>
        p.name.from > at &&
        p.name.from <= at + APPOSITION_REACH &&
        !hasStop(reading, at, p.name.from),
    );
  const named = group.people.length > 0 || person === undefined;
  const role = group.roleTold || !again ? group : again;
  return {
    group: {
      ...group,
      role: role.role,
      roleTold: role.roleTold,
      people: named ? group.people : [person],
    },
    to: Math.max(again?.to ?? at + 1, named ? 0 : person.to),
  };
}

function hasStop({ view }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^[.؛،]$/u.test(view.keys[i] ?? "")) return true;
  return false;
}

function withParts(
  reading: Reading,
  group: PeopleGroup,
  at: number,
  end: number,
) {
  const parts = readGroups(reading, at + 1, end);
  if (parts.length === 0) return oneNamed(reading, group, at);
  return { group: { ...group, parts }, to: parts.at(-1)?.to ?? at };
}

/** Tokens after أحدهم within which the one is named. */
const ONE_REACH = 6;

/** `تسعة قتلى أحدهم مشرف يدعى فلان`. */
function oneNamed(reading: Reading, group: PeopleGroup, at: number) {
  if (!/^احد/u.test(reading.view.keys[at] ?? "")) return null;
  const person = reading.people.find(
    (p) => p.name.from > at && p.name.from <= at + ONE_REACH,
  );
  if (!person) return null;
  const people = [...group.people, person];
  return { group: { ...group, people }, to: person.to };
}

/** `ثلاثة أشخاص هم فلان وفلان`. */
function withNames(
  reading: Reading,
  group: PeopleGroup,
  at: number,
  end: number,
) {
  const person = reading.people.find((p) => p.from >= at && p.from <= at + 4);
  if (!person) return null;
  const people = nameList(reading, person, end);
  return { group: { ...group, people }, to: people.at(-1)?.to ?? at };
}

function endsGroup(reading: Reading, at: number): boolean {
  return (
    /^[.؛]$/.test(reading.view.keys[at] ?? "") ||
    reading.cues.some(
      (c) =>
        c.from === at &&
        !isManner(reading, at) &&
        (OUTCOME_ACTS.has(c.value.act) || c.value.form === "verb"),
    )
  );
}

/** `خمسة مدنيين بجروح، بينهم طفلتان`: the wounds tell nothing of their own. */
function isManner(reading: Reading, at: number): boolean {
  return /^ب(?:جروح|جراح|اصابات)$/u.test(reading.view.keys[at] ?? "");
}
