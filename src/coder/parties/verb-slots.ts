import type { Act } from "../../languages/ar/events/index.js";
import { distance } from "./governor.js";
import { hasEventBefore, isAct, type Scene } from "./party-scene.js";
import { acts, suffers, type SlotRule } from "./slot.js";

/** Acts whose earlier-named force is the one who did it. */
const SUBJECT_ACTS: ReadonlySet<Act> = new Set([
  "raid",
  "arrest",
  "siege",
  "property_damage",
  "bombardment",
  "release",
  "abduction",
  "execution",
] as const);
/** Tokens from a verb to its object. */
const OBJECT_REACH = 10;

/** `هجوم استهدف نقطة لـX`: the attack is the subject, the force was hit. */
export const eventSubject: SlotRule = (scene) =>
  scene.cue.form === "verb" &&
  scene.after &&
  isAct(scene, "attack") &&
  hasEventBefore(scene, scene.act.hit.from)
    ? suffers("ar.party.event-subject")
    : undefined;

/** `قوات X اعتقلت …`, with letters that may be active or passive. */
export const earlierSubject: SlotRule = ({ cue, after, act }) =>
  cue.form === "verb" &&
  cue.voice === "either" &&
  !after &&
  SUBJECT_ACTS.has(act.act)
    ? acts("ar.party.subject-first")
    : undefined;

/** Subject and object of a verb that is not passive and has no pronoun. */
export const activeVerb: SlotRule = (scene) => {
  const { cue, after, before, act, behind, ahead, politics } = scene;
  if (cue.form !== "verb" || cue.voice === "passive" || cue.object)
    return undefined;
  if (after && behind <= 2 && !hasSubject(scene))
    return isPatient(scene) || hasSubjectFirst(scene)
      ? suffers("ar.party.patient")
      : acts("ar.party.subject");
  if (after && before && before.from >= act.hit.from - 6)
    return suffers("ar.party.object");
  if (!after && ahead <= 3) return acts("ar.party.subject-first");
  return after && !politics && behind <= OBJECT_REACH
    ? suffers("ar.party.object")
    : undefined;
};

/** `X هاجمته`, `قتلوه X`: the pronoun is the object, the force the subject. */
export const verbWithPronoun: SlotRule = ({ cue, after, behind, ahead }) => {
  if (cue.form !== "verb" || cue.voice !== "active" || !cue.object)
    return undefined;
  if (!after && ahead <= 6) return acts("ar.party.subject-first");
  return after && behind <= 2 ? acts("ar.party.subject") : undefined;
};

/** `X … هاجمت`, when no firmer rule has spoken. */
export const looseSubject: SlotRule = ({ cue, after, ahead }) =>
  !after && ahead <= 4 && cue.form === "verb" && cue.voice !== "passive"
    ? acts("ar.party.subject-first")
    : undefined;

/** `هاجم مسلحون، فجر أمس، حاجزاً`: the verb has its subject already. */
function hasSubject({ act, before, mention, keys }: Scene): boolean {
  return (
    before !== undefined &&
    before.from >= act.hit.to &&
    !mention.clitics.includes("و") &&
    keys[mention.from - 1] !== "و"
  );
}

/** `مسلحون هاجموا حاجزاً`: the subject stood before its verb. */
function hasSubjectFirst({ frame, mention, act, before }: Scene): boolean {
  if (!before || before.to > act.hit.from) return false;
  return (
    mention.from >= act.hit.to &&
    distance(frame.reading, before.to, act.hit.from) <= 1 &&
    before.clitics.length === 0
  );
}

/** Units that only a victim of قتل stands in: `قتل عنصران من X`. */
const ONE_OR_TWO: ReadonlySet<string> = new Set(
  "عنصر عنصرا عنصران عنصرين جندي جنديا جنديان جنديين ضابط ضابطا ضابطين مقاتل مقاتلا مجند عسكري".split(
    " ",
  ),
);

/** `قتل 3 عناصر من X`: the force after an outcome verb is the victim's. */
function isPatient(scene: Scene): boolean {
  if (!isAct(scene, "killed", "wounded")) return false;
  const { frame, mention, act } = scene;
  const counted = frame.reading.numbers.some(
    (n) =>
      n.from >= act.hit.to && n.to >= mention.from - 1 && n.to <= mention.from,
  );
  if (counted || ONE_OR_TWO.has(mention.head)) return true;
  const rest = frame.reading.actors.some(
    (a) => a !== mention && a.from >= mention.to && a.from < mention.to + 10,
  );
  const people = [...frame.reading.nouns.keys()].some(
    (at) => at >= mention.to && at < mention.to + 6,
  );
  return !rest && !people;
}
