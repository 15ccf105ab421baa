import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import { readGroups } from "../groups/read-groups.js";
import type { Reading } from "../reading.js";
import type { Trigger } from "../triggers/trigger.js";

/** Words that tell means or cause: the people stand before them. */
const MEANS: ReadonlySet<string> = new Set([
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
/** Words before an agent or an origin: what follows is no victim. */
const AGENT_BEFORE: ReadonlySet<string> = new Set([
  "يد",
  "ايدي",
  "قبل",
  "برصاص",
  "بنيران",
  "من",
]);
/** Tokens a list of people may run on beyond its clause. */
const LIST_TAIL = 12;
/** Tokens after a masdar within which its people start. */
const MASDAR_REACH = 7;
/** The same after a passive verb. */
const PASSIVE_REACH = 9;
/** Tokens after an active verb's subject within which its object starts. */
const OBJECT_REACH = 12;

/** What lies at a token on the way from a trigger to its people. */
type Step =
  | { readonly is: "people"; readonly groups: readonly PeopleGroup[] }
  | { readonly is: "skip"; readonly to: number; readonly subject?: boolean }
  | { readonly is: "stop" };

const STOP: Step = { is: "stop" };

/**
 * The people told after a trigger: its object, or the subject of a passive;
 * places, dates, sources and the verb's own subject are passed over.
 */
export function peopleAfter(
  reading: Reading,
  from: number,
  end: number,
  trigger: Trigger,
): readonly PeopleGroup[] {
  const walk = { reading, from, end, trigger };
  let at = from;
  let subject = false;
  while (at < end) {
    const step = stepAt(walk, at, subject);
    if (step.is === "people") return step.groups;
    if (step.is === "stop") return [];
    subject ||= step.subject ?? false;
    at = step.to;
  }
  return [];
}

interface Walk {
  readonly reading: Reading;
  readonly from: number;
  readonly end: number;
  readonly trigger: Trigger;
}

function stepAt(walk: Walk, at: number, subject: boolean): Step {
  const { reading, from, end, trigger } = walk;
  const key = reading.view.keys[at] ?? "";
  if (/^[.؛]$/.test(key) || MEANS.has(key)) return STOP;
  const force = subject ? null : subjectAt(walk, at);
  if (force !== null) return { is: "skip", to: force, subject: true };
  const source = reading.sources.find((s) => s.at === at);
  if (source && source.to > at) return { is: "skip", to: source.to };
  const date = reading.dates.find((d) => d.from <= at && at < d.to);
  if (date) return { is: "skip", to: date.to };
  const far = end + LIST_TAIL < reading.view.tokens.count;
  const groups = readGroups(reading, at, far ? Math.max(end, at + 1) : end);
  const first = groups[0];
  if (first && isVictim(reading, first, trigger, at - from))
    return { is: "people", groups };
  const place = reading.places.find((p) => p.from === at);
  if (place) return { is: "skip", to: place.to };
  const { form, voice } = trigger.hit.value;
  const next = at + 1;
  if (!subject && form === "masdar" && next - from > MASDAR_REACH) return STOP;
  if (!subject && voice === "passive" && next - from > PASSIVE_REACH)
    return STOP;
  return { is: "skip", to: next };
}

/** The end of an active verb's subject at a token, when an object follows. */
function subjectAt(walk: Walk, at: number): number | null {
  const { reading, from, end, trigger } = walk;
  const { voice } = trigger.hit.value;
  if (voice !== "active" && voice !== "either") return null;
  if (at - from > 2) return null;
  const force = reading.actors.find((a) => a.from === at);
  return force && hasObject(reading, force.to, end) ? force.to : null;
}

/** An active verb's subject is a force only when people follow as object. */
function hasObject(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + OBJECT_REACH); at++) {
    if (/^[.؛]$/.test(reading.view.keys[at] ?? "")) return false;
    const group = groupAt(reading, at, end);
    if (group && !reading.actors.some((a) => a.from === at && a.pseudo))
      return true;
  }
  return false;
}

/** People who are neither a source, nor unknown gunmen, nor an agent. */
function isVictim(
  reading: Reading,
  group: PeopleGroup,
  trigger: Trigger,
  distance: number,
): boolean {
  const source = reading.sources.some((s) =>
    s.chain.some((l) => group.from >= l.from && group.from < l.to),
  );
  if (source) return false;
  const gunmen = reading.actors.some(
    (a) => a.pseudo && a.from <= group.from && group.from < a.to,
  );
  if (gunmen && distance > 0) return false;
  const before = reading.view.keys[group.from - 1] ?? "";
  return trigger.act === "release" || !AGENT_BEFORE.has(before);
}
