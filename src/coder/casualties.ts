import type { Act } from "../languages/ar/events/index.js";
import type { Frame, Trigger } from "./frames.js";
import { groupAt, readGroups, type PeopleGroup } from "./groups.js";
import type { Reading } from "./reading.js";

/** Outcome codes of the codebook. */
export type Outcome =
  | "killed"
  | "wounded"
  | "arrested"
  | "abducted"
  | "released"
  | "missing"
  | "displaced"
  | "survived";

/** A group and what happened to it. */
export interface Harm {
  readonly outcome: Outcome;
  readonly group: PeopleGroup;
  /** Token of the word that tells the outcome. */
  readonly at: number;
  readonly trigger: Trigger;
  /** Only a pronoun stands for the people (مقتله). */
  readonly pronoun: boolean;
}

const OUTCOME_OF: Partial<Record<Act, Outcome>> = {
  killed: "killed",
  wounded: "wounded",
  survived: "survived",
  missing: "missing",
  arrest: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
  execution: "killed",
  body_found: "killed",
  assassination: "killed",
};

/** The people each trigger of a frame says something happened to. */
export function harmsOf(frame: Frame): readonly Harm[] {
  const out: Harm[] = [];
  const used = new Set<number>();
  for (const trigger of frame.triggers) {
    const outcome = OUTCOME_OF[trigger.act];
    if (!outcome || trigger.negated || trigger.denied) continue;
    if (trigger.unreal && trigger.act !== "displacement") continue;
    if (diedOf(frame, trigger)) continue;
    if (trigger.failed && trigger.act !== "survived") continue;
    for (const harm of peopleOf(frame, trigger, outcome)) {
      if (used.has(harm.group.from) && !harm.pronoun) continue;
      used.add(harm.group.from);
      out.push(harm);
    }
  }
  return out;
}

/** `متأثراً بإصابته`: the wound is the death's cause, not a wounded person. */
function diedOf(frame: Frame, trigger: Trigger): boolean {
  if (trigger.act !== "wounded") return false;
  const before = frame.reading.view.keys[trigger.hit.from - 1] ?? "";
  return /^(و|ف)?متاثر/.test(before);
}

const REACH = 22;
const HARM_AFTER: ReadonlySet<string> = new Set([
  "برصاص",
  "جراء",
  "اثر",
  "بانفجار",
  "بقصف",
  "نتيجه",
  "بهجوم",
  "متاثرا",
  "خلال",
]);

function peopleOf(
  frame: Frame,
  trigger: Trigger,
  outcome: Outcome,
): readonly Harm[] {
  const { reading } = frame;
  const { hit } = trigger;
  const make = (group: PeopleGroup): Harm => ({
    outcome,
    group,
    at: hit.from,
    trigger,
    pronoun: false,
  });
  const noun = reading.nouns.get(hit.from);
  if (hit.value.form === "noun" && noun && noun.noun.outcome)
    return nounHarm(frame, trigger, outcome);
  const end = Math.min(
    frame.sentence.to,
    nextTrigger(frame, trigger),
    hit.to + REACH,
  );
  if (hit.value.object) {
    const own = groupAfter(reading, hit.to, Math.min(end, hit.to + 3), trigger);
    if (own.length > 0 && hit.value.form === "verb") return own.map(make);
    const before = groupBefore(frame, trigger);
    return before ? [{ ...make(before), pronoun: true }] : [];
  }
  if (
    trigger.act === "survived" &&
    hit.value.form === "noun" &&
    hit.to > hit.from + 1
  ) {
    const person = personBefore(frame, hit.from);
    return person ? [{ ...make(person), pronoun: true }] : [];
  }
  if (hit.to > hit.from + 2 && hit.value.form === "verb") {
    const within = readGroups(reading, hit.from + 1, hit.to - 1);
    if (within.length > 0) return within.map(make);
  }
  const after = groupAfter(reading, hit.to, end, trigger);
  if (after.length > 0) return after.map(make);
  if (hit.value.form === "masdar") return [];
  const before = groupBefore(frame, trigger);
  return before ? [make(before)] : [];
}

/** `5 قتلى`, `قتيلان`, `أربعة جرحى من العناصر`: the noun is the count's head. */
function nounHarm(
  frame: Frame,
  trigger: Trigger,
  outcome: Outcome,
): readonly Harm[] {
  const { reading } = frame;
  const at = trigger.hit.from;
  const number = reading.numbers.find(
    (n) =>
      n.use === "count" &&
      n.kind === "cardinal" &&
      n.to <= at &&
      at - n.to <= 1 &&
      n.from >= frame.sentence.from,
  );
  const noun = reading.nouns.get(at);
  if (!noun) return [];
  if (noun.clitics.includes("ال") && !number)
    return listed(frame, trigger, outcome);
  if (number) {
    const group = groupAt(
      reading,
      Math.min(number.hedgeFrom, number.from),
      frame.sentence.to,
    );
    if (group)
      return [
        {
          outcome,
          group: withPartsAfter(reading, group, frame),
          at,
          trigger,
          pronoun: false,
        },
      ];
  }
  const after = reading.numbers.find(
    (n) =>
      n.use === "count" &&
      n.kind === "cardinal" &&
      n.from >= at + 1 &&
      n.from <= at + 3 &&
      ["الي", "بلغ", ":", "هم"].includes(
        reading.view.keys[n.hedgeFrom - 1] ?? "",
      ),
  );
  if (after) {
    const group = groupAt(
      reading,
      Math.min(after.hedgeFrom, after.from),
      frame.sentence.to,
    );
    if (group) return [{ outcome, group, at, trigger, pronoun: false }];
  }
  if (
    noun.noun.number === "plural" &&
    !["سقوط", "عن", "اوقع", "خلف", "بسقوط", "اوقعت", "خلفت", "وقوع"].includes(
      reading.view.keys[at - 1] ?? "",
    )
  )
    return [];
  if (noun.noun.title && reading.people.some((p) => p.titleAt === at))
    return [];
  const group = readGroups(reading, at, frame.sentence.to)[0];
  return group ? [{ outcome, group, at, trigger, pronoun: false }] : [];
}

function withPartsAfter(
  reading: Reading,
  group: PeopleGroup,
  frame: Frame,
): PeopleGroup {
  const again = readGroups(reading, group.from, frame.sentence.to)[0];
  return again ?? group;
}

/** `الشهداء هم: فلان وفلان`. */
function listed(
  frame: Frame,
  trigger: Trigger,
  outcome: Outcome,
): readonly Harm[] {
  const { reading } = frame;
  const at = trigger.hit.from;
  for (let i = at + 1; i < Math.min(frame.sentence.to, at + 14); i++) {
    if (!["هم", "هما", ":", "وهم"].includes(reading.view.keys[i] ?? ""))
      continue;
    const groups = readGroups(reading, i + 1, frame.sentence.to).filter(
      (g) => g.people.length > 0,
    );
    return groups.map((group) => ({
      outcome,
      group,
      at,
      trigger,
      pronoun: false,
    }));
  }
  return [];
}

/** The first token of the next outcome trigger; its people are its own. */
function nextTrigger(frame: Frame, trigger: Trigger): number {
  const index = frame.triggers.indexOf(trigger);
  for (const next of frame.triggers.slice(index + 1))
    if (OUTCOME_OF[next.act] && !isTitleNoun(frame, next)) return next.hit.from;
  return frame.sentence.to;
}

function isTitleNoun(frame: Frame, trigger: Trigger): boolean {
  return (
    trigger.hit.value.form === "noun" &&
    frame.reading.people.some((p) => p.titleAt === trigger.hit.from)
  );
}

function groupAfter(
  reading: Reading,
  from: number,
  end: number,
  trigger: Trigger,
): readonly PeopleGroup[] {
  const active =
    trigger.hit.value.voice === "active" ||
    trigger.hit.value.voice === "either";
  let at = from;
  let subject = false;
  while (at < end) {
    const key = reading.view.keys[at] ?? "";
    if (/^[.؛]$/.test(key)) return [];
    if (HARM_AFTER.has(key)) return [];
    const actor = reading.actors.find(
      (a) => a.from === at && (a.actor !== null || a.pseudo),
    );
    if (
      actor &&
      active &&
      !subject &&
      at - from <= 2 &&
      hasObject(reading, actor.to, end)
    ) {
      subject = true;
      at = actor.to;
      continue;
    }
    const source = reading.sources.find((s) => s.at === at);
    if (source && source.to > at) {
      at = source.to;
      continue;
    }
    const place = reading.places.find((p) => p.from === at);
    const date = reading.dates.find((d) => d.from <= at && at < d.to);
    if (date) {
      at = date.to;
      continue;
    }
    const groups = readGroups(
      reading,
      at,
      end + 12 < reading.view.tokens.count ? Math.max(end, at + 1) : end,
    );
    if (
      groups.length > 0 &&
      groups[0] &&
      acceptable(reading, groups[0], trigger, at - from)
    )
      return groups;
    if (place) {
      at = place.to;
      continue;
    }
    at++;
    if (trigger.hit.value.form === "masdar" && at - from > 4 && !subject)
      return [];
    if (at - from > 9 && !subject && trigger.hit.value.voice === "passive")
      return [];
  }
  return [];
}

/** An active verb's subject is a force only when people follow as object. */
function hasObject(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 12); at++) {
    if (/^[.؛]$/.test(reading.view.keys[at] ?? "")) return false;
    const group = groupAt(reading, at, end);
    if (group && !reading.actors.some((a) => a.from === at && a.pseudo))
      return true;
  }
  return false;
}

function acceptable(
  reading: Reading,
  group: PeopleGroup,
  trigger: Trigger,
  distance: number,
): boolean {
  if (
    reading.sources.some((s) =>
      s.chain.some((l) => group.from >= l.from && group.from < l.to),
    )
  )
    return false;
  if (
    reading.actors.some(
      (a) => a.pseudo && a.from <= group.from && group.from < a.to,
    ) &&
    distance > 0
  )
    return false;
  const before = reading.view.keys[group.from - 1] ?? "";
  if (
    ["يد", "ايدي", "قبل", "برصاص", "بنيران", "من"].includes(before) &&
    !["عن"].includes(before) &&
    trigger.act !== "release"
  )
    return false;
  return true;
}

/** The last person named before a token of the sentence. */
function personBefore(frame: Frame, at: number): PeopleGroup | null {
  const person = frame.reading.people.findLast(
    (p) => p.name.from < at && p.name.from >= frame.sentence.from,
  );
  if (!person) return null;
  return readGroups(frame.reading, person.from, person.to)[0] ?? null;
}

/** The nearest people before a verb: SVO order and relative clauses. */
function groupBefore(frame: Frame, trigger: Trigger): PeopleGroup | null {
  const { reading } = frame;
  for (
    let at = trigger.hit.from - 1;
    at >= frame.sentence.from && trigger.hit.from - at <= 26;
    at--
  ) {
    const key = reading.view.keys[at] ?? "";
    if (key === "؛" || key === ".") return null;
    if (
      reading.sources.some((s) =>
        s.chain.some((l) => at >= l.from && at < l.to),
      )
    )
      continue;
    const person = reading.people.find((p) => p.name.from === at);
    if (person) {
      const groups = readGroups(reading, person.from, trigger.hit.from);
      return groups[0] ?? null;
    }
    const noun = reading.nouns.get(at);
    if (!noun || noun.clitics.some((c) => c === "ب")) continue;
    if (reading.actors.some((a) => a.pseudo && a.from <= at && at < a.to))
      continue;
    if (trigger.hit.from - at > 12) return null;
    const number = reading.numbers.find(
      (n) => n.use === "count" && n.to <= at && at - n.to <= 1,
    );
    const group = groupAt(
      reading,
      number ? Math.min(number.hedgeFrom, number.from) : at,
      trigger.hit.from,
    );
    if (!group) continue;
    const named =
      group.rule === "ar.group.one-of" ? appositive(frame, group) : null;
    return named ?? group;
  }
  return null;
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
