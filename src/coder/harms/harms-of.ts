import type { Frame } from "../frames.js";
import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import { readGroups } from "../groups/read-groups.js";
import { textOf } from "../../languages/ar/view.js";
import type { Trigger } from "../triggers/trigger.js";
import { companionsAt, withThoseBeside } from "./beside.js";
import { bodiesOf, isLimb } from "./bodies.js";
import { harmOf, outcomeOf, type Harm, type OutcomePlace } from "./harm.js";
import { nounHarm } from "./noun-harm.js";
import { peopleAfter } from "./people-after.js";
import { groupBefore, lastPerson, personBefore } from "./people-before.js";

/** Tokens after a cue within which its people are told. */
const REACH = 22;

/**
 * The people each trigger of a frame says something happened to, in text
 * order; a group belongs to the first trigger that reaches it.
 *
 * @source gold/GUIDE.md, "casualties" and Rulings
 */
export function harmsOf(frame: Frame): readonly Harm[] {
  const out: Harm[] = [];
  const used = new Set<number>();
  for (const trigger of frame.triggers) {
    const outcome = outcomeOf(trigger.act);
    if (!outcome || !isTold(frame, trigger)) continue;
    const harms = peopleOf({ frame, trigger, outcome });
    if (harms.length === 0)
      out.push(...sharedWithNext({ frame, trigger, outcome }));
    for (const harm of harms) {
      const again = trigger.act === "release";
      if (used.has(harm.group.from) && !harm.pronoun && !again) continue;
      used.add(harm.group.from);
      out.push(harm);
    }
  }
  return out;
}

/**
 * `مقتل وإصابة عدد من X`, `قتل وجرح العشرات`: an unstated number is of both; a
 * stated one is of both together and tells of neither.
 */
function sharedWithNext(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const next = frame.triggers[frame.triggers.indexOf(trigger) + 1];
  const outcome = next && outcomeOf(next.act);
  if (!next || !outcome || next.hit.from !== trigger.hit.to) return [];
  if (!/^و/u.test(frame.reading.view.keys[next.hit.from] ?? "")) return [];
  return peopleOf({ frame, trigger: next, outcome })
    .filter(({ group }) => group.max === null && group.people.length === 0)
    .map(({ group }) => harmOf(place, group));
}

/** Whether the outcome came about, as far as its clause says. */
function isTold(frame: Frame, trigger: Trigger): boolean {
  if (trigger.denied) return false;
  if (trigger.negated && !isExcepted(frame, trigger)) return false;
  if (trigger.unreal && trigger.act !== "displacement") return false;
  if (isCauseOfDeath(frame, trigger)) return false;
  if (isMannerOfWound(frame, trigger)) return false;
  if (frame.reading.view.keys[trigger.hit.from] === "طعنا") return false;
  if (isParticle(frame, trigger)) return false;
  if (isStateNoun(frame, trigger)) return false;
  return !trigger.failed || trigger.act === "survived";
}

/** A number stands right before a token. */
function isCounted({ reading }: Frame, at: number): boolean {
  return reading.numbers.some((n) => n.use === "count" && n.to === at);
}

/** Tokens after a negated verb within which its exception is told. */
const EXCEPTION_REACH = 8;

/** `لم يصب سوى اثنين`: all but these are denied. */
function isExcepted({ reading, sentence }: Frame, { hit }: Trigger): boolean {
  const end = Math.min(sentence.to, hit.to + EXCEPTION_REACH);
  return reading.view.keys
    .slice(hit.to, end)
    .some((key) => key === "سوي" || key === "الا");
}

/**
 * `ارتقى فلان … شهيداً`, `سقط فلان قتيلاً`: the accusative tells the state of
 * those of whom the same outcome is told before.
 */
function isStateNoun(frame: Frame, trigger: Trigger): boolean {
  const { from, value } = trigger.hit;
  if (value.form !== "noun") return false;
  const key = frame.reading.view.keys[from] ?? "";
  if (!/^(?:قتيلا|شهيدا|جريحا|صريعا|مصابا)$/u.test(key)) return false;
  return (
    !isCounted(frame, from) &&
    frame.triggers.some(
      (t) => t !== trigger && t.act === trigger.act && t.hit.to <= from,
    )
  );
}

/** `متأثراً بإصابته`: the wound is the death's cause, not a wounded person. */
function isCauseOfDeath(frame: Frame, trigger: Trigger): boolean {
  if (trigger.act !== "wounded") return false;
  const before = frame.reading.view.keys[trigger.hit.from - 1] ?? "";
  return /^(و|ف)?متاثر/.test(before);
}

/** `أصيب فلان بجروح`: the wounds are those of the wounded told before. */
function isMannerOfWound(frame: Frame, trigger: Trigger): boolean {
  if (trigger.act !== "wounded" || trigger.hit.value.form !== "noun")
    return false;
  const key = frame.reading.view.keys[trigger.hit.from] ?? "";
  const manner = /^ب(?:جروح|جراح|اصابات|شظايا|حروق|كسور|رضوض)/u.test(key);
  const cognate =
    /^اصاب(?:ات|ه)$/u.test(key) && !isCounted(frame, trigger.hit.from);
  if (!manner && !cognate) return false;
  return frame.triggers.some(
    (t) => t.act === "wounded" && t.hit.to <= trigger.hit.from,
  );
}

/** `فقد جُرحت`: ف and قد, unless people follow at once. */
function isParticle({ reading, sentence }: Frame, { act, hit }: Trigger) {
  if (act !== "missing" || reading.view.keys[hit.from] !== "فقد") return false;
  const next = groupAt(reading, hit.to, sentence.to);
  return next === null || reading.actors.some((a) => a.from === hit.to);
}

function peopleOf(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const { reading } = frame;
  const { from, to, value } = trigger.hit;
  if (value.form === "noun" && reading.nouns.get(from)?.noun.outcome)
    return nounHarm(place);
  if (trigger.act === "homicide" && value.form !== "verb")
    return ofCrime(place);
  if (value.object && !isMasdarOf(place)) return byPronoun(place);
  if (trigger.act === "survived" && value.form === "noun" && to > from + 1) {
    const person = personBefore(frame, from);
    return person ? [harmOf(place, person, true)] : [];
  }
  const bodies = bodiesOf(place);
  if (bodies) return bodies.map((group) => harmOf(place, group));
  if (isLimb(place)) return byPronoun(place).map(notPronoun);
  if (value.form === "verb" && to > from + 2 && trigger.act !== "body_found") {
    const within = readGroups(reading, from + 1, to - 1);
    if (within.length > 0)
      return [...within, ...alsoAfter(place)].map((g) => harmOf(place, g));
  }
  const after = peopleAfter(reading, to, reachOf(place), trigger);
  if (after.length > 0) return withThoseBeside(place, after);
  if (value.form === "masdar") return [];
  const before = groupBefore(frame, trigger);
  if (!before) return [];
  const own = harmOf(place, before, isTakenUp(place));
  return [own, ...companionsAt(place, trigger.hit.to)];
}

const notPronoun = (harm: Harm): Harm => ({ ...harm, pronoun: false });

/** `هم فلان وولداه، وقد قُتلوا ذبحاً`: the verb takes up those told before. */
function isTakenUp({ frame, trigger, outcome }: OutcomePlace): boolean {
  const key = frame.reading.view.keys[trigger.hit.to - 1] ?? "";
  if (!/وا$/u.test(key)) return false;
  return frame.triggers.some(
    (t) => t.hit.to <= trigger.hit.from && outcomeOf(t.act) === outcome,
  );
}

/** `لقي رجل مصرعه هو وحفيدته`: the pronoun takes up the one told before. */
function alsoAfter({ frame, trigger }: OutcomePlace): readonly PeopleGroup[] {
  const { reading, sentence } = frame;
  const { to } = trigger.hit;
  const again = /^(?:هو|هي)$/u.test(reading.view.keys[to] ?? "");
  if (!again || !/^و/u.test(reading.view.keys[to + 1] ?? "")) return [];
  return readGroups(reading, to + 1, sentence.to);
}

/** `وإصابة فلان`: written with ة it is the masdar, not أصابه. */
function isMasdarOf({ frame: { reading }, trigger }: OutcomePlace): boolean {
  const { from, to } = trigger.hit;
  if (to !== from + 1 || trigger.hit.value.form !== "verb") return false;
  return /ة[\u064b-\u0652]*$/u.test(textOf(reading.view, from, to));
}

/** `جريمة قتل فلان`: only who is told right after is the victim. */
function ofCrime(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const { to } = trigger.hit;
  const groups = readGroups(frame.reading, to, frame.sentence.to);
  return groups.map((group) => harmOf(place, group));
}

/** `قتلوه`, `مقتله`: the people are those told before, or an apposition. */
function byPronoun(place: OutcomePlace): readonly Harm[] {
  const { frame, trigger } = place;
  const { to, value } = trigger.hit;
  const end = Math.min(reachOf(place), to + 3);
  const own = peopleAfter(frame.reading, to, end, trigger);
  if (own.length > 0 && value.form === "verb")
    return own.map((group) => harmOf(place, group));
  const before =
    groupBefore(frame, trigger, isOne(place)) ??
    (isOne(place) ? lastPerson(frame) : null);
  if (!before) return [];
  return [harmOf(place, before, true), ...companionsAt(place, to)];
}

/** `اختطفوه`, `باعتقالها`: the pronoun is that of one person. */
function isOne({ frame: { reading }, trigger }: OutcomePlace): boolean {
  const key = reading.view.keys[trigger.hit.to - 1] ?? "";
  return /(?:ه|ها)$/u.test(key) && !/(?:هم|هما|هن)$/u.test(key);
}

/** The token up to which a trigger looks for its people. */
function reachOf({ frame, trigger }: OutcomePlace): number {
  return Math.min(
    frame.sentence.to,
    nextOutcome(frame, trigger),
    trigger.hit.to + REACH,
  );
}

/** The first token of the next outcome trigger; its people are its own. */
function nextOutcome(frame: Frame, trigger: Trigger): number {
  const index = frame.triggers.indexOf(trigger);
  const next = frame.triggers
    .slice(index + 1)
    .find((t) => outcomeOf(t.act) && !isTitle(frame, t));
  return next?.hit.from ?? frame.sentence.to;
}

/** `الشهيد فلان`: the noun is the title of a person, not an outcome. */
function isTitle(frame: Frame, trigger: Trigger): boolean {
  return (
    trigger.hit.value.form === "noun" &&
    frame.reading.people.some((p) => p.titleAt === trigger.hit.from)
  );
}
