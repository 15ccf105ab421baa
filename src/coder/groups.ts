import { isWord } from "../languages/ar/view.js";
import type { NounRole } from "../languages/ar/lexicon/person-nouns.js";
import type { NumberMention } from "../languages/ar/numerals/index.js";
import type { ActorMention } from "./mentions/read-actors.js";
import type { PersonMention } from "./mentions/read-people.js";
import { groupRole, type Role } from "./roles.js";
import type { Reading } from "./reading.js";

/** A group of people told in one noun phrase. */
export interface PeopleGroup {
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Tokens that tell the number: the numeral, the dual, the noun or the name. */
  readonly countFrom: number;
  readonly countTo: number;
  readonly hedge: string;
  readonly role: Role;
  /** The role rests on a word of the phrase, not on a default. */
  readonly roleTold: boolean;
  readonly nounRole: NounRole;
  readonly group: "child" | "woman" | null;
  readonly unit: "person" | "family";
  readonly people: readonly PersonMention[];
  readonly actor: ActorMention | null;
  /** آخر / آخرون: of the kind of the group before. */
  readonly others: boolean;
  readonly parts: readonly PeopleGroup[];
  readonly outcomeNoun: string | null;
  readonly fighter: boolean;
  readonly rule: string;
}

const OTHERS: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ["اخر", [1, 1]],
  ["اخرا", [1, 1]],
  ["اخري", [1, 1]],
  ["ثالث", [1, 1]],
  ["ثان", [1, 1]],
  ["اخران", [2, 2]],
  ["اخرين", [2, null]],
  ["اخرون", [2, null]],
  ["اخريات", [2, null]],
] as const);
const LISTS: ReadonlySet<string> = new Set(["كل", "كلا", "كلا من"]);
const PART_WORDS: ReadonlySet<string> = new Set(
  "بينهم بينهما بينهن منهم ضمنهم منهما بينها معظمهم غالبيتهم منهن".split(" "),
);
const SKIP: ReadonlySet<string> = new Set([
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
  "حوالي",
  "كذلك",
  "ايضا",
  "عن",
  "المدعو",
  "هو",
  "وهو",
]);
const ONE_OF: ReadonlySet<string> = new Set([
  "احد",
  "احدي",
  "واحد",
  "احدهم",
  "احدهما",
  "احداهما",
  "احداهن",
]);

/**
 * Reads the people told from a token on: `ثلاثة مدنيين بينهم طفل`,
 * `شاب وطفلة`, `كل من أحمد وخالد`, `القيادي فلان ومرافقه`.
 */
export function readGroups(
  reading: Reading,
  at: number,
  end: number,
): readonly PeopleGroup[] {
  const out: PeopleGroup[] = [];
  let next = at;
  while (next < end && out.length < 8) {
    const group = groupAt(
      reading,
      skip(reading, next, end),
      end,
      out.length > 0,
    );
    if (!group) break;
    const tail = readParts(reading, group, end);
    out.push(tail.group);
    next = tail.to;
    const joined = conjunctionAt(reading, next, end);
    if (joined < 0) break;
    next = joined;
  }
  return out;
}

function skip(reading: Reading, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < 3 && SKIP.has(reading.view.keys[i] ?? "")) i++;
  const key = reading.view.keys[i] ?? "";
  if (LISTS.has(key) && reading.view.keys[i + 1] === "من")
    i += reading.view.keys[i + 2] === ":" ? 3 : 2;
  return i;
}

/** The token where a joined group starts: `و` glued, or `إضافة إلى`. */
function conjunctionAt(reading: Reading, at: number, end: number): number {
  const { keys } = reading.view;
  let i = at;
  while (i - at < 3 && ["،", ",", "»", '"', "”", ")"].includes(keys[i] ?? ""))
    i++;
  if (i >= end) return -1;
  const key = keys[i] ?? "";
  if (["اضافه", "بالاضافه"].includes(key) && keys[i + 1] === "الي")
    return i + 2;
  if (key === "و" && i + 1 < end) return i + 1;
  if (key.startsWith("و") && key.length > 2) return i;
  if (i > at && groupStartsAt(reading, i)) return i;
  return -1;
}

function groupStartsAt(reading: Reading, at: number): boolean {
  return reading.people.some((p) => p.from === at || p.name.from === at);
}

/** One group at exactly this token. */
export function groupAt(
  reading: Reading,
  at: number,
  end: number,
  joined = false,
): PeopleGroup | null {
  if (at >= end || !isWord(reading.view, at)) {
    if (reading.view.tokens.kind[at] !== 1) return null;
  }
  const number = reading.numbers.find(
    (n) =>
      n.kind === "cardinal" &&
      n.use === "count" &&
      n.hedgeFrom <= at &&
      at <= n.from &&
      n.from - at <= 4,
  );
  if (number) return counted(reading, number, end);
  const person = reading.people.find(
    (p) => p.from === at || p.name.from === at,
  );
  const key = reading.view.keys[at] ?? "";
  const bare = key.replace(/^و(?=.{3})/, "");
  if (ONE_OF.has(key) || ONE_OF.has(bare)) return oneOf(reading, at, end);
  const other = OTHERS.get(key) ?? OTHERS.get(bare);
  if (other && !person)
    return make(reading, {
      from: at,
      to: at + 1,
      min: other[0],
      max: other[1],
      countFrom: at,
      countTo: at + 1,
      others: true,
      rule: "ar.group.others",
    });
  const noun = reading.nouns.get(at);
  if (noun && (joined || noun.clitics.every((c) => c !== "ب" && c !== "ك")))
    return byNoun(reading, at, end, person);
  if (person) return named(reading, person, at);
  return null;
}

function counted(
  reading: Reading,
  number: NumberMention,
  end: number,
): PeopleGroup | null {
  const after = Math.max(number.to, 0);
  let at = after;
  if (reading.view.keys[at] === "من" && reading.view.keys[at + 1] !== "بينهم")
    at++;
  const noun = nounNear(reading, at, end);
  const nounAt = noun?.at ?? -1;
  const key = reading.view.keys[at] ?? "";
  const bounds = { min: number.min, max: number.max };
  const other =
    OTHERS.has(key) || OTHERS.has(reading.view.keys[nounAt + 1] ?? "");
  const actor = actorNear(reading, nounAt >= 0 ? nounAt : at, end);
  const base = {
    from: Math.min(number.hedgeFrom, number.from),
    ...bounds,
    countFrom: number.hedgeFrom,
    countTo: Math.max(number.to, number.hedgeTo),
    hedge: number.hedge,
    rule: "ar.group.counted",
  };
  if (noun)
    return make(reading, {
      ...base,
      to: Math.max(nounAt + 1, actor?.to ?? 0),
      nounAt,
      actor,
      others: other,
    });
  if (OTHERS.has(key))
    return make(reading, { ...base, to: at + 1, others: true });
  if (actor && actor.from - after <= 2)
    return make(reading, {
      ...base,
      to: actor.to,
      actor,
      others: false,
      ...(actor.head ? {} : {}),
    });
  const next = reading.view.keys[after] ?? "";
  const bareNumber =
    next === "" ||
    /^[.،,؛:)]$/.test(next) ||
    next.startsWith("و") ||
    [
      "في",
      "جراء",
      "اثر",
      "برصاص",
      "بينهم",
      "من",
      "بانفجار",
      "بقصف",
      "بجروح",
      "علي",
      "نتيجه",
      "خلال",
      "اليوم",
      "امس",
      "بينما",
      "فيما",
    ].includes(next);
  return bareNumber
    ? make(reading, { ...base, to: after, others: false })
    : null;
}

/** The counted noun: directly after the number or after one adjective. */
function nounNear(reading: Reading, at: number, end: number) {
  for (let i = at; i < Math.min(end, at + 2); i++) {
    const hit = reading.nouns.get(i);
    if (hit && hit.clitics.every((c) => c === "ال" || (i === at && c === "")))
      return hit;
  }
  return null;
}

function oneOf(reading: Reading, at: number, end: number): PeopleGroup | null {
  const noun = nounNear(reading, at + 1, end);
  const actor = actorNear(reading, noun?.at ?? at + 1, end);
  if (!noun && !actor && !/هم/.test(reading.view.keys[at] ?? "")) return null;
  const person = reading.people.find(
    (p) => p.name.from > at && p.name.from <= at + 8,
  );
  return make(reading, {
    from: at,
    to: Math.max((noun?.at ?? at) + 1, actor?.to ?? 0),
    min: 1,
    max: 1,
    countFrom: at,
    countTo: at + 1,
    nounAt: noun?.at ?? -1,
    actor,
    people: person ? [person] : [],
    others: false,
    rule: "ar.group.one-of",
  });
}

function byNoun(
  reading: Reading,
  at: number,
  end: number,
  person: PersonMention | undefined,
): PeopleGroup | null {
  const hit = reading.nouns.get(at);
  if (!hit) return null;
  const actor = actorNear(reading, at, end);
  const inside =
    person ??
    reading.people.find(
      (p) =>
        p.titleAt === at ||
        (p.from === at && p.name.from > at) ||
        (p.name.from > at &&
          p.name.from <= at + (hit.noun.number === "singular" ? 9 : 3) &&
          !breaks(reading, at + 1, p.name.from)),
    );
  const [min, max] =
    hit.noun.number === "singular"
      ? [1, 1]
      : hit.noun.number === "dual"
        ? [2, 2]
        : [2, null];
  if (hit.noun.number === "singular" && hit.noun.unit === "family") return null;
  const rank =
    reading.view.keys[at + 1] === "برتبه" ? rankEnd(reading, at + 2) : 0;
  const to = Math.max(at + 1, actor?.to ?? 0, inside?.to ?? 0, rank);
  const people = inside ? [inside] : [];
  if (hit.noun.number !== "singular" && inside) {
    const list = nameList(reading, inside, end);
    return make(reading, {
      from: at,
      to: list.at(-1)?.to ?? to,
      min,
      max: max ?? null,
      countFrom: at,
      countTo: at + 1,
      nounAt: at,
      actor,
      people: list,
      others: false,
      rule: "ar.group.noun-names",
    });
  }
  return make(reading, {
    from: at,
    to,
    min: min ?? 1,
    max: max ?? null,
    countFrom: at,
    countTo: at + 1,
    nounAt: at,
    actor,
    people,
    others: OTHERS.has(reading.view.keys[at + 1] ?? ""),
    rule: "ar.group.noun",
  });
}

/** `ضابط برتبة ملازم أول`: the rank belongs to the noun. */
function rankEnd(reading: Reading, at: number): number {
  return ["اول", "ثان", "ركن"].includes(reading.view.keys[at + 1] ?? "")
    ? at + 2
    : at + 1;
}

/** A verb, cue or stop between two tokens keeps a name from its noun. */
function breaks(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = reading.view.keys[i] ?? "";
    if (
      /^[.؛:]$/.test(key) ||
      [
        "الذي",
        "التي",
        "برصاص",
        "بعد",
        "قبل",
        "علي",
        "يد",
        "اثر",
        "جراء",
      ].includes(key)
    )
      return true;
    if (
      reading.cues.some(
        (c) =>
          c.from === i && c.value.form === "verb" && c.value.act !== "killed",
      )
    )
      return true;
  }
  return false;
}

/** Names joined by و after a first. */
export function nameList(
  reading: Reading,
  first: PersonMention,
  end: number,
): PersonMention[] {
  const out = [first];
  let to = first.to;
  for (;;) {
    const next = reading.people.find(
      (p) => p.name.from >= to && p.name.from - to <= 3 && p.name.from < end,
    );
    if (!next) return out;
    let joined = false;
    for (let i = to; i <= next.from; i++)
      if (/^(و|،)/.test(reading.view.keys[i] ?? "")) joined = true;
    if (!joined) return out;
    out.push(next);
    to = next.to;
  }
}

function named(
  reading: Reading,
  person: PersonMention,
  at: number,
): PeopleGroup {
  return make(reading, {
    from: at,
    to: person.to,
    min: 1,
    max: 1,
    countFrom: person.name.from,
    countTo: person.name.to,
    nounAt: person.titleAt,
    people: [person],
    actor: actorOf(reading, person),
    others: false,
    rule: "ar.group.named",
  });
}

/** The force told between a title and its name. */
function actorOf(reading: Reading, person: PersonMention): ActorMention | null {
  return (
    reading.actors.find(
      (a) => a.actor && a.coreFrom >= person.from && a.to <= person.name.from,
    ) ?? null
  );
}

/** The force a counted noun belongs to: `عناصر من X`, `جنود X`. */
function actorNear(
  reading: Reading,
  at: number,
  end: number,
): ActorMention | null {
  const found = reading.actors.find(
    (a) =>
      a.actor !== null &&
      a.coreFrom >= at &&
      a.coreFrom <= at + 6 &&
      a.coreFrom < end,
  );
  if (!found) return null;
  if (found.from <= at) return found;
  for (let i = at + 1; i < found.coreFrom; i++) {
    const key = reading.view.keys[i] ?? "";
    if (!isWord(reading.view, i) && !['"', "«", "“", "("].includes(key))
      return null;
    if (
      [
        "برصاص",
        "علي",
        "بقصف",
        "بنيران",
        "يد",
        "جراء",
        "اثر",
        "بهجوم",
        "في",
        "بانفجار",
        "خلال",
        "بعد",
        "قبل",
        "نفذه",
      ].includes(key) &&
      !(key === "في" && found.coreFrom === i + 1)
    )
      return null;
    if (reading.cues.some((c) => c.from === i)) return null;
  }
  if (found.clitics.includes("ب")) return null;
  return found;
}

interface Draft {
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly countFrom: number;
  readonly countTo: number;
  readonly hedge?: string;
  readonly nounAt?: number;
  readonly people?: readonly PersonMention[];
  readonly actor?: ActorMention | null;
  readonly others: boolean;
  readonly rule: string;
}

function make(reading: Reading, draft: Draft): PeopleGroup {
  const noun =
    draft.nounAt !== undefined && draft.nounAt >= 0
      ? (reading.nouns.get(draft.nounAt)?.noun ?? null)
      : null;
  const former =
    isFormer(reading, draft) || (draft.people ?? []).some((p) => p.former);
  const actor = draft.actor ?? null;
  const told = groupRole(noun, actor, former);
  return {
    from: draft.from,
    to: draft.to,
    min: draft.min,
    max: draft.max,
    countFrom: draft.countFrom,
    countTo: draft.countTo,
    hedge: draft.hedge ?? "exact",
    role: told.role,
    roleTold: told.told,
    nounRole: noun?.role ?? null,
    group: noun?.group ?? null,
    unit: noun?.unit ?? "person",
    people: draft.people ?? [],
    actor,
    others: draft.others,
    parts: [],
    outcomeNoun: noun?.outcome ?? null,
    fighter: noun?.fighter ?? false,
    rule: draft.rule,
  };
}

function isFormer(reading: Reading, draft: Draft): boolean {
  const from =
    draft.nounAt !== undefined && draft.nounAt >= 0 ? draft.nounAt : draft.from;
  for (let i = from; i < Math.min(draft.to + 2, from + 8); i++)
    if (/^(ال)?(سابق|اسبق)(ا|ين|ون|ان)?$/.test(reading.view.keys[i] ?? ""))
      return true;
  return false;
}

const OUTCOME_ACTS: ReadonlySet<string> = new Set([
  "killed", "wounded", "arrest", "abduction", "release", "survived", "missing",
]); // prettier-ignore

/** `بينهم طفلان وامرأة`: parts of the group, never added to it. */
function readParts(
  reading: Reading,
  group: PeopleGroup,
  end: number,
): { group: PeopleGroup; to: number } {
  const { keys } = reading.view;
  let at = group.to;
  for (let k = 0; k < 12 && at < end; k++, at++) {
    const key = keys[at] ?? "";
    if (PART_WORDS.has(key) || PART_WORDS.has(key.replace(/^و/, ""))) {
      const parts = readGroups(reading, at + 1, end);
      if (parts.length === 0) return { group, to: group.to };
      return { group: { ...group, parts }, to: parts.at(-1)?.to ?? at };
    }
    if (key === "هم" || key === "هما" || key === "وهم" || key === "وهما") {
      const person = reading.people.find(
        (p) => p.from >= at && p.from <= at + 4,
      );
      if (person) {
        const people = nameList(reading, person, end);
        return { group: { ...group, people }, to: people.at(-1)?.to ?? at };
      }
      const parts = readGroups(reading, at + 1, end);
      if (parts.length > 0)
        return { group: { ...group, parts }, to: parts.at(-1)?.to ?? at };
      return { group, to: group.to };
    }
    if (
      /^[.؛]$/.test(key) ||
      reading.cues.some(
        (c) =>
          c.from === at &&
          (OUTCOME_ACTS.has(c.value.act) || c.value.form === "verb"),
      ) ||
      (k > 1 && groupAt(reading, at, end) !== null)
    )
      break;
  }
  return { group, to: group.to };
}
